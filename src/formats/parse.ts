import type { Campaign } from '../model/types.js';
import { bluesky, isBluesky } from './bluesky.js';
import { readingCampaign } from './campaign.js';
import { withoutC1 } from '../util/decode.js';
import { FeedError } from './errors.js';
import { jsonFeed } from './json-feed.js';
import { isMastodon, mastodon } from './mastodon.js';
import type { Fault } from './schema-reader.js';
import { atOnce, type Sliced } from '../util/scheduler.js';
import { isWordPress, wordPress } from './wordpress.js';
import { readingXml } from './xml-feed.js';

/**
 * Reads a feed of any format that we know; the format is told by the content, never by a name or a content type.
 *
 * @param base - The address that relative addresses are resolved against: the feed's own, or the page's.
 * @param feedUrl - The address that it came from; undefined for text that stood in the page.
 * @param faults - Takes what is left out, as data.
 * @throws FeedError `syntax`, `format`, `schema` or `policy`.
 */
export function parseFeed(text: string, base: string, feedUrl?: string, faults?: Fault[]): Campaign {
  return atOnce(parsingFeed(text, base, feedUrl, faults));
}

/** The same, item by item. */
export function* parsingFeed(text: string, base: string, feedUrl?: string, faults?: Fault[]): Sliced<Campaign> {
  const plain = withoutC1(text);
  yield;
  // Paragraphs around JSON are an editor's; the parser of JSON tells of them.
  const start = /^(\s*<(p|br|div|span|pre|code)\b[^>]*>)+\s*[{[]/i.test(plain) ? '{' : plain.trimStart()[0];
  if (!start) throw new FeedError('syntax', 'It is empty.', feedUrl);
  return yield* start === '<'
    ? readingCampaign(yield* readingXml(plain, base, feedUrl), base, feedUrl, faults)
    : readingJson(parseJson(plain, feedUrl), base, feedUrl, faults);
}

/**
 * Reads a feed that is JSON: a JSON Feed or what is part of one, Mastodon's statuses, Bluesky's feeds and
 * threads, WordPress' posts.
 *
 * @param json - What `JSON.parse` gave.
 * @throws FeedError `format` or `schema`.
 */
export function readJson(json: unknown, base: string, feedUrl?: string, faults?: Fault[]): Campaign {
  return atOnce(readingJson(json, base, feedUrl, faults));
}

/** The same, item by item. */
export function* readingJson(json: unknown, base: string, feedUrl?: string, faults?: Fault[]): Sliced<Campaign> {
  yield;
  const source = isMastodon(json)
    ? mastodon(json, base)
    : isBluesky(json)
      ? bluesky(json, base)
      : isWordPress(json)
        ? wordPress(json)
        : jsonFeed(json, feedUrl);
  return yield* readingCampaign(source, base, feedUrl, faults);
}

/** @throws FeedError `syntax`. */
export function parseJson(text: string, feedUrl?: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Outside its texts, JSON has none of these.
    const [found] = /[“”„«»‘’]|<\/?\w+|&#?\w+;/.exec(text.replace(/"(?:[^"\\]|\\[^])*("|$)/g, '')) ?? [];
    const reason = found
      ? `An editor put ${/\w/.test(found) ? 'paragraphs or other markup' : 'curly quotes'} into the JSON (${found}): use its source view and straight quotes.`
      : // A RangeError where the engine's own parser runs out of stack.
        `It is not JSON, or was cut short: ${(error as Error).message}.`;
    throw new FeedError('syntax', reason, feedUrl);
  }
}
