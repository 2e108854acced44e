import { hostOf } from '../util/urls.js';
import { shared, tell } from './changes.js';
import { forget, realHost, remember as keep, remembered } from './remembered.js';

const { hosts } = shared;

/** What a site's own consent manager decides with, and what the elements ask before they load from a third party. */
export const consent = Object.freeze({
  /** The hosts that content may be loaded from, as `www.youtube-nocookie.com`. */
  get granted(): readonly string[] {
    return [...new Set([...hosts, ...remembered()])].sort();
  },

  /**
   * Lets all elements of the page load from a host.
   *
   * @param host - Exactly one, without its subdomains: `www.youtube-nocookie.com`.
   * @param remember - True keeps it in this browser for later visits, which a reader must have asked for.
   * @throws TypeError where it is no host.
   */
  grant(host: string, { remember = false }: { remember?: boolean } = {}): void {
    const name = checked(host);
    // Where nothing can be stored, it holds until the page goes.
    if (!remember || !keep([...new Set([...remembered(), name])])) hosts.add(name);
    tell();
  },

  /** Takes that back, in this browser's memory and its other tabs too. What has been loaded is taken from the page. */
  revoke(host: string): void {
    const name = checked(host);
    keep(remembered().filter((one) => one !== name));
    forget(name);
  },
});

/** Whether content may be loaded from the host of an address. */
export function isGranted(url: string): boolean {
  const host = hostOf(url);
  return hosts.has(host) || remembered().includes(host);
}

function checked(host: string): string {
  const name = realHost(host);
  if (name !== host.toLowerCase()) throw new TypeError(`"${host}" is no host; give one as www.example.com.`);
  return name;
}
