import type { Entry } from '../model/types.js';
import { hostOf, originOf, parseUrl } from '../util/urls.js';
import { isGranted } from './consent.js';

/** What happens to content of other hosts than the page's and the feed's: it waits, is loaded, or is only a link. */
export const THIRD_PARTY = ['ask', 'allow', 'never'] as const;

export type ThirdParty = (typeof THIRD_PARTY)[number];

/** What the author of the page, the reader's browser and the reader say of other hosts. */
export interface MediaRules {
  readonly thirdParty: ThirdParty;
  /** Where what is drawn notes the hosts that it is loaded from only because the reader allows them. */
  readonly loadedFrom?: Set<string>;
}

/** Whether an address is https or of the page's own host, so that no one on the way can read along who did not before. */
export function isSafe(url: string): boolean {
  const { protocol, hostname } = parseUrl(url) ?? {};
  return protocol === 'https:' || (protocol === location.protocol && hostname === location.hostname);
}

/**
 * Whether an address stands on the host that its entry came from: the feed's, or the page's for the page's own JSON. To
 * a feed of another origin the page's own is a third party, since requests there carry the reader's cookies. It is a
 * right to pictures, videos, sounds and captions, never to frames.
 *
 * @param entry - Undefined for what a campaign says of itself.
 */
export function isHome(url: string, entry: Entry | undefined): boolean {
  // The address that the author of the page chose; undefined for JSON in the page.
  const { feedUrl = location.href } = entry?.campaign ?? {};
  const origin = originOf(url);
  return origin === location.origin ? originOf(feedUrl) === origin : hostOf(url) === hostOf(feedUrl) && isSafe(url);
}

/** Whether something may be requested although the reader has not asked for this very thing. */
export function mayRequest(url: string, entry: Entry | undefined, rules: MediaRules): boolean {
  return isHome(url, entry) || mayLoad(url, rules);
}

/**
 * Whether something may be loaded from a host that the entry did not come from.
 *
 * @param isKnown - Whether the author can have known the host. An unknown one waits for the reader.
 */
export function mayLoad(url: string, { thirdParty, loadedFrom }: MediaRules, isKnown = true): boolean {
  if (!isSafe(url) || thirdParty === 'never') return false;
  if (thirdParty === 'allow' && isKnown) return true;
  if (!isGranted(url)) return false;
  loadedFrom?.add(hostOf(url));
  return true;
}

/** What is in force: a browser whose reader does not want to be shared (Global Privacy Control) asks first. */
export function inForce(thirdParty: ThirdParty): ThirdParty {
  const { globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return thirdParty === 'allow' && globalPrivacyControl ? 'ask' : thirdParty;
}
