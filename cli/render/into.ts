import { dirname, relative, resolve as resolvePath } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseUrl, safeUrl } from '../../src/util/urls.js';
import { UsageError } from '../usage-error.js';
import { isNowhere } from './addresses.js';
import { NOWHERE } from './location.js';
import type { Place } from './places.js';

/** A feed named on the command line. */
export interface NamedSource {
  /** The file or URL, as it was given. */
  readonly name: string;
  /** Its URL for a page. */
  readonly url: string;
  /** Its absolute path, if it is a file. */
  readonly path?: string | undefined;
}

/** A place and the feeds in it. */
export interface Filling<Source> {
  readonly place: Place;
  readonly sources: readonly { readonly source: Source; readonly url: string }[];
  /** Whether the page names its feed from the root of the site. */
  readonly isRooted: boolean;
}

/** Returns the URL of a file on a site whose address is unknown: its path stands for it. */
export const urlOfPath = (path: string): string => NOWHERE + pathToFileURL(resolvePath(path)).pathname.slice(1);

/** Returns the URL of a file for a page on the same site, whose URL may be unknown. */
export function urlBeside(path: string, page: string, pageUrl: string | undefined): string {
  if (pageUrl === undefined) return urlOfPath(path);
  const way = relative(dirname(page), path).replaceAll('\\', '/');
  return safeUrl(encodeURI(way), pageUrl) ?? pageUrl;
}

/**
 * Returns the places of a page that show the given feeds.
 *
 * @param url - The URL of the page.
 * @throws UsageError if a place needs another feed too.
 */
export function fillingsOf<Source extends NamedSource>(
  places: readonly Place[],
  url: string,
  sources: readonly Source[],
): Filling<Source>[] {
  return places.flatMap((place) => {
    if (place.isHead || place.json !== undefined) return [];
    const found = place.element
      ? place.feeds.map((feed) => matching(feed, url, sources))
      : sources.map((source) => ({ source, url: source.url }));
    const missing = place.feeds.filter((_feed, index) => !found[index]);
    const there = found.filter((one) => !!one);
    if (!there.length) return [];
    if (missing.length) throw new UsageError(`An element also shows ${missing.join(' and ')}. Name it too.`);
    const isRooted = place.feeds.some((feed) => /^\/(?!\/)/.test(feed));
    return [{ place, sources: there, isRooted }];
  });
}

/**
 * Returns the places of a page whose content is in the page.
 *
 * @throws UsageError if there is none.
 */
export function ownFillingsOf(places: readonly Place[], url: string): Filling<NamedSource & { text: string }>[] {
  const fillings = places.flatMap((place) => {
    const { element, json: text } = place;
    if (text === undefined) return [];
    return [{ place, sources: [{ source: { name: `<cx-${element}>`, url, text }, url }], isRooted: false }];
  });
  if (fillings.length) return fillings;
  throw new UsageError('No element on this page has data in the page. Name the feed before --into.');
}

/** @throws UsageError if there is no place for one of the feeds. */
export function checkAllPlaced<Source extends NamedSource>(
  fillings: readonly Filling<Source>[],
  sources: readonly Source[],
): void {
  const used = new Set(fillings.flatMap((filling) => filling.sources.map(({ source }) => source)));
  const unused = sources.filter((source) => !used.has(source)).map(({ name }) => name);
  if (!unused.length) return;
  throw new UsageError(
    `There is no place for ${unused.join(' and ')}. Put <!-- cx-render --> and <!-- /cx-render --> around it, or give an element feed="${unused[0]}".`,
  );
}

/** Returns the source that a feed in the page names, and its URL there. */
function matching<Source extends NamedSource>(
  feed: string,
  page: string,
  sources: readonly Source[],
): { source: Source; url: string } | undefined {
  const url = safeUrl(feed, page);
  if (!url) return undefined;
  const bare = url.split(/[?#]/, 1)[0]!;
  const isRooted = isNowhere(url) && feed.startsWith('/');
  const source = sources.find((one) => {
    if (one.url === url || (one.path && one.url === bare)) return true;
    // Where the site starts among the folders is unknown.
    return isRooted && one.path && urlOfPath(one.path).endsWith(parseUrl(bare)!.pathname);
  });
  return source && { source, url };
}

/** Returns the white space at the start of the line of a place. */
export function indentAt(page: string, { start, tag = start }: Place): string {
  const [indent] = /^[ \t]*/.exec(page.slice(page.lastIndexOf('\n', tag - 1) + 1))!;
  return indent;
}

/** Returns a page with other content in its places; the rest of it stays as it is, byte by byte. */
export function filled(page: string, contents: readonly { readonly place: Place; readonly html: string }[]): string {
  const newline = page.includes('\r\n') ? '\r\n' : '\n';
  let result = '';
  let end = 0;
  for (const { place, html } of contents) {
    const inside = html && `\n${html}\n${indentAt(page, place)}`;
    result += page.slice(end, place.start) + inside.replaceAll('\n', newline);
    end = place.end;
  }
  return result + page.slice(end);
}
