import { FeedError } from './errors.js';
import { mediaType } from '../util/media-type.js';
import type { Format } from './registry.js';
import type { Json, Source } from './source.js';

/**
 * A JSON Feed 1.0 or 1.1, an array of its items or one item, as found in the wild; and all JSON that is no other format.
 * Reading it throws FeedError `format` where it is none of them, and `schema` where it has no list of items.
 */
export const jsonFeed = {
  name: 'json-feed',
  matches: () => true,
  read: (json: unknown, _base: string, feedUrl?: string): Source => ({ ...partsOf(json, feedUrl), hasLooseIds: true }),
} satisfies Format;

function partsOf(json: unknown, feedUrl?: string): Source {
  if (json && typeof json === 'object') {
    const feed = (Array.isArray(json) ? { items: json } : json) as Json;
    const { items: list, item } = feed;
    const isFeed = 'version' in feed;
    // Many sites were generated with "item" for "items".
    const items = list ?? (isFeed || Array.isArray(item) ? item : undefined);
    if (Array.isArray(items)) {
      if (isFeed || !items.length || items.some(isItem)) return { feed, items, tidy };
    } else if (isFeed && list === null) {
      // So some languages write a list of nothing.
      return { feed, items: [] };
    } else if (isFeed || items) {
      throw new FeedError('schema', 'items', feedUrl);
    } else if (isItem(feed)) return { feed: {}, items: [json], tidy };
  }
  throw new FeedError('format', 'no-feed', feedUrl);
}

const KEYS = ['_cx', 'content_text', 'content_html', 'summary', 'title', 'url', 'external_url', 'image', 'attachments'];

/** Whether JSON has a key by which an item of a JSON Feed is known. */
const isItem = (json: unknown): boolean => KEYS.some((key) => (json as Json | null)?.[key] != null);

/** An item as the specification has it: `author` is JSON Feed 1.0's, the rest are slips that publishers make. */
function tidy(json: unknown): unknown {
  if (!json || typeof json !== 'object') return json;
  const { author, authors, date, date_published, tags, attachments, ...item } = json as Json;
  return {
    ...item,
    date_published: date_published ?? date,
    authors: list(authors ?? author)?.map((one) => (typeof one === 'string' ? { name: one } : one)),
    tags: typeof tags === 'string' ? tags.split(',').flatMap((tag) => tag.trim() || []) : tags,
    attachments: list(attachments)?.flatMap(typed),
  };
}

const list = (value: unknown): unknown[] | undefined => (value == null ? undefined : [value].flat());

/** An attachment that doesn't say what it is, but for its address; nothing where that doesn't tell either. */
function typed(json: unknown): unknown {
  const { url, mime_type } = (json ?? {}) as { url?: unknown; mime_type?: unknown };
  if (typeof url !== 'string' || mime_type) return json;
  const guess = mediaType(url);
  return guess ? { ...(json as Json), mime_type: guess } : [];
}
