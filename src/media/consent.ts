import { hostOf, safeUrl } from '../text/urls.js';
import { shared, tell } from './changes.js';

/** Where the hosts are kept that a reader wants to be loaded always; nothing is kept unless the reader says so. */
const KEY = 'cx-widgets:consent';

const { hosts } = shared;

/** What a site's own consent manager decides with, and what the elements ask before they load from a third party. */
export const consent = Object.freeze({
  /** The hosts that content may be loaded from, as `www.youtube-nocookie.com`. */
  get granted(): readonly string[] {
    return [...new Set([...hosts, ...memory()])].sort();
  },

  /**
   * Lets all elements of the page load from a host.
   *
   * @param host - Exactly one, without its subdomains: `www.youtube-nocookie.com`.
   * @param remember - True keeps it in this browser for later visits, which a reader must have asked for.
   * @throws TypeError where it is no host.
   */
  grant(host: string, { remember = false }: { remember?: boolean } = {}): void {
    const name = checkedHost(host);
    hosts.add(name);
    if (remember) write(memory().add(name));
    tell();
  },

  /** Takes that back, in this browser's memory too. What has been loaded is taken from the page. */
  revoke(host: string): void {
    const name = checkedHost(host);
    hosts.delete(name);
    if (memory().delete(name)) write(memory());
    tell(name);
  },
});

/** Whether content may be loaded from the host of an address. */
export function isGranted(url: string): boolean {
  const host = hostOf(url);
  return hosts.has(host) || memory().has(host);
}

function checkedHost(host: string): string {
  const url = safeUrl(`https://${host}`);
  const name = url && hostOf(url);
  if (name !== host.toLowerCase()) throw new TypeError(`"${host}" is no host; give one as www.example.com.`);
  return name;
}

function memory(): Set<string> {
  let { remembered } = shared;
  if (!remembered) {
    shared.remembered = remembered = new Set();
    try {
      for (const host of JSON.parse(localStorage.getItem(KEY)!) as readonly unknown[]) remembered.add(String(host));
    } catch {
      // There is nothing, or no storage here.
    }
  }
  return remembered;
}

function write(hosts: ReadonlySet<string>): void {
  try {
    if (hosts.size) localStorage.setItem(KEY, JSON.stringify([...hosts]));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage it holds until the page goes.
  }
}
