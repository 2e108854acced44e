import { inertDocument } from '../text/inert-document.js';
import { memo } from '../util/memo.js';
import { sanitizeTag } from '../text/sanitize.js';
import { safeUrl } from '../util/urls.js';
import { LIMITS } from './limits.js';
import { FeedError } from './errors.js';
import type { Task } from '../util/scheduler.js';

/** What the vocabularies are called here, whichever prefix a publisher gives them; RSS and Atom have none. */
const VOCABULARIES: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/mrss|media-rss/, 'media:'],
  [/modules\/content/, 'content:'],
  [/purl\.org\/dc/, 'dc:'],
  [/itunes/i, 'itunes:'],
  [/xhtml$|atom|rss[\d./]*$|simple/i, ''],
];

const prefixOf = memo((namespace: string | null) => VOCABULARIES.find(([known]) => known.test(namespace!))?.[1]);

/** Gives an element's children of these names, in the order of the names. */
export type Find = (...names: string[]) => readonly Element[];

/**
 * Sorts an element's children by name, once; some publishers write names in capitals. A vocabulary that we don't know
 * keeps the prefix that it is written with.
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

/** Whether an element has so much in it that nothing of it is read. */
export const isHuge = (element: Element): boolean => element.getElementsByTagName('*').length > LIMITS.elements;

/** Returns the words in an element; of what is too long one character more than is read, so that it is noted. */
export const wordsIn = (element: Element): string => element.textContent.slice(0, LIMITS.text + 1).trim();

/** Returns the words of the first of an element's children with these names that has any. */
export const textIn = (find: Find, ...names: string[]): string | undefined =>
  find(...names)
    .map(wordsIn)
    .find(Boolean);

/** The address that relative ones in an element start from: what `xml:base` says, from the root down. */
export function baseOf(element: Element | null, base: string): string {
  const bases: string[] = [];
  for (; element && bases.length < 20; element = element.parentElement) {
    const own = element.getAttribute('xml:base');
    if (own) bases.push(own);
  }
  return bases.reduceRight((above, own) => safeUrl(own, above) ?? above, base);
}

/** The address that an element gives, absolute; as it is where it is none, for whoever checks it. */
export function addressIn(element: Element, base: string): string {
  const get = (name: string): string | null => element.getAttribute(name);
  const address = (get('href') ?? get('url') ?? get('src') ?? wordsIn(element)).trim();
  return address && (safeUrl(address, baseOf(element, base)) ?? address);
}

/** The root element's beginning: before it are comments, instructions and what the DOCTYPE quotes. */
export function rootOf(xml: string): { readonly index: number; readonly 1?: string } {
  for (const match of xml.matchAll(/<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|"[^"]*"?|'[^']*'?|<([a-z][\w:-]*)/gi)) {
    if (match[1]) return match;
  }
  return { index: xml.length };
}

/** Replaces what a pattern finds, in slices. */
function* replacing(text: string, pattern: RegExp, change: (match: RegExpExecArray) => string): Task<string> {
  // To look through all of a long text takes a task, whatever is found.
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
/** Literal text or a tag. */
const TAGS = /<!\[CDATA\[[^]*?(?:\]\]>|$)|<(\/?)([^\s/<>!?]+)((?:[\s/][^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*)?)>/g;
const PREFIXES = /(?<=[<\s/])(?!xml)([a-z][\w.-]*):/gi;
/** Parsers refuse what is nested deeper than some hundreds. */
const DEEPEST = 200;
/** How many different references a feed may have, and how many that stand for nothing; the others are left out. */
const MOST_REFERENCES = 5000;
/** How many characters of attributes a tag may have. */
const LONGEST_TAG = 500_000;
const MOST_UNKNOWN = 200_000;

const escaped = (words: string): string => words.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Sets the characters of each reference, escaped. The HTML parser knows all names, and leaves others as they are. */
function decodeReferences(references: Map<string, string>, feedUrl: string | undefined): void {
  const names = [...references.keys()];
  const decoded = inertDocument(`<p>${names.join('<p>')}`, 'text/html')?.querySelectorAll('p');
  if (!decoded) throw new FeedError('policy', 'no-policy', feedUrl);
  names.forEach((name, at) => references.set(name, escaped(decoded[at]!.textContent)));
}

/**
 * Parses XML, and fixes what has a plain meaning before.
 *
 * @param index - Where the root begins. What is before it is never parsed, so that no entity can be declared.
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
    // In a comment XML forbids two hyphens, which many write.
    if (found[0] === '<') return found[2] === '-' ? '' : found;
    const words = fixed.get(found) ?? escaped(found);
    return words.startsWith('&#38;') && ++unknown > MOST_UNKNOWN ? '' : words;
  });
  const prefixes = new Set<string>();
  let depth = 0;
  let isCut = false as boolean;
  // Without what XML forbids even as a reference.
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
    // Not all publishers declare their prefixes. More than a feed can need take browsers long.
    // A tag that is longer than a feed can need loses its attributes, but not the slash that ends it.
    const few = attributes.length > LONGEST_TAG ? (slash || opens ? '' : '/') : attributes;
    return `${sanitizeTag(`<${slash!}`, name, few)}>`.replace(PREFIXES, (start, prefix: string) =>
      prefixes.size < 99 || prefixes.has(prefix) ? (prefixes.add(prefix), start) : `${prefix}_`,
    );
  });
  const declared = Array.from(prefixes, (prefix) => ` xmlns:${prefix}="${prefix}"`).join('');
  yield;
  // Firefox takes what is cut short for whole.
  const root =
    !isCut && !depth && inertDocument(`<_${declared}>${body}</_>`, 'text/xml')?.documentElement.firstElementChild;
  if (!root) throw new FeedError('syntax', 'no-xml', feedUrl);
  return root;
}
