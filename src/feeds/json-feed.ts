import type { Campaign, CampaignInfo, Entry } from '../campaign/types.js';
import { fromText } from '../text/from-text.js';
import { BOUNDS } from './bounds.js';
import { FeedError } from './errors.js';
import { readItem } from './item.js';
import { read, SchemaFault } from './read.js';
import { feedSchema } from './schema.js';

type Json = Record<string, unknown>;

/**
 * Reads a JSON Feed 1.0 or 1.1, an array of its items or one item.
 *
 * @param json - What `JSON.parse` gave.
 * @param base - The address that relative addresses are resolved against: the feed's own, or the page's.
 * @param feedUrl - The address that it came from; undefined for JSON that stood in the page.
 * @throws FeedError `format` where it is none of them, `schema` where no item can be read.
 */
export function readJsonFeed(json: unknown, base: string, feedUrl?: string): Campaign {
  const { feed, items } = partsOf(json, feedUrl);
  const skipped: string[] = [];
  const info = readInfo(feed, base, feedUrl, skipped);
  const entries = new Map<string, Entry>();
  items.slice(0, BOUNDS.items).forEach((item, index) => {
    try {
      const entry = readItem(item, info, base);
      if (!entries.has(entry.id)) entries.set(entry.id, entry);
    } catch (error) {
      skipped.push(`items[${index}]${(error as Error).message.replace(/^(?=\w)/, '.')}`);
    }
  });
  if (items.length > BOUNDS.items) skipped.push(`items: only the first ${BOUNDS.items} of ${items.length} are read`);
  if (!entries.size && items.length) {
    throw new FeedError('schema', `No item could be read: ${skipped.slice(0, 3).join('; ')}.`, feedUrl);
  }
  return { ...info, entries: [...entries.values()], skipped };
}

function partsOf(json: unknown, feedUrl?: string): { feed: Json; items: readonly unknown[] } {
  if (Array.isArray(json)) return { feed: {}, items: json };
  if (json && typeof json === 'object') {
    const { items, ...feed } = json as Json;
    if (Array.isArray(items)) return { feed, items };
    if (items || 'version' in feed) {
      throw new FeedError('schema', 'items: expected an array, as JSON Feed has it.', feedUrl);
    }
    if (['_cx', 'content_text', 'content_html', 'summary', 'title', 'url'].some((key) => key in feed)) {
      return { feed: {}, items: [feed] };
    }
  }
  throw new FeedError('format', 'This is JSON, but no JSON Feed, no item of one and no array of items.', feedUrl);
}

/** What the feed says of itself. A key that can't be read is left out: it must not hide the items. */
function readInfo(feed: Json, base: string, feedUrl: string | undefined, skipped: string[]): CampaignInfo {
  try {
    const timezone = (feed['_cx'] as { timezone?: string } | undefined)?.timezone;
    const { title, home_page_url, description, language, _cx } = read(feedSchema, feed, { base, feedUrl, timezone });
    const { hashtag, channels = [], ...rest } = _cx ?? {};
    return {
      ...rest,
      title,
      description: fromText(description ?? ''),
      url: home_page_url,
      feedUrl,
      language,
      hashtag: hashtag?.replace(/^#/, ''),
      channels,
    };
  } catch (error) {
    if (!(error instanceof SchemaFault)) throw error;
    skipped.push(error.message);
    return readInfo(without(feed, error.path), base, feedUrl, skipped);
  }
}

/** A copy without the key at the path's head; in `_cx`, without the key after it. */
function without(feed: Json, [key, ...path]: readonly string[]): Json {
  const { [key!]: value, ...rest } = feed;
  return key === '_cx' && path.length ? { ...rest, _cx: without(value as Json, path) } : rest;
}
