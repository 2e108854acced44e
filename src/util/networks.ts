import { memo } from './memo.js';
import { decoded, safeUrl } from './urls.js';

/** The known social networks, with their display names. */
export const NETWORK_NAMES = {
  x: 'X',
  linkedin: 'LinkedIn',
  bluesky: 'Bluesky',
  threads: 'Threads',
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  mastodon: 'Mastodon',
} as const;

/** A known social network. */
export type Network = keyof typeof NETWORK_NAMES;

/** All known networks. Mastodon is last because only its paths identify it. */
export const NETWORKS = Object.keys(NETWORK_NAMES) as readonly Network[];

/** Whether a word from a feed is a known network. */
export function isNetwork(value: string | undefined): value is Network {
  return NETWORKS.includes(value as Network);
}

/** Returns the display name of a known network. */
export function networkName(network: string | undefined): string | undefined {
  return isNetwork(network) ? NETWORK_NAMES[network] : undefined;
}

/**
 * Host and path of the network's URLs, with a group for the account; then its hashtag and account pages, if it has
 * them.
 */
type Row = readonly [address: RegExp, hashtag?: string, mention?: string];

// `%` is the host of a server.
const TABLE: Readonly<Record<Network, Row>> = {
  x: [
    /(?:x|twitter)\.com\/(?:(?!(?:i|search|hashtag|home|explore|intent|share|settings)\b)(\w+))?/,
    'x.com/hashtag/',
    'x.com/',
  ],
  linkedin: [
    /linkedin\.com\/(?:(?:company|in|school|showcase)\/([^/]+)|posts\/([^/_]+))?/,
    'www.linkedin.com/feed/hashtag/',
  ],
  bluesky: [/bsky\.app\/(?:profile\/(?!did:)([^/]+))?/, 'bsky.app/hashtag/', 'bsky.app/profile/'],
  threads: [/threads\.(?:com|net)\/(?:@([^/]+))?/, 'www.threads.com/search?serp_type=tags&q=', 'www.threads.com/@'],
  facebook: [
    /(?:facebook|fb)\.com\/(?:(?!watch|\w+\.php)([\w.-]+)(?:\/(?:posts|videos|photos)\/.*|\/?)$)?/,
    'www.facebook.com/hashtag/',
  ],
  instagram: [
    /instagram\.com\/(?:(?!(?:p|reels?|tv|explore|stories|accounts)\/)([\w.]+))?/,
    'www.instagram.com/explore/tags/',
    'www.instagram.com/',
  ],
  youtube: [/(?:youtube\.com|youtu\.be)\/(?:@([^/]+))?/, 'www.youtube.com/hashtag/', 'www.youtube.com/@'],
  tiktok: [/tiktok\.com\/(?:@([^/]+))?/, 'www.tiktok.com/tag/', 'www.tiktok.com/@'],
  mastodon: [/^[^/]+\/(?:@([^/]+)|users\/([^/]+)\/statuses)\/\d+(?:\/|$)/, '%/tags/', '%/@'],
};

/** Returns the network of a URL. */
export function networkOf(url: string): Network | undefined {
  const place = placeOf(url);
  return NETWORKS.find((network) => match(network, place));
}

/**
 * Returns the account in the URL of a post or a profile, without `@`; on Mastodon `name@host`. A Mastodon profile is
 * only recognized if the network is given.
 */
export function handleOf(url: string, network: Network | undefined = networkOf(url)): string | undefined {
  if (!network) return undefined;
  const place = placeOf(url);
  const mastodon = network === 'mastodon';
  // On Mastodon, the URL of a post is that of the profile plus a number.
  const found = match(network, mastodon ? place.replace(/\/?$/, '/0') : place);
  const handle = found?.[1] ?? found?.[2];
  if (!handle) return undefined;
  return decoded(handle) + (mastodon && !handle.includes('@') ? '@' + hostOf(place) : '');
}

/** Returns a network's page for a hashtag; on Mastodon, on the post's server. */
export function hashtagUrl(network: Network, tag: string, postUrl = ''): string | undefined {
  return page(TABLE[network][1], tag.replace(/^[#＃]/, ''), hostOf(placeOf(postUrl)));
}

/** Returns an account's page; on Mastodon, on the server in `name@host`, else on the post's server. */
export function mentionUrl(network: Network, handle: string, postUrl = ''): string | undefined {
  const [name = '', host] = handle.replace(/^[@＠]/, '').split('@');
  // A Bluesky handle is a domain name; only Mastodon handles include a host.
  return (network === 'bluesky' ? name.includes('.') : host === undefined || network === 'mastodon')
    ? page(TABLE[network][2], name, host ?? hostOf(placeOf(postUrl)))
    : undefined;
}

function page(path: string | undefined, value: string, host: string): string | undefined {
  if (!path || !value || (path.startsWith('%') && !host)) return undefined;
  // Unlike encodeURIComponent, URLSearchParams does not throw at half a surrogate pair. It returns "=value".
  return safeUrl('https://' + path.replace('%', host) + String(new URLSearchParams({ '': value })).slice(1));
}

const patternOf = memo(
  (network: Network) =>
    new RegExp((network === 'mastodon' ? '' : String.raw`^(?:[^/]+\.)?`) + TABLE[network][0].source),
);

const match = (network: Network, place: string): RegExpExecArray | null => patternOf(network).exec(place);

/** Returns host and path of a web URL. */
function placeOf(url: string): string {
  return (safeUrl(url) ?? '').replace(/^https?:\/\/([^/@]*@)?|^\w+:.*|[?#].*/g, '');
}

const hostOf = (place: string): string => place.replace(/\/.*/, '');
