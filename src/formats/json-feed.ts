import { FeedError } from './errors.js';
import { mediaType } from '../util/media-type.js';
import type { Json, Source } from './source.js';

/**
 * A JSON Feed 1.0 or 1.1, an array of its items or one item, as found in the wild.
 *
 * @param json - What `JSON.parse` gave.
 * @throws FeedError `format` where it is none of them, `schema` where it has no list of items.
 */
export function jsonFeed(json: unknown, feedUrl?: string): Source {
  return { ...partsOf(json, feedUrl), hasLooseIds: true };
}

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
      throw new FeedError('schema', 'items: expected an array, as JSON Feed has it.', feedUrl);
    } else if (isItem(feed)) return { feed: {}, items: [json], tidy };
  }
  throw new FeedError(
    'format',
    'This is JSON, but no feed: a JSON Feed has "items", and each item a title, a text or an address.',
    feedUrl,
  );
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
