import { realHost } from '../util/urls.js';
import { shared, notify } from './changes.js';

/** Storage key of the hosts that a reader wants to load always; nothing is stored unless the reader asks for it. */
const KEY = 'cx-widgets:consent';

/** Hosts that have been remembered and not been revoked since. */
const known = new Set<string>();
const EVENTS = ['storage', 'pageshow'];
let followers = 0;
let last: string | null | undefined;
let kept: readonly string[] = [];

/** Returns the hosts that this browser remembers, read again because another tab may have just changed them. */
export function remembered(): readonly string[] {
  try {
    const text = localStorage.getItem(KEY);
    if (text !== last) {
      last = text;
      kept = hostsIn(text);
    }
  } catch {
    // Storage is not available.
    kept = [];
  }
  return kept;
}

/**
 * Remembers these hosts only.
 *
 * @returns Whether they could be stored.
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
 * Calls back when the allowed hosts change: here, in other tabs, or while the page was in the back/forward cache.
 *
 * @returns A function that stops it.
 */
export function follow(listener: () => void): () => void {
  // Catches up, because nothing listened since storage was last read.
  if (!followers++ && last !== undefined) onStorage();
  // Adding them again has no effect, unless document.open() has removed them.
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
  notify(host);
}

function onStorage({ key, oldValue }: Partial<StorageEvent> = {}): void {
  // The key is null if all storage was cleared, and undefined without a storage event.
  if (key && key !== KEY) return;
  const before = kept;
  const now = remembered();
  for (const host of [...hostsIn(oldValue), ...known]) if (!now.includes(host)) forget(host);
  if (key !== undefined || now !== before) notify();
}

/** Returns the hosts of a stored list, without anything else that another script put there. */
function hostsIn(text: string | null | undefined): readonly string[] {
  try {
    const hosts = (JSON.parse(text || '[]') as string[]).filter((one) => one === realHost(one));
    for (const host of hosts) known.add(host);
    return hosts;
  } catch {
    return [];
  }
}
