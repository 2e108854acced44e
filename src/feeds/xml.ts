import { inertDocument } from '../text/inert-document.js';
import { memo } from '../text/memo.js';
import { safeUrl } from '../text/urls.js';
import { FeedError } from './errors.js';

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
  for (const child of element.children) {
    const prefix = prefixOf(child.namespaceURI);
    const name = prefix === undefined ? child.nodeName : prefix + child.localName;
    (byName[name.toLowerCase()] ??= []).push(child);
  }
  return (...names) => names.flatMap((name) => byName[name.toLowerCase()] ?? []);
}

/** Returns the words of the first of an element's children with these names that has any. */
export const textIn = (find: Find, ...names: string[]): string | undefined =>
  find(...names)
    .map(({ textContent }) => textContent.trim())
    .find(Boolean);

/** The address that relative ones in an element start from: what `xml:base` says, from the root down. */
export function baseOf(element: Element | null, base: string): string {
  if (!element) return base;
  const above = baseOf(element.parentElement, base);
  const own = element.getAttribute('xml:base');
  return (own && safeUrl(own, above)) || above;
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

/**
 * Parses XML, and mends what has a plain meaning before: a failure would be reported to the page's policy, since Chromium
 * styles what tells of it.
 *
 * @param index - Where the root begins. What is before it is never parsed, so that no entity can be declared.
 * @throws FeedError `syntax` or `policy`.
 */
export function xmlRoot(text: string, index: number, feedUrl?: string): Element {
  const xml = text.slice(index);
  // The HTML parser knows the names of all characters, and leaves what is none of them as it is.
  const references = [...new Set(xml.match(/&(?:#?\w+;)?/g))];
  const decoded = inertDocument(`<p>${references.join('<p>')}`, 'text/html')?.querySelectorAll('p');
  if (!decoded) throw new FeedError('policy', 'To read XML, allow the Trusted Types policy cx-widgets.', feedUrl);
  const mended = new Map(
    references.map((reference, at) => [
      reference,
      decoded[at]!.textContent.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`),
    ]),
  );
  // Line ends alone, so that the numbers of the lines stay.
  const blank = (words: string): string => words.replace(/./g, '');
  const body = xml
    .replace(/<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:]]>|$)|&(?:#?\w+;)?/g, (found) =>
      // In a comment XML forbids two hyphens, which many write.
      found[2] === '-' ? blank(found) : (mended.get(found) ?? found),
    )
    // What XML forbids even as a reference.
    .replace(/[\0-\x08\v\f\x0e-\x1f\p{Cs}]/gu, '');
  // An outer element declares all prefixes, since not all publishers do. More than a feed can need take browsers long.
  const prefixes = xml.match(/[<\s](?!xml)[a-z][\w.-]*(?=:[\w-]+[\s=>/])/gi)?.map((found) => found.slice(1));
  const declared = [...new Set(prefixes)].slice(0, 99).map((prefix) => ` xmlns:${prefix}="${prefix}"`);
  const document = inertDocument(`${blank(text.slice(0, index))}<_${declared.join('')}>${body}</_>`, 'text/xml')!;
  const [error] = document.getElementsByTagName('parsererror');
  if (!error) return document.documentElement.firstElementChild!;
  const [fault] = /line\D+\d+\D+\d+/i.exec(error.textContent) ?? [error.textContent];
  throw new FeedError('syntax', `It is not XML, or was cut short: ${fault}.`, feedUrl);
}
