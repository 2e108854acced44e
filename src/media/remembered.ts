import { safeUrl } from '../text/urls.js';
import { shared, tell } from './changes.js';

/** Where the hosts are kept that a reader wants to be loaded always; nothing is kept unless the reader says so. */
const KEY = 'cx-widgets:consent';

/** Hosts that were remembered at any time, until they are revoked. */
const known = new Set<string>();
let last: string | null | undefined;
let kept: readonly string[] = [];

/** Returns the host of an address that has nothing else; undefined where there is none. */
export function hostOf(name: string): string | undefined {
  // WebKit's parser takes an asterisk for part of a name.
  const url = /\*/.test(name) ? undefined : safeUrl(`https://${name}`);
  return url && new URL(url).host;
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

/** Follows what other tabs remember and revoke, also while the browser kept this page without running it. */
export function watchStorage(): void {
  // Adding them again adds nothing, unless the page was opened anew for writing.
  addEventListener('storage', onStorage);
  addEventListener('pageshow', onStorage);
}

/** Revokes a host on this page. */
export function forget(host: string): void {
  known.delete(host);
  shared.hosts.delete(host);
  tell(host);
}

function onStorage({ key, oldValue, persisted }: Partial<StorageEvent & PageTransitionEvent>): void {
  // Without a key, all of the storage was cleared, or the page is back.
  if (key ? key !== KEY : persisted === false) return;
  const now = remembered();
  for (const host of [...hostsIn(oldValue), ...known]) if (!now.includes(host)) forget(host);
  tell();
}

/** Returns the hosts of a stored list, without what else another script put there. */
function hostsIn(text: string | null | undefined): readonly string[] {
  try {
    const hosts = (JSON.parse(text!) as string[]).filter((one) => one === hostOf(one));
    for (const host of hosts) known.add(host);
    return hosts;
  } catch {
    return [];
  }
}
