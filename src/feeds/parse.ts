import type { Campaign } from '../campaign/types.js';
import { FeedError } from './errors.js';
import { readJsonFeed } from './json-feed.js';

/**
 * Reads a feed of any format that we know; the format is told by the content, never by a name or a content type.
 *
 * @param base - The address that relative addresses are resolved against: the feed's own, or the page's.
 * @param feedUrl - The address that it came from; undefined for text that stood in the page.
 * @throws FeedError `syntax`, `format` or `schema`.
 */
export function parseFeed(text: string, base: string, feedUrl?: string): Campaign {
  const start = text.trimStart()[0];
  if (!start) throw new FeedError('syntax', 'It is empty.', feedUrl);
  if (start === '<') {
    throw new FeedError('format', 'It is HTML or XML, not a JSON Feed. Does the address lead to a web page?', feedUrl);
  }
  return readJsonFeed(parseJson(text, feedUrl), base, feedUrl);
}

function parseJson(text: string, feedUrl?: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A RangeError where the engine's own parser runs out of stack.
    throw new FeedError('syntax', `It is not JSON, or was cut short: ${(error as Error).message}.`, feedUrl);
  }
}
