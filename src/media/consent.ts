import { shared, notify } from './changes.js';
import { realHost } from '../util/urls.js';
import { forget, remember as keep, remembered } from './consent-storage.js';

const { hosts } = shared;

/** Consent API: a site's consent manager sets it, and the elements check it before they load from a third party. */
export const consent = Object.freeze({
  /** The hosts that content may be loaded from, such as `www.youtube-nocookie.com`. */
  get granted(): readonly string[] {
    return [...new Set([...hosts, ...remembered()])].sort();
  },

  /**
   * Lets all elements of the page load from a host.
   *
   * @param host - One exact host, without its subdomains, such as `www.youtube-nocookie.com`.
   * @param remember - Whether to keep the grant in this browser for later visits; a reader must have asked for that.
   * @throws TypeError if the host is invalid.
   */
  grant(host: string, { remember = false }: { remember?: boolean } = {}): void {
    const name = checked(host);
    // If nothing can be stored, the grant lasts until the page closes.
    if (!remember || !keep([...new Set([...remembered(), name])])) hosts.add(name);
    notify();
  },

  /** Revokes a host, also in this browser's storage and other tabs, and removes its content from the page. */
  revoke(host: string): void {
    const name = checked(host);
    keep(remembered().filter((one) => one !== name));
    forget(name);
  },
});

function checked(host: string): string {
  const name = realHost(host);
  if (name !== host.toLowerCase()) throw new TypeError(`"${host}" is not a host; write one such as www.example.com.`);
  return name;
}
