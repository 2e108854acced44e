import type { Entry } from '../model/types.js';
import { hostOf, originOf, parseUrl } from '../util/urls.js';
import { isGranted } from './consent.js';

/** Policies for content on third-party hosts: it waits for the reader, is loaded, or is only a link. */
export const THIRD_PARTY = ['ask', 'allow', 'never'] as const;

export type ThirdParty = (typeof THIRD_PARTY)[number];

/** Rules for other hosts, from the page's author, the reader's browser and the reader. */
export interface MediaRules {
  readonly thirdParty: ThirdParty;
  /** Collects the hosts that rendered content is loaded from only because the reader allows them. */
  readonly loadedFrom?: Set<string>;
}

/** Whether a URL uses https or the page's own host, so that nobody new on the network can read along. */
export function isSafe(url: string): boolean {
  const { protocol, hostname } = parseUrl(url) ?? {};
  return protocol === 'https:' || (protocol === location.protocol && hostname === location.hostname);
}

/**
 * Whether a URL is on the host that its entry came from: the feed's, or the page's for the page's own JSON. To a feed
 * of another origin, the page's own origin is a third party, because requests there carry the reader's cookies. Applies
 * to pictures, videos, sounds and captions, never to frames.
 *
 * @param entry - The entry; undefined for the campaign's own description.
 */
export function isHome(url: string, entry: Entry | undefined): boolean {
  // The URL that the page's author chose; undefined for JSON in the page.
  const { feedUrl = location.href } = entry?.campaign ?? {};
  const origin = originOf(url);
  return origin === location.origin ? originOf(feedUrl) === origin : hostOf(url) === hostOf(feedUrl) && isSafe(url);
}

/** Whether a URL may be requested although the reader has not asked for this content. */
export function mayRequest(url: string, entry: Entry | undefined, rules: MediaRules): boolean {
  return isHome(url, entry) || mayLoad(url, rules);
}

/**
 * Whether a URL may be loaded from a host that the entry did not come from.
 *
 * @param isKnown - Whether the author can know the host; an unknown one waits for the reader.
 */
export function mayLoad(url: string, { thirdParty, loadedFrom }: MediaRules, isKnown = true): boolean {
  if (!isSafe(url) || thirdParty === 'never') return false;
  if (thirdParty === 'allow' && isKnown) return true;
  if (!isGranted(url)) return false;
  loadedFrom?.add(hostOf(url));
  return true;
}

/** Returns the effective policy: `allow` becomes `ask` if the browser sends Global Privacy Control. */
export function inForce(thirdParty: ThirdParty): ThirdParty {
  const { globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return thirdParty === 'allow' && globalPrivacyControl ? 'ask' : thirdParty;
}
