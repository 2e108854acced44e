import { inertDocument } from '../text/inert-document.js';
import { memo } from '../text/memo.js';
import { quietTag } from '../text/quiet.js';
import { safeUrl } from '../text/urls.js';
import { BOUNDS } from './bounds.js';
import { FeedError } from './errors.js';
import type { Sliced } from './slices.js';

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
  let left = 2 * BOUNDS.items;
  for (let child = element.firstElementChild; child && left--; child = child.nextElementSibling) {
    const prefix = prefixOf(child.namespaceURI);
    const name = prefix === undefined ? child.nodeName : prefix + child.localName;
    const list = (byName[name.toLowerCase()] ??= []);
    if (LARGE.test(name) || (list.length <= BOUNDS.list && !isHuge(child))) list.push(child);
  }
  return (...names) => names.flatMap((name) => byName[name.toLowerCase()] ?? []);
}

const ITEM = /^(item|entry)$/i;
const LARGE = /^(item|entry|channel)$/i;

/** Returns the words of the first of an element's children with these names that has any. */
export const textIn = (find: Find, ...names: string[]): string | undefined =>
  find(...names)
    .map(({ textContent }) => textContent.trim())
    .find(Boolean);

/** The address that relative ones in an element start from: what `xml:base` says, from the root down. */
export function baseOf(element: Element | null, base: string): string {
  const bases: string[] = [];
  // Nothing is read in what is nested deeper.
  for (let level = 0; element && level < DEEPEST; level++, element = element.parentElement) {
    const own = element.getAttribute('xml:base');
    if (own) bases.push(own);
  }
  return bases.reduceRight((above, own) => safeUrl(own, above) ?? above, base);
}

/** The address that an element gives, absolute; as it is where it is none, for whoever checks it. */
export function addressIn(element: Element, base: string): string {
  const get = (name: string): string | null => element.getAttribute(name);
  const address = (get('href') ?? get('url') ?? get('src') ?? element.textContent).trim();
  return address && (safeUrl(address, baseOf(element, base)) ?? address);
}

/** The root element's beginning: before it are comments, instructions and what the DOCTYPE quotes. */
export function rootOf(xml: string): { readonly index: number; readonly 1?: string } {
  for (const match of xml.matchAll(/<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|"[^"]*"?|'[^']*'?|<([a-z][\w:-]*)/gi)) {
    if (match[1]) return match;
  }
  return { index: xml.length };
}

/** Whether an element has so much in it that nothing of it is read. */
const isHuge = (element: Element): boolean => element.getElementsByTagName('*').length > BOUNDS.values;

/**
 * Cuts what is in an item to what can be read at once: no text or tag in it is long, nothing is deep.
 *
 * @throws Error where there is too much in it.
 */
export function prune(item: Element, left = { all: BOUNDS.all }, level = 0): void {
  if (!level && isHuge(item)) throw new Error('it has more elements than are read');
  for (let node = item.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) {
      const { attributes } = node as Element;
      // One more than is read, here and below, so that what is cut is told.
      for (let at = Math.min(attributes.length, BOUNDS.list); at--;) {
        const one = attributes[at]!;
        if (one.value.length > BOUNDS.line) one.value = one.value.slice(0, BOUNDS.line + 1);
      }
      if (level < DEEPEST) prune(node as Element, left, level + 1);
      else node.textContent = node.textContent!.slice(0, BOUNDS.text + 1);
    } else {
      const value = node.nodeValue!;
      const most = Math.max(0, Math.min(left.all, BOUNDS.text + 1));
      if (value.length > most) node.nodeValue = value.slice(0, most);
      left.all -= value.length;
    }
  }
}

/** Sorts a channel's children by name, all but its items cut to what can be read at once. */
export function* pruned(channel: Element): Sliced<Find> {
  let left = 2 * BOUNDS.items;
  for (let child = channel.firstElementChild; child && left--; child = child.nextElementSibling) {
    if (!ITEM.test(child.localName) && !isHuge(child)) prune(child);
    if (!(left % 100)) yield;
  }
  return childrenOf(channel);
}

/** Replaces what a pattern finds, in slices. */
function* replacing(text: string, pattern: RegExp, change: (match: RegExpExecArray) => string): Sliced<string> {
  let changed = '';
  let end = 0;
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    changed += text.slice(end, match.index) + change(match);
    end = match.index + match[0].length;
    if (!(++count % 100)) yield;
  }
  return changed + text.slice(end);
}

const REFERENCES = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|&(?!(?:amp|lt|gt|quot|apos);)(?:#?\w+;)?/g;
/** Literal text or a tag. */
const TAG = /<!\[CDATA\[[^]*?(?:\]\]>|$)|<(\/?)([^\s/<>!?]+)((?:[\s/][^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*)?)>/g;
const DEEPEST = 100;
/** How many different references a feed may have, and how many that stand for nothing. */
const MOST_REFERENCES = 5000;

/**
 * Parses XML, and mends what has a plain meaning before.
 *
 * @param index - Where the root begins. What is before it is never parsed, so that no entity can be declared.
 * @throws FeedError `syntax` or `policy`.
 */
export function* xmlRoot(text: string, index: number, feedUrl?: string): Sliced<Element> {
  // Line ends alone, so that the numbers of the lines stay.
  const blank = (words: string): string => words.replace(/./g, '');
  const mended = new Map<string, string>();
  const found = (reference: string): string => {
    if (mended.size < MOST_REFERENCES) mended.set(reference, '');
    return reference;
  };
  let xml = yield* replacing(text.slice(index), REFERENCES, ([one]) =>
    // In a comment XML forbids two hyphens, which many write.
    one[2] === '-' ? blank(one) : one[0] === '&' ? found(one) : one,
  );
  // The HTML parser knows the names of all characters, and leaves what is none of them as it is.
  const decoded = inertDocument(`<p>${[...mended.keys()].join('<p>')}`, 'text/html')?.querySelectorAll('p');
  if (!decoded) throw new FeedError('policy', 'To read XML, allow the Trusted Types policy cx-widgets.', feedUrl);
  const escaped = (words: string): string => words.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
  for (const [at, reference] of [...mended.keys()].entries()) {
    mended.set(reference, escaped(decoded[at]!.textContent));
  }
  let unknown = 0;
  xml = yield* replacing(xml, REFERENCES, ([one]) => {
    if (one[0] !== '&') return one;
    const words = mended.get(one) ?? escaped(one);
    return words.startsWith('&#38;') && ++unknown > MOST_REFERENCES ? '' : words;
  });
  // What XML forbids even as a reference.
  xml = xml.replace(/[\0-\x08\v\f\x0e-\x1f\p{Cs}]/gu, '');
  // Elements of HTML are made by the vocabulary alone.
  if (/1999\/xhtml|2000\/svg|MathML|xmlns[^<>&]{0,99}&/.test(xml)) {
    xml = yield* replacing(xml, TAG, ([one, slash, name, attributes]) =>
      name ? `${quietTag(`<${slash!}`, name, attributes!)}>` : one,
    );
  }
  // An outer element declares all prefixes, since not all publishers do. More than a feed can need take browsers long.
  const declared = new Set<string>();
  yield* replacing(xml, /[<\s](?!xml)([a-z][\w.-]*):(?=[\w-]+[\s=>/])/gi, ([, prefix]) => {
    if (declared.size < 99) declared.add(` xmlns:${prefix}="${prefix}"`);
    return '';
  });
  const whole = `${blank(text.slice(0, index))}<_${[...declared].join('')}>${xml}</_>`;
  yield;
  let document = inertDocument(whole, 'text/xml');
  if (!document) {
    const { flat, fault } = yield* flatten(whole);
    document = fault ? undefined : inertDocument(flat, 'text/xml');
    if (!document) throw new FeedError('syntax', `It is not XML, or was cut short${fault}.`, feedUrl);
  }
  return document.documentElement.firstElementChild!;
}

/** XML without the tags of what is deep inside others, which parsers refuse, and the first tag that is out of place. */
function* flatten(xml: string): Sliced<{ readonly flat: string; readonly fault: string }> {
  const open: string[] = [];
  let fault = '';
  const flat = yield* replacing(xml, TAG, ({ 0: tag, 1: slash, 2: name, index }) => {
    if (!name || fault || tag.endsWith('/>')) return tag;
    if (!slash) open.push(name);
    const isDeep = open.length > 2 * DEEPEST;
    const due = slash ? open.pop() : name;
    if (due !== name) fault = `: line ${xml.slice(0, index).split('\n').length}, </${name}> where </${due}> is due`;
    return isDeep ? '' : tag;
  });
  return { flat, fault };
}
