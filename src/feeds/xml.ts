import { inertDocument } from '../text/inert-document.js';
import { memo } from '../text/memo.js';
import { safeUrl } from '../text/urls.js';
import { FeedError } from './errors.js';

/** What the vocabularies are called here, whichever prefix a publisher gives them; RSS and Atom have none. */
const VOCABULARIES: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/mrss|media-rss/, 'media:'],
  [/modules\/content/, 'content:'],
  [/purl\.org\/dc/, 'dc:'],
  [/atom|rss[\d./]*$|simple/i, ''],
];

const prefixOf = memo((namespace: string | null) => VOCABULARIES.find(([known]) => known.test(namespace!))?.[1]);

// What XML forbids even as a reference.
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;

/** Gives an element's children of these names, in the order of the names. */
export type Find = (...names: string[]) => readonly Element[];

/** Sorts an element's children by name, once. A vocabulary that we don't know keeps the prefix that it is written with. */
export function childrenOf(element: Element): Find {
  const byName = new Map<string, Element[]>();
  for (const child of element.children) {
    const prefix = prefixOf(child.namespaceURI);
    const name = prefix === undefined ? child.nodeName : prefix + child.localName;
    const alike = byName.get(name);
    if (alike) alike.push(child);
    else byName.set(name, [child]);
  }
  return (...names) => names.flatMap((name) => byName.get(name) ?? []);
}

/** The address that relative ones in an element start from: what `xml:base` says, from the root down. */
export function baseOf(element: Element | null, base: string): string {
  return element
    ? (safeUrl(element.getAttribute('xml:base') ?? '', baseOf(element.parentElement, base)) ?? base)
    : base;
}

/** An address in an element, absolute; as it is where it is none, for whoever checks it. */
export function addressIn(element: Element, address: string | null, base: string): string {
  return address?.trim() ? (safeUrl(address, baseOf(element, base)) ?? address) : '';
}

/** Where the root element begins: before it only comments, instructions and the DOCTYPE with what is quoted there. */
export function rootIndex(xml: string): number {
  for (const { 1: root, index } of xml.matchAll(/<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|"[^"]*"?|'[^']*'?|(<[a-z])/gi)) {
    if (root) return index;
  }
  return xml.length;
}

/**
 * Parses XML as it is; only where that fails, mends what has a plain meaning and parses again.
 *
 * @param index - Where the root begins. What is before it is never parsed, so no entity can be declared.
 * @throws FeedError `syntax` or `policy`.
 */
export function xmlRoot(text: string, index: number, feedUrl?: string): Element {
  // Blanks keep the numbers of the lines.
  const xml = text.slice(0, index).replace(/[^\n]/g, ' ') + text.slice(index);
  let line: string | undefined;
  for (const prepare of [String, mended]) {
    const document = inertDocument(prepare(xml), 'text/xml');
    if (!document) {
      throw new FeedError('policy', 'Reading XML needs the Trusted Types policy cx-widgets. Allow it.', feedUrl);
    }
    const [error] = document.getElementsByTagName('parsererror');
    if (!error) return document.documentElement;
    line = /(?:line\D+|^)(\d+)/i.exec(error.textContent)?.[1];
  }
  throw new FeedError(
    'syntax',
    `It is not well-formed XML, or was cut short${line ? `: see line ${line}` : ''}.`,
    feedUrl,
  );
}

function mended(xml: string): string {
  // Also of what has no meaning: the HTML parser leaves the ampersand.
  const decoded = memo((reference: string) =>
    Array.from(
      inertDocument(`<p>${reference}`, 'text/html')!.body.textContent.replace(FORBIDDEN, ''),
      (character) => `&#${character.codePointAt(0)};`,
    ).join(''),
  );
  const declared = xml.match(/<[^>]*/)![0].match(/(?<=xmlns:)[\w.-]+/g) ?? [];
  const prefixes = new Set(xml.match(/(?<=[<\s])(?!xml)[a-z_][\w.-]*(?=:[a-z_])/gi));
  for (const prefix of declared) prefixes.delete(prefix);
  return xml
    .replace(/<[\w:.-]+/, (root) => root + Array.from(prefixes, (prefix) => ` xmlns:${prefix}="${prefix}"`).join(''))
    .replace(FORBIDDEN, '')
    .replace(/<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:]]>|$)|&(?:#?\w+;)?/g, (found) =>
      found[0] === '&' ? decoded(found) : found,
    );
}
