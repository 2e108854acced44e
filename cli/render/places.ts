import { parse, type DefaultTreeAdapterTypes as Types, type Token } from 'parse5';
import { tagOf } from '../../src/embed/names.js';
import { UsageError } from '../usage-error.js';
import { ATTRIBUTES, inherited, type Attributes } from './settings.js';

/** A place in a page that takes rendered content. */
export interface Place {
  /** The name of the element without `cx-`; undefined for a pair of markers. */
  readonly element?: string;
  readonly attributes: Attributes;
  /** Whether its feeds are those of the campaign around it. */
  readonly isInner?: boolean;
  /** Whether it takes what the head of the page says, instead of content. */
  readonly isHead?: boolean;
  /** The URLs of its feeds, as they are written in the page; none for a pair of markers. */
  readonly feeds: readonly string[];
  /** Its content, if that is JSON in the page: its own, or that of the campaign around it. */
  readonly json?: string | undefined;
  /** The nearest `lang` in the page. */
  readonly language?: string | undefined;
  /** Where its content starts and ends. */
  readonly start: number;
  readonly end: number;
  /** Where the start tag of its element begins. */
  readonly tag?: number;
}

/** What is around a node. */
interface Around extends Pick<Place, 'language' | 'feeds' | 'json' | 'attributes'> {
  /** Whether the page says that it contains no HTML from strangers. */
  readonly isTrusted: boolean;
}

const TRUST = /<script\b[^>]*\sdata-cx-trust\b/i;

const MARKER = /^\s*(\/?)(cx-render(?:-head)?)\s*$/;

const fixFor = (name: string): string => `Put <!-- ${name} --> before the place and <!-- /${name} --> behind it.`;

/**
 * Returns the places of a page, in order: between markers, and inside elements that have a feed or JSON in the page.
 *
 * @throws UsageError if markers or elements overlap, or one has no end.
 */
export function placesIn(page: string): Place[] {
  const places: Place[] = [];
  const markers: { readonly name: string; readonly at: Token.Location }[] = [];
  const visit = (node: Types.Node, around: Around): void => {
    if ('data' in node && node.sourceCodeLocation) {
      const [, slash, name] = MARKER.exec(node.data) ?? [];
      if (name) addMarker(name, !slash, node.sourceCodeLocation, around);
    }
    const here = 'tagName' in node ? enter(node, around, places) : around;
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child, here);
    if ('content' in node) visit(node.content, here);
  };
  const addMarker = (name: string, isStart: boolean, at: Token.Location, { language }: Around): void => {
    const open = markers.pop();
    if (open?.name !== (isStart ? undefined : name)) {
      throw new UsageError(`Line ${at.startLine}: ${isStart ? '' : '/'}${name} is out of order. ${fixFor(name)}`);
    }
    if (isStart) markers.push({ name, at });
    else {
      const isHead = name === 'cx-render-head';
      places.push({ attributes: {}, feeds: [], language, isHead, start: open!.at.endOffset, end: at.startOffset });
    }
  };
  visit(parse(page, { sourceCodeLocationInfo: true }), { feeds: [], attributes: {}, isTrusted: TRUST.test(page) });
  for (const { name, at } of markers) {
    throw new UsageError(`Line ${at.startLine}: ${name} has no end. ${fixFor(name)}`);
  }
  places.sort((one, other) => one.start - other.start);
  for (const [index, { start }] of places.entries()) {
    if (places[index - 1] && start < places[index - 1]!.end) {
      const line = page.slice(0, start).split('\n').length;
      throw new UsageError(`Line ${line}: Two places overlap. Move one of them out of the other.`);
    }
  }
  return places;
}

/** Adds the place inside an element, if it is one of ours and has content; returns what is around its children. */
function enter(node: Types.Element, around: Around, places: Place[]): Around {
  const given = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const language = given['lang'] ?? around.language;
  const name = node.tagName.startsWith('cx-') ? node.tagName : given['data-cx'];
  const tag = name === undefined ? undefined : tagOf(name);
  // A link with `data-cx` can't contain blocks.
  if (!tag || node.tagName === 'a') return { ...around, language };
  const isData = tag !== node.tagName;
  // As in the page: HTML from strangers may have such attributes.
  const isIgnored = (key: string): boolean => isData && !around.isTrusted && key.endsWith('-hosts');
  const value = (key: string): string | undefined =>
    isIgnored(key) ? undefined : given[isData ? `data-cx-${key}` : key];
  const own = ATTRIBUTES.flatMap((key) => (value(key) === undefined ? [] : [[key, value(key)!]]));
  const attributes = inherited(around.attributes, Object.fromEntries(own) as Attributes, tag.slice(3));
  const json = value('data') ?? node.childNodes.filter(isJson).map(wordsOf)[0];
  const feeds = json === undefined ? value('feed')?.split(/\s+/).filter(Boolean) : [];
  const content = feeds ? { feeds, json } : { feeds: around.feeds, json: around.json };
  const here = { ...around, language, ...content, attributes };
  const isEmpty = !content.feeds.length && content.json === undefined;
  if (isEmpty || (tag === 'cx-campaign' && node.childNodes.some(hasOurs))) return here;
  places.push({ element: tag.slice(3), isInner: !feeds, ...here, ...insideOf(node) });
  return { ...here, feeds: [], json: undefined };
}

/** Returns where the fallback of an element is: beside its data, if these are in it. */
function insideOf(node: Types.Element): Pick<Place, 'start' | 'end' | 'tag'> {
  const { startTag, endTag, startOffset: tag } = node.sourceCodeLocation ?? {};
  if (!startTag || !endTag) throw new UsageError(`<${node.tagName}> has no end tag. Add </${node.tagName}>.`);
  const [start, end] = [startTag.endOffset, endTag.startOffset];
  const elements = node.childNodes.filter((child) => 'tagName' in child);
  const index = elements.findIndex(isJson);
  const script = elements[index]?.sourceCodeLocation;
  if (!script) return { start, end, tag };
  const isLast = index > 0 && index === elements.length - 1;
  return isLast ? { start, end: script.startOffset, tag } : { start: script.endOffset, end, tag };
}

const isJson = (node: Types.Node): boolean =>
  'tagName' in node &&
  node.tagName === 'script' &&
  node.attrs.some(({ name, value }) => name === 'type' && /\bjson$/i.test(value.trim()));

const wordsOf = (node: Types.Node): string =>
  'childNodes' in node ? node.childNodes.map((child) => ('value' in child ? child.value : '')).join('') : '';

/** Whether a node is one of our elements, or contains one. */
function hasOurs(node: Types.Node): boolean {
  if (!('tagName' in node)) return false;
  const isOurs = node.tagName.startsWith('cx-') || node.attrs.some(({ name }) => name === 'data-cx');
  return isOurs || node.childNodes.some(hasOurs);
}
