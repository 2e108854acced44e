import { safeUrl, withoutTracking } from '../text/urls.js';
import { handleOf, networkOf } from '../text/networks.js';
import type { Json } from './source.js';

/** What networks let people paste: quotations with a class each, and frames. */
const CODES =
  '.twitter-tweet, .bluesky-embed, .mastodon-embed, .instagram-media, .text-post-media, .tiktok-embed, .fb-post, .fb-video, iframe';

/** Where the address of the post may stand; else it is that of the last link. */
const ADDRESSES = [
  'data-bluesky-uri',
  'data-instgrm-permalink',
  'data-text-post-permalink',
  'data-embed-url',
  'data-href',
  'cite',
  'src',
];

/** The codes of networks in a part of a page. */
export function findEmbedCodes(root: ParentNode): Element[] {
  return [...root.querySelectorAll(CODES)];
}

/**
 * The post that a network's code is for, as an item: its address, and what the code says of its words, author and day.
 * Undefined where it doesn't say the address.
 */
export function readEmbedCode(code: Element): Json | undefined {
  const links = [...code.querySelectorAll('a[href]')];
  const last = links.at(-1);
  const address = ADDRESSES.map((name) => code.getAttribute(name)).find(Boolean) ?? last?.getAttribute('href');
  const url = addressOf(address ?? '', code.localName === 'iframe');
  if (!url) return undefined;
  const network = networkOf(url);
  const [first, ...others] = code.querySelectorAll('p');
  // What Instagram puts into its only paragraph is whose the picture is.
  const words = network === 'instagram' && !others.length ? undefined : first;
  const rest = textOf(code).replace(textOf(words), '');
  const [, byline, account] = /(?:—|\bshared by)\s+(.+?)\s*\(@([^\s)]+)\)/.exec(rest) ?? [];
  const name = byline ?? (network === 'facebook' ? textOf(links.at(-2)) : undefined);
  const language = words?.getAttribute('lang') || undefined;
  const around = code.closest('[lang]')?.getAttribute('lang');
  const time = code.querySelector('time')?.getAttribute('datetime');
  return {
    url,
    language,
    date_published: time ?? dayIn(textOf(last), [code.getAttribute('data-lang'), around, language]),
    ...(network === 'bluesky'
      ? // Words alone: its hashtags, names and line breaks are not marked.
        { content_text: words?.textContent.replace(/\s*\[image or embed\]$/, '') ?? '' }
      : { content_html: words?.innerHTML.replace(/<a\s[^>]*>pic\.(twitter|x)\.com\/[^<]*<\/a>/g, '') ?? '' }),
    authors: name ? [{ name }] : [],
    _cx: { type: 'post', network, handle: account ?? (network && handleOf(url, network)) },
  };
}

const textOf = (node: Node | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * A post's address without what tells a network from where a reader comes.
 *
 * @param isFrame - True for that of a frame, which is none but leads to one.
 */
export function addressOf(address: string, isFrame = false): string | undefined {
  const known = address
    .replace(/^at:\/\/([^/]+)\/.*\//, 'https://bsky.app/profile/$1/post/')
    .replace(/^(?=\/\/)/, 'https:');
  const url = safeUrl(known);
  if (!url) return undefined;
  const { origin, pathname, searchParams } = new URL(url);
  const network = networkOf(url);
  if (isFrame && network === 'facebook') return addressOf(searchParams.get('href') ?? '');
  const path = pathname.replace(/\/embed(\/captioned)?\/?$/, '').replace('/embed/feed/', '/feed/');
  if (isFrame && (path === pathname || !network)) return undefined;
  // These two tell in the query which post it is.
  return /^(youtube|facebook)$/.test(network!) ? withoutTracking(url) : origin + path;
}

/** The day that words say, in one of some languages; undefined where they say none that is sure. */
function dayIn(words: string, languages: readonly (string | null | undefined)[]): string | undefined {
  const [, year, month, day] = /^(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})/.exec(words) ?? [];
  if (year) return dayOf(year, month!, day!);
  const number = /(?<![\d:])\d{1,2}(?![\d:])/.exec(words)?.[0];
  const fullYear = /\d{4}/.exec(words)?.[0];
  const names = words.toLowerCase().match(/\p{L}+/gu);
  if (!number || !fullYear || !names) return undefined;
  for (const language of [...languages, 'en', 'es', 'fr', 'de', 'pt']) {
    for (const form of ['long', 'short'] as const) {
      const index = Array.from({ length: 12 }, (_, at) => monthName(language ?? 'en', form, at)).findIndex((name) =>
        names.includes(name),
      );
      if (index >= 0) return dayOf(fullYear, `${index + 1}`, number);
    }
  }
  return undefined;
}

/** A month as it is written beside a day, which in some languages is another word than alone. */
function monthName(language: string, month: 'long' | 'short', index: number): string {
  try {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
    const parts = format.formatToParts(Date.UTC(2024, index, 1));
    return parts
      .find(({ type }) => type === 'month')!
      .value.toLowerCase()
      .replace('.', '');
  } catch {
    return '';
  }
}

const dayOf = (year: string, month: string, day: string): string =>
  [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
