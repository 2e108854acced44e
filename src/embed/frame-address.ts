import { oneOf } from '../elements/shared/attributes.js';
import { warnOnce } from '../elements/shared/warn.js';
import { parseUrl } from '../util/urls.js';
import { tagOf, unknownName } from './names.js';

/** What stands after the `#` of the frame's address. */
export interface FrameAddress {
  /** As in `cx-campaign`. */
  readonly tag: string;
  /** Absolute. */
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

/** Read here, and no attributes of the element. */
const OWN = ['element', 'feed', 'lang', 'dir', 'theme', 'links'];

/**
 * What an address must not say. Whoever makes a link could put words, or any network's post, under the name of the site
 * with the first two, take the mark from links that leave it with the third, and let hosts load with the fourth. The last
 * has no address to write to.
 */
const REFUSED = ['data', 'href', 'trusted-hosts', 'media-hosts', 'with-address'];

/**
 * Reads the frame's address. What it can't use is said once and left out.
 *
 * @param hash - With its `#`.
 * @param base - What the addresses of feeds are relative to.
 * @param attributesOf - The names of the attributes that an element knows.
 */
export function readAddress(
  hash: string,
  base: string,
  attributesOf: (tag: string) => readonly string[],
): FrameAddress {
  const said = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(hash.slice(1))) said.set(key.toLowerCase(), value.trim());
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
 * Whether an address begins as one of a list does: on the same origin, and with the same whole segments of its path.
 *
 * @param url - Absolute.
 */
export function isListed(url: string, list: readonly string[]): boolean {
  const { href, origin, pathname = '', protocol = '' } = parseUrl(url) ?? {};
  // A server may take them for what they stand for, and be led out of a folder.
  const isPlain = protocol.startsWith('http') && !/%2f|%5c/i.test(pathname);
  return list.some((start) => {
    const begin = parseUrl(start);
    if (!begin || begin.origin !== origin) return false;
    if (begin.search) return begin.href === href;
    const folder = begin.pathname.replace(/(?<!\/)\/*$/, '/');
    return isPlain && `${pathname}/`.startsWith(folder);
  });
}
