import type { Entry } from '../model/types.js';
import { hostOf, originOf, parseUrl } from '../util/urls.js';

/** Policies for content on third-party hosts: it waits for the reader, is loaded, or is only a link. */
export const THIRD_PARTY = ['ask', 'allow', 'never'] as const;

export type ThirdParty = (typeof THIRD_PARTY)[number];

/** Rules for other hosts, from the page's author, the reader's browser and the reader. Data only. */
export interface MediaRules {
  readonly thirdParty: ThirdParty;
  /** The agency's own hosts of pictures and other files, as exact hosts; none of another origin by default. */
  readonly mediaHosts?: readonly string[];
  /** The hosts that the reader, or the site for the reader, allows. */
  readonly granted: ReadonlySet<string>;
  /** The content that the reader asked for, by `askedKey()`. */
  readonly asked: ReadonlySet<string>;
}

/** An entry, or a campaign itself: where content comes from. */
export type Owner = Pick<Entry, 'id' | 'campaign'>;

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
export function isHome(url: string, entry: Owner | undefined): boolean {
  // The URL that the page's author chose; undefined for JSON in the page.
  const { feedUrl = location.href } = entry?.campaign ?? {};
  const origin = originOf(url);
  return origin === location.origin ? originOf(feedUrl) === origin : hostOf(url) === hostOf(feedUrl) && isSafe(url);
}

/** Whether a file may be requested because its host was chosen by the page's author, as its entry's or as a media host. */
export function isOwn(url: string, entry: Owner | undefined, { mediaHosts }: MediaRules): boolean {
  // Requests to the page's own origin carry the reader's cookies, so a feed of another one can't cause any.
  return (
    isHome(url, entry) || (!!mediaHosts?.includes(hostOf(url)) && isSafe(url) && originOf(url) !== location.origin)
  );
}

/** Returns the key of a URL that the reader asks for in one entry. A URL contains no space. */
export const askedKey = ({ id }: Owner, url: string): string => `${url} ${id}`;

/**
 * Why content is loaded, or not: it is on its entry's own host or a media host, the reader asked for it, the page's author allows all
 * hosts, the reader allows this one; it waits for the reader, or is never loaded.
 */
export type Access = 'home' | 'asked' | 'allowed' | 'granted' | 'waiting' | 'refused';

/**
 * Returns whether and why content may be loaded. It changes nothing.
 *
 * @param urls - The URLs of the content, all on the same host.
 * @param entry - The entry; undefined for the campaign's own description.
 * @param player - The network's player: a frame, which waits for the reader even on the feed's own host. The author
 *   can't know the host of one that isn't listed.
 */
export function accessTo(
  urls: readonly [string, ...string[]],
  entry: Owner | undefined,
  rules: MediaRules,
  player?: { readonly isListed: boolean },
): Access {
  const [url] = urls;
  const { thirdParty, granted, asked } = rules;
  if (!player && isOwn(url, entry, rules)) return 'home';
  if (!isSafe(url) || thirdParty === 'never') return 'refused';
  if (entry && urls.every((one) => asked.has(askedKey(entry, one)))) return 'asked';
  if (thirdParty === 'allow' && (!player || player.isListed)) return 'allowed';
  return granted.has(hostOf(url)) ? 'granted' : 'waiting';
}

/** Returns the host of content that is loaded only because the reader asked for it or allows the host. */
export const revocableHost = (url: string, access: Access): string | undefined =>
  access === 'asked' || access === 'granted' ? hostOf(url) : undefined;

/** Whether content is loaded. */
export const isLoaded = (access: Access): boolean => access !== 'waiting' && access !== 'refused';

/** Whether a file of an entry, other than a frame, may be requested. */
export function mayRequest(url: string, entry: Owner | undefined, rules: MediaRules): boolean {
  return isLoaded(accessTo([url], entry, rules));
}

/** Returns the effective policy: `allow` becomes `ask` if the browser sends Global Privacy Control. */
export function inForce(thirdParty: ThirdParty): ThirdParty {
  const { globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return thirdParty === 'allow' && globalPrivacyControl ? 'ask' : thirdParty;
}
