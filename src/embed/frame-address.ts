import { oneOf } from '../elements/shared/attributes.js';
import { warnOnce } from '../elements/shared/warn.js';
import { parseUrl } from '../util/urls.js';
import { REFUSED } from './frame-refused.js';
import { tagOf, unknownName } from './names.js';

/** Settings in the hash of the frame's URL. */
export interface FrameAddress {
  /** The tag name, such as `cx-campaign`. */
  readonly tag: string;
  /** Absolute URLs. */
  readonly feeds: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly lang: string;
  readonly dir: string;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly links: 'new' | 'top';
}

const theme = oneOf('theme', ['light', 'dark', 'auto']);
const links = oneOf('links', ['new', 'top']);
const dir = oneOf('dir', ['', 'ltr', 'rtl', 'auto']);

/** Names that are read here and are not attributes of the element. */
const OWN = ['element', 'feed', 'lang', 'dir', 'theme', 'links'];

/**
 * Reads the settings in the frame's URL. Unusable ones are ignored, with one warning each.
 *
 * @param hash - Hash of the URL, with its `#`.
 * @param base - Base URL of the feeds.
 * @param attributesOf - Returns the names of the attributes that an element has.
 */
export function readAddress(
  hash: string,
  base: string,
  attributesOf: (tag: string) => readonly string[],
): FrameAddress {
  const said = new Map<string, string>();
  // WordPress adds `#?secret=…` to the URL of a frame that it found by oEmbed.
  const [, settings = ''] = hash.split('#');
  for (const [key, value] of new URLSearchParams(settings)) said.set(key.toLowerCase(), value.trim());
  const name = said.get('element') ?? '';
  const found = tagOf(name);
  if (!found) warnOnce(`element=${unknownName(name)} The frame shows a campaign.`);
  const tag = found ?? 'cx-campaign';
  const known = [...OWN, ...attributesOf(tag).filter((one) => !REFUSED.includes(one))];
  const attributes = new Map<string, string>();
  for (const [key, value] of said) {
    if (!known.includes(key)) {
      warnOnce(`frame.html knows no "${key}" for ${tag}; it knows ${[...new Set(known)].join(', ')}.`);
    } else if (key === 'third-party' && value.toLowerCase() === 'allow') {
      warnOnce('third-party=allow is not for an address that anyone can write; the frame asks.');
    } else if (!OWN.includes(key) && !(/^with/.test(key) && value === 'false')) attributes.set(key, value);
  }
  return {
    tag,
    feeds: (said.get('feed') ?? '').split(/\s+/).flatMap((feed) => (feed && parseUrl(feed, base)?.href) || []),
    attributes,
    lang: said.get('lang') ?? '',
    dir: dir.fromAttribute!(said.get('dir') ?? null),
    theme: theme.fromAttribute!(said.get('theme') ?? null),
    links: links.fromAttribute!(said.get('links') ?? null),
  };
}

/**
 * Whether a URL is under a listed one: on the same origin, with a path that begins with the same whole segments.
 *
 * @param url - Absolute URL.
 */
export function isListed(url: string, list: readonly string[]): boolean {
  const { href, origin, pathname = '', protocol = '' } = parseUrl(url) ?? {};
  // A server may decode these escapes, so that the path leaves its folder.
  const isPlain = protocol.startsWith('http') && !/%2f|%5c/i.test(pathname);
  return list.some((start) => {
    const begin = parseUrl(start);
    if (!begin || begin.origin !== origin) return false;
    if (begin.search) return begin.href === href;
    const folder = begin.pathname.replace(/(?<!\/)\/*$/, '/');
    return isPlain && `${pathname}/`.startsWith(folder);
  });
}
