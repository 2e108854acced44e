/** Reads feeds synchronously, for the command line: the code for all formats is loaded first. */
import type { Campaign, Diagnostic } from '../model/types.js';
import { runSync } from '../util/scheduler.js';
import { registerContent } from './content.js';
import { itemContent } from './item-content.js';
import { FORMATS, htmlReader } from './lazy.js';
import { parsingFeed, readingContent } from './parse.js';

registerContent(itemContent);
await Promise.all([htmlReader, ...FORMATS.map(({ reader }) => reader)].map((code) => code.load()));

/**
 * Reads a feed in any known format, detected from its content and never from a file name or content type.
 *
 * @param base - The base for relative URLs: the URL of the feed or the page.
 * @param feedUrl - The URL that it came from; undefined for text in the page.
 * @param faults - Receives a diagnostic for each dropped part.
 * @throws FeedError `syntax`, `format`, `schema` or `policy`.
 */
export function parseFeed(text: string, base: string, feedUrl?: string, faults?: Diagnostic[]): Campaign {
  return runSync(parsingFeed(text, base, feedUrl, faults));
}

/**
 * Reads a JSON feed in any known format.
 *
 * @param json - The result of `JSON.parse`.
 * @throws FeedError `format` or `schema`.
 */
export function readJson(json: unknown, base: string, feedUrl?: string, faults?: Diagnostic[]): Campaign {
  return runSync(readingContent(json, base, feedUrl, faults));
}
