import { hostOf, parseUrl, safeUrl } from '../util/urls.js';

/** A network's own page that plays a video or shows a post in a frame. */
export interface Player {
  /** The network's name. */
  readonly name: string;
  /** The URL of the frame. */
  readonly url: string;
  /** The shape of the frame. */
  readonly shape: 'wide' | 'tall' | 'post';
  /** Whether its host is in the table; a player recognized by its path alone may belong to anyone. */
  readonly isListed: boolean;
}

type Row = readonly [
  name: string,
  /** Matches host and path, with groups for the identifiers. */
  address: RegExp,
  embed: (found: readonly string[], language: string, url: string) => string,
  shape?: Player['shape'],
];

const youtube: Row[2] = ([id], language, url) =>
  `www.youtube-nocookie.com/embed/${id}?cc_load_policy=1&hl=${language}&cc_lang_pref=${language}&rel=0&start=${startOf(url)}`;

/** URLs of videos and posts, and embed pages of their networks with the most private settings offered. */
const TABLE: readonly Row[] = [
  [
    'YouTube',
    /(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|live\/|embed\/(?!videoseries|live_stream))|youtu\.be\/)([\w-]{11})/,
    youtube,
  ],
  ['YouTube', /youtube\.com\/shorts\/([\w-]{11})/, youtube, 'tall'],
  [
    'Vimeo',
    /vimeo\.com\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d+)(?!\d)(?:(?:\/|.*[?&]h=)([\da-f]{8,}))?/,
    ([id, hash], language, url) =>
      `player.vimeo.com/video/${id}?dnt=1&texttrack=${language}${hash ? `&h=${hash}` : ''}#t=${startOf(url)}s`,
  ],
  [
    'TikTok',
    /tiktok\.com\/@[^/]+\/video\/(\d+)/,
    ([id]) => `www.tiktok.com/player/v1/${id}?closed_caption=1&rel=0`,
    'tall',
  ],
  [
    'Facebook',
    /facebook\.com\/(?:watch\/?\?(?:.*&)?v=|reel\/|[^/]+\/videos\/(?:[^/]+\/)?)\d+/,
    (_, _language, url) => `www.facebook.com/plugins/video.php?show_text=false&href=${encodeURIComponent(url)}`,
  ],
  [
    'Facebook',
    /facebook\.com\/(?:[^/]+\/posts\/|(?:permalink|story)\.php\?)./,
    (_, _language, url) => `www.facebook.com/plugins/post.php?show_text=true&href=${encodeURIComponent(url)}`,
    'post',
  ],
  [
    'X',
    /(?:x|twitter)\.com\/(?:\w+\/){1,2}status(?:es)?\/(\d+)/,
    ([id], language) => `platform.twitter.com/embed/Tweet.html?dnt=true&lang=${language}&id=${id}`,
    'post',
  ],
  [
    'LinkedIn',
    /linkedin\.com\/(?:feed\/update|posts)\/.*?(activity|share|ugcPost)(?:[:-]|%3A)(\d+)/,
    ([kind, id]) => `www.linkedin.com/embed/feed/update/urn:li:${kind}:${id}`,
    'post',
  ],
  [
    'Bluesky',
    /bsky\.app\/profile\/(did:[\w:.-]+)\/post\/(\w+)/,
    ([account, id]) => `embed.bsky.app/embed/${account}/app.bsky.feed.post/${id}`,
    'post',
  ],
  ['Threads', /threads\.(?:com|net)\/(@[\w.]+\/post\/[\w-]+)/, ([id]) => `www.threads.com/${id}/embed`, 'post'],
  [
    'Instagram',
    /instagram\.com\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)/,
    ([id]) => `www.instagram.com/${id}/embed/captioned/`,
    'post',
  ],
  // Recognized by its path alone, on any host.
  [
    'Mastodon',
    /(?<![^/])[^/]+\/((?:@[^/@]+|users\/[^/]+\/statuses)\/\d+)\/?$/,
    ([id], _language, url) => `${hostOf(url)}/${id}/embed`,
    'post',
  ],
];

/**
 * Returns the player for a URL; undefined if none is known.
 *
 * @param id - The id of the post, which on Bluesky contains more than its URL.
 */
export function playerOf(url: string, language: string, id = ''): Player | undefined {
  const [, account, post] = /^at:\/\/(did:[^/]+)\/app\.bsky\.feed\.post\/(.*)/.exec(id) ?? [];
  for (const address of [url, `https://bsky.app/profile/${account}/post/${post}`]) {
    for (const [name, pattern, embed, shape = 'wide'] of TABLE) {
      const found = new RegExp(String.raw`^https?:\/\/(?:[^/]+\.)?${pattern.source}`).exec(address);
      if (!found) continue;
      const isListed = name !== 'Mastodon';
      const { protocol } = parseUrl(address) ?? {};
      const href = safeUrl(`${isListed ? 'https:' : protocol}//${embed(found.slice(1), language, address)}`);
      if (protocol && href) return { name, url: href, shape, isListed };
    }
  }
  return undefined;
}

/** Returns the second at which a URL starts playback: `t=90`, `start=90`, `t=1m30s`. */
function startOf(url: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /[?&#](?:t|start)=(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?/.exec(url)?.map((part) => Number.parseInt(part) || 0) ?? [];
  return (hours * 60 + minutes) * 60 + seconds;
}
