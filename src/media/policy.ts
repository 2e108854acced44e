import { isGranted } from './consent.js';

/** What happens to content of other hosts than the page's and the feed's: it waits, is loaded, or is only a link. */
export const THIRD_PARTY = ['ask', 'allow', 'never'] as const;

export type ThirdParty = (typeof THIRD_PARTY)[number];

/** What the author of the page, the reader's browser and the reader say of other hosts. */
export interface MediaRules {
  readonly thirdParty: ThirdParty;
}

/**
 * True where something may be requested although the reader has not asked for this very thing: it stands on the page's
 * own host or the feed's, or its host is allowed; and it is https or of the page's own origin.
 *
 * @param feedUrl - The address that the author of the page chose; undefined for JSON in the page.
 */
export function mayRequest(url: string, feedUrl: string | undefined, { thirdParty }: MediaRules): boolean {
  const { protocol, host, origin } = new URL(url);
  if (origin === location.origin) return true;
  if (protocol !== 'https:') return false;
  if (host === location.host || (feedUrl && host === new URL(feedUrl).host)) return true;
  return thirdParty === 'allow' || (thirdParty === 'ask' && isGranted(url));
}

/** What is in force: a browser whose reader does not want to be shared (Global Privacy Control) asks first. */
export function inForce(thirdParty: ThirdParty): ThirdParty {
  const { globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return thirdParty === 'allow' && globalPrivacyControl ? 'ask' : thirdParty;
}
