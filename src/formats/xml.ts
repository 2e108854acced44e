import { inertDocument } from '../text/inert-document.js';
import { memo } from '../util/memo.js';
import { sanitizeTag } from '../text/sanitize.js';
import { safeUrl } from '../util/urls.js';
import { LIMITS } from './limits.js';
import { FeedError } from './errors.js';
import type { Task } from '../util/scheduler.js';

/** Maps vocabularies to fixed prefixes, whatever prefix a publisher uses; RSS and Atom have none. */
const VOCABULARIES: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/mrss|media-rss/, 'media:'],
  [/modules\/content/, 'content:'],
  [/purl\.org\/dc/, 'dc:'],
  [/itunes/i, 'itunes:'],
  [/xhtml$|atom|rss[\d./]*$|simple/i, ''],
];

const prefixOf = memo((namespace: string | null) => VOCABULARIES.find(([known]) => known.test(namespace!))?.[1]);

/** Returns an element's children with these names, in the order of the names. */
export type Find = (...names: string[]) => readonly Element[];

/**
 * Indexes an element's children by name; some publishers write names in capitals. An unknown vocabulary keeps the
 * prefix in the document.
 */
export function childrenOf(element: Element): Find {
  const byName = Object.create(null) as Record<string, Element[]>;
  let left = 2 * LIMITS.items;
  for (let child = element.firstElementChild; child && left--; child = child.nextElementSibling) {
    const prefix = prefixOf(child.namespaceURI);
    const name = prefix === undefined ? child.nodeName : prefix + child.localName;
    const list = (byName[name.toLowerCase()] ??= []);
    if (LARGE.test(name) || (list.length <= LIMITS.list && !isHuge(child))) list.push(child);
  }
  return (...names) => names.flatMap((name) => byName[name.toLowerCase()] ?? []);
}

const LARGE = /^(item|entry|channel)$/i;

/** Whether an element is too large to be read. */
export const isHuge = (element: Element): boolean => element.getElementsByTagName('*').length > LIMITS.elements;

/** Returns the text of an element; one character over the limit is included, so that the cut is reported. */
export const wordsIn = (element: Element): string => element.textContent.slice(0, LIMITS.text + 1).trim();

/** Returns the text of the first non-empty child with one of these names. */
export const textIn = (find: Find, ...names: string[]): string | undefined =>
  find(...names)
    .map(wordsIn)
    .find(Boolean);

/** Returns the base for relative URLs in an element, from all `xml:base` attributes from the root down. */
export function baseOf(element: Element | null, base: string): string {
  const bases: string[] = [];
  for (; element && bases.length < 20; element = element.parentElement) {
    const own = element.getAttribute('xml:base');
    if (own) bases.push(own);
  }
  return bases.reduceRight((above, own) => safeUrl(own, above) ?? above, base);
}

/** Returns the absolute URL in an element; an invalid one is returned unchanged for validation. */
export function addressIn(element: Element, base: string): string {
  const get = (name: string): string | null => element.getAttribute(name);
  const address = (get('href') ?? get('url') ?? get('src') ?? wordsIn(element)).trim();
  return address && (safeUrl(address, baseOf(element, base)) ?? address);
}

/** Finds the start of the root element, after comments, instructions and quoted strings in the DOCTYPE. */
export function rootOf(xml: string): { readonly index: number; readonly 1?: string } {
  for (const match of xml.matchAll(/<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|"[^"]*"?|'[^']*'?|<([a-z][\w:-]*)/gi)) {
    if (match[1]) return match;
  }
  return { index: xml.length };
}

/** Replaces the matches of a pattern, in slices. */
function* replacing(text: string, pattern: RegExp, change: (match: RegExpExecArray) => string): Task<string> {
  // Scanning a long text takes a whole task, even without matches.
  yield;
  let changed = '';
  let end = 0;
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    changed += text.slice(end, match.index) + change(match);
    end = match.index + match[0].length;
    if (!(++count % 50)) yield;
  }
  return changed + text.slice(end);
}

const REFERENCES = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|&(?!(?:amp|lt|gt|quot|apos);)(?:#?\w+;)?/g;
/** Matches literal text or a tag. */
const TAGS = /<!\[CDATA\[[^]*?(?:\]\]>|$)|<(\/?)([^\s/<>!?]+)((?:[\s/][^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*)?)>/g;
const PREFIXES = /(?<=[<\s/])(?!xml)([a-z][\w.-]*):/gi;
/** Parsers refuse elements nested deeper than a few hundred levels. */
const DEEPEST = 200;
/** Limits the distinct references that are decoded; the rest stay as text, up to MOST_UNKNOWN. */
const MOST_REFERENCES = 5000;
/** Limits the characters of a tag's attributes. */
const LONGEST_TAG = 500_000;
const MOST_UNKNOWN = 200_000;

const escaped = (words: string): string => words.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Sets the characters of each reference, escaped. The HTML parser knows all names and leaves others unchanged. */
function decodeReferences(references: Map<string, string>, feedUrl: string | undefined): void {
  const names = [...references.keys()];
  const decoded = inertDocument(`<p>${names.join('<p>')}`, 'text/html')?.querySelectorAll('p');
  if (!decoded) throw new FeedError('policy', 'no-policy', feedUrl);
  names.forEach((name, at) => references.set(name, escaped(decoded[at]!.textContent)));
}

/**
 * Parses XML after fixing common mistakes with a clear meaning.
 *
 * @param index - The start of the root. The text before it is never parsed, so that no entity can be declared.
 * @throws FeedError `syntax` or `policy`.
 */
export function* xmlRoot(text: string, index: number, feedUrl?: string): Task<Element> {
  const xml = text.slice(index);
  const fixed = new Map<string, string>();
  yield* replacing(xml, REFERENCES, ([found]) => {
    if (found[0] === '&' && fixed.size < MOST_REFERENCES) fixed.set(found, '');
    return '';
  });
  decodeReferences(fixed, feedUrl);
  let unknown = 0;
  const whole = yield* replacing(xml, REFERENCES, ([found]) => {
    // XML forbids two hyphens in a comment, which are common.
    if (found[0] === '<') return found[2] === '-' ? '' : found;
    const words = fixed.get(found) ?? escaped(found);
    return words.startsWith('&#38;') && ++unknown > MOST_UNKNOWN ? '' : words;
  });
  const prefixes = new Set<string>();
  let depth = 0;
  let isCut = false as boolean;
  // Removes characters that XML forbids even as a reference.
  const body = yield* replacing(whole.replace(/[\0-\x08\v\f\x0e-\x1f\p{Cs}]/gu, ''), TAGS, (match) => {
    const [tag, slash, name, attributes = ''] = match;
    if (!name) {
      isCut ||= !tag.endsWith(']]>');
      return tag;
    }
    const opens = !slash && !tag.endsWith('/>');
    if (opens) depth++;
    const isDeep = depth > DEEPEST;
    if (slash) depth--;
    if (isDeep) return '';
    // Not all publishers declare their prefixes. Browsers are slow with more prefixes than any feed needs.
    // A tag longer than any feed needs loses its attributes, but keeps the slash that closes it.
    const few = attributes.length > LONGEST_TAG ? (slash || opens ? '' : '/') : attributes;
    return `${sanitizeTag(`<${slash!}`, name, few)}>`.replace(PREFIXES, (start, prefix: string) =>
      prefixes.size < 99 || prefixes.has(prefix) ? (prefixes.add(prefix), start) : `${prefix}_`,
    );
  });
  const declared = Array.from(prefixes, (prefix) => ` xmlns:${prefix}="${prefix}"`).join('');
  yield;
  // Firefox accepts truncated XML as complete.
  const root =
    !isCut && !depth && inertDocument(`<_${declared}>${body}</_>`, 'text/xml')?.documentElement.firstElementChild;
  if (!root) throw new FeedError('syntax', 'no-xml', feedUrl);
  return root;
}
