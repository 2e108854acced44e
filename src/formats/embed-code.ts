import { parseUrl, safeUrl, withoutTracking } from '../util/urls.js';
import { handleOf, networkOf } from '../util/networks.js';
import type { Json } from './source.js';

/** Attributes that contain the URL of the post; without one, the last link is used. */
const ADDRESS = /^(cite|src|data-(bluesky-uri|[\w-]+-permalink|embed-url|href))$/;

/**
 * Reads the post of an embed code as an item: its URL, and the text, author and day in the code. Returns undefined if
 * the code does not contain the URL.
 */
export function readEmbedCode(code: Element): Json | undefined {
  const links = [...code.querySelectorAll('a[href]')];
  const last = links.at(-1);
  const address = [...code.attributes].find(({ name }) => ADDRESS.test(name))?.value ?? last?.getAttribute('href');
  const url = addressOf(address ?? '', code.localName === 'iframe');
  if (!url) return undefined;
  const network = networkOf(url);
  const [first, ...others] = code.querySelectorAll('p');
  // The only paragraph in Instagram's code is the byline.
  const words = network === 'instagram' && !others.length ? undefined : first;
  const rest = textOf(code).replace(textOf(words), '');
  const end = rest.slice(rest.search(/—|\bshared by/));
  const [, byline, account] = /^(?:—|shared by) (.+?) ?\(@([^\s)]+)\)/.exec(end) ?? [];
  const name = byline ?? (network === 'facebook' ? textOf(links.at(-2)) : undefined);
  const language = words?.getAttribute('lang') || undefined;
  const around = code.closest('[lang]')?.getAttribute('lang');
  const time = code.querySelector('time')?.getAttribute('datetime');
  return {
    url,
    language,
    date_published: (time && sure([time])) ?? dayIn(textOf(last), [code.getAttribute('data-lang'), around, language]),
    ...(/^(bluesky|instagram)$/.test(network!)
      ? // Plain text: hashtags and names are not marked up, and Instagram puts everything into one link.
        { content_text: words?.textContent.replace(/(?<!\s)\s*\[image or embed\]$/, '') ?? '' }
      : { content_html: words?.innerHTML.replace(/<a\s[^>]*>pic\.(twitter|x)\.com\/[^<]*<\/a>/g, '') ?? '' }),
    authors: name ? [{ name }] : [],
    _cx: { type: 'post', network, handle: account ?? (network && handleOf(url, network)) },
  };
}

const textOf = (node: Node | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * Returns a post's URL without the parts that tell a network where visitors come from.
 *
 * @param isFrame - Whether it is the URL of a frame, which is not a post but leads to one.
 */
export function addressOf(address: string, isFrame = false): string | undefined {
  const known = address
    .replace(/^at:\/\/([^/]+)\/.*\//, 'https://bsky.app/profile/$1/post/')
    .replace(/^(?=\/\/)/, 'https:');
  const url = safeUrl(known);
  const parsed = url && parseUrl(url);
  if (!parsed) return undefined;
  const { origin, pathname, searchParams } = parsed;
  const network = networkOf(url);
  if (isFrame && network === 'facebook') return addressOf(searchParams.get('href') ?? '');
  const path = pathname.replace(/\/embed(\/captioned)?\/?$/, '').replace('/embed/feed/', '/feed/');
  if (isFrame && (path === pathname || !network)) return undefined;
  // On these two, the query identifies the post.
  return /^(youtube|facebook)$/.test(network!) ? withoutTracking(url) : origin + path;
}

/** Returns the day in a text, in one of several languages; undefined if it is uncertain. */
function dayIn(words: string, languages: readonly (string | null | undefined)[]): string | undefined {
  const [, before, day, year] = /^(\d{4}\D)?.*?(?<![\d:])(\d{1,2})(?![\d:])(?:.*?(\d{4}))?/.exec(words) ?? [];
  if (before) return sure(words.match(/\d+/g)!.slice(0, 3));
  const names = words.toLowerCase().match(/\p{L}+/gu);
  for (const language of [...languages, 'en', 'es', 'fr', 'de', 'pt']) {
    const month = monthsIn(language ?? '').findIndex((name) => names?.includes(name)) + 1;
    if (month && year) return sure([year, `${month}`, day!]);
  }
  return undefined;
}

/** Returns the names of the months as written next to a day; some languages use another form on its own. */
function monthsIn(language: string): string[] {
  try {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });
    return Array.from({ length: 12 }, (_, month) =>
      format
        .formatToParts(new Date(2024, month))
        .find(({ type }) => type === 'month')!
        .value.toLowerCase(),
    );
  } catch {
    return [];
  }
}

/** Returns the date with these parts if it is valid. */
function sure(parts: readonly string[]): string | undefined {
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return Date.parse(date) ? date : undefined;
}
