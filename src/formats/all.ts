/** Registers the readers of all formats, and reads feeds at once: for the script tag, which is one file, and the command. */
import type { Campaign } from '../model/types.js';
import { runSync } from '../util/scheduler.js';
import { bluesky } from './bluesky.js';
import { mastodon } from './mastodon.js';
import { parsingFeed, readingContent } from './parse.js';
import { registerFormats } from './registry.js';
import type { Diagnostic } from './schema-reader.js';
import { timelineJs } from './timelinejs.js';
import { wordPress } from './wordpress.js';
import { xml } from './xml-feed.js';

registerFormats(xml, mastodon, bluesky, wordPress, timelineJs);

/**
 * Reads a feed of any format that we know; the format is told by the content, never by a name or a content type.
 *
 * @param base - The address that relative addresses are resolved against: the feed's own, or the page's.
 * @param feedUrl - The address that it came from; undefined for text that stood in the page.
 * @param faults - Takes what is left out, as data.
 * @throws FeedError `syntax`, `format`, `schema` or `policy`.
 */
export function parseFeed(text: string, base: string, feedUrl?: string, faults?: Diagnostic[]): Campaign {
  return runSync(parsingFeed(text, base, feedUrl, faults));
}

/**
 * Reads a feed that is JSON, of any format.
 *
 * @param json - What `JSON.parse` gave.
 * @throws FeedError `format` or `schema`.
 */
export function readJson(json: unknown, base: string, feedUrl?: string, faults?: Diagnostic[]): Campaign {
  return runSync(readingContent(json, base, feedUrl, faults));
}
