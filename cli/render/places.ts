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
  /** The nearest `lang` in the page. */
  readonly language?: string | undefined;
  /** Where its content starts and ends. */
  readonly start: number;
  readonly end: number;
}

/** What is around a node. */
interface Around extends Pick<Place, 'language' | 'feeds' | 'attributes'> {
  /** Whether the page says that it contains no HTML from strangers. */
  readonly isTrusted: boolean;
}

const TRUST = /<script\b[^>]*\sdata-cx-trust\b/i;

const MARKER = /^\s*(\/?)(cx-render(?:-head)?)\s*$/;

const fixFor = (name: string): string => `Put <!-- ${name} --> before the place and <!-- /${name} --> behind it.`;

/**
 * Returns the places of a page, in order: between markers, and inside elements that have a feed.
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

/** Adds the place inside an element, if it is one of ours and has a feed; returns what is around its children. */
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
  const feeds = value('feed')?.split(/\s+/).filter(Boolean) ?? around.feeds;
  const here = { ...around, language, feeds, attributes };
  const isOther = value('data') !== undefined || node.childNodes.some(isJson) || !feeds.length;
  if (isOther || (tag === 'cx-campaign' && node.childNodes.some(hasOurs)))
    return isOther ? { ...here, feeds: [] } : here;
  const { startTag, endTag } = node.sourceCodeLocation ?? {};
  if (!startTag || !endTag) throw new UsageError(`<${node.tagName}> has no end tag. Add </${node.tagName}>.`);
  places.push({
    element: tag.slice(3),
    isInner: value('feed') === undefined,
    ...here,
    start: startTag.endOffset,
    end: endTag.startOffset,
  });
  return { ...here, feeds: [] };
}

const isJson = (node: Types.Node): boolean =>
  'tagName' in node &&
  node.tagName === 'script' &&
  node.attrs.some(({ name, value }) => name === 'type' && /\bjson$/i.test(value.trim()));

/** Whether a node is one of our elements, or contains one. */
function hasOurs(node: Types.Node): boolean {
  if (!('tagName' in node)) return false;
  const isOurs = node.tagName.startsWith('cx-') || node.attrs.some(({ name }) => name === 'data-cx');
  return isOurs || node.childNodes.some(hasOurs);
}
