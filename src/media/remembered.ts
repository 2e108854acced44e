import { hostOf, safeUrl } from '../util/urls.js';
import { shared, tell } from './changes.js';

/** Where the hosts are kept that a reader wants to be loaded always; nothing is kept unless the reader says so. */
const KEY = 'cx-widgets:consent';

/** Hosts that were remembered at any time, until they are revoked. */
const known = new Set<string>();
const EVENTS = ['storage', 'pageshow'];
let followers = 0;
let last: string | null | undefined;
let kept: readonly string[] = [];

/** Returns the host of an address that has nothing else; undefined where there is none. */
export function realHost(name: string): string | undefined {
  // WebKit's parser takes an asterisk for part of a name.
  const url = /\*/.test(name) ? undefined : safeUrl(`https://${name}`);
  return url && hostOf(url);
}

/** Returns the hosts that this browser remembers now: another tab may have changed them a moment ago. */
export function remembered(): readonly string[] {
  try {
    const text = localStorage.getItem(KEY);
    if (text !== last) {
      last = text;
      kept = hostsIn(text);
    }
  } catch {
    // There is no storage here.
    kept = [];
  }
  return kept;
}

/**
 * Remembers these hosts alone.
 *
 * @returns Whether they are remembered.
 */
export function remember(hosts: readonly string[]): boolean {
  try {
    if (hosts.length) localStorage.setItem(KEY, JSON.stringify(hosts));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/**
 * Calls back when what may be loaded changes: here, in other tabs, or while the browser kept this page without running it.
 *
 * @returns A function that ends it.
 */
export function follow(listener: () => void): () => void {
  // Nobody listened until now.
  if (!followers++) onStorage();
  // Adding them again adds nothing, unless the page was opened anew for writing.
  for (const type of EVENTS) addEventListener(type, onStorage);
  shared.listeners.add(listener);
  return () => {
    shared.listeners.delete(listener);
    if (!--followers) for (const type of EVENTS) removeEventListener(type, onStorage);
  };
}

/** Revokes a host on this page. */
export function forget(host: string): void {
  known.delete(host);
  shared.hosts.delete(host);
  tell(host);
}

function onStorage({ key, oldValue }: Partial<StorageEvent> = {}): void {
  // It is null where all of the storage was cleared, and undefined where the page is back.
  if (key && key !== KEY) return;
  const before = kept;
  const now = remembered();
  for (const host of [...hostsIn(oldValue), ...known]) if (!now.includes(host)) forget(host);
  if (key !== undefined || now !== before) tell();
}

/** Returns the hosts of a stored list, without what else another script put there. */
function hostsIn(text: string | null | undefined): readonly string[] {
  try {
    const hosts = (JSON.parse(text!) as string[]).filter((one) => one === realHost(one));
    for (const host of hosts) known.add(host);
    return hosts;
  } catch {
    return [];
  }
}
