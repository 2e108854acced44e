import type { Campaign } from '../campaign/types.js';
import { bluesky, isBluesky } from './bluesky.js';
import { readingCampaign } from './campaign.js';
import { FeedError } from './errors.js';
import { jsonFeed } from './json-feed.js';
import { isMastodon, mastodon } from './mastodon.js';
import { atOnce, type Sliced } from './slices.js';
import { readingXml } from './xml-feed.js';

/**
 * Reads a feed of any format that we know; the format is told by the content, never by a name or a content type.
 *
 * @param base - The address that relative addresses are resolved against: the feed's own, or the page's.
 * @param feedUrl - The address that it came from; undefined for text that stood in the page.
 * @throws FeedError `syntax`, `format`, `schema` or `policy`.
 */
export function parseFeed(text: string, base: string, feedUrl?: string): Campaign {
  return atOnce(parsingFeed(text, base, feedUrl));
}

/** The same, item by item. */
export function* parsingFeed(text: string, base: string, feedUrl?: string): Sliced<Campaign> {
  const start = text.trimStart()[0];
  if (!start) throw new FeedError('syntax', 'It is empty.', feedUrl);
  return yield* start === '<'
    ? readingCampaign(yield* readingXml(text, base, feedUrl), base, feedUrl)
    : readingJson(parseJson(text, feedUrl), base, feedUrl);
}

/**
 * Reads a feed that is JSON: a JSON Feed or what is part of one, Mastodon's statuses, Bluesky's feeds and threads.
 *
 * @param json - What `JSON.parse` gave.
 * @throws FeedError `format` or `schema`.
 */
export function readJson(json: unknown, base: string, feedUrl?: string): Campaign {
  return atOnce(readingJson(json, base, feedUrl));
}

/** The same, item by item. */
export function* readingJson(json: unknown, base: string, feedUrl?: string): Sliced<Campaign> {
  const source = isMastodon(json)
    ? mastodon(json, base)
    : isBluesky(json)
      ? bluesky(json, base)
      : jsonFeed(json, feedUrl);
  return yield* readingCampaign(source, base, feedUrl);
}

/** @throws FeedError `syntax`. */
export function parseJson(text: string, feedUrl?: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A RangeError where the engine's own parser runs out of stack.
    throw new FeedError('syntax', `It is not JSON, or was cut short: ${(error as Error).message}.`, feedUrl);
  }
}
