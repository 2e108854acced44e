import { FeedError } from './errors.js';
import { mediaType } from '../util/media-type.js';
import type { Format } from './registry.js';
import type { Json, Source } from './source.js';

/**
 * Reads a JSON Feed 1.0 or 1.1, an array of its items or one item, as found in the wild; and any JSON that matches no
 * other format. Throws FeedError `format` if it is none of them, and `schema` if it has no list of items.
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
    // Many sites were generated with "item" instead of "items".
    const items = list ?? (isFeed || Array.isArray(item) ? item : undefined);
    if (Array.isArray(items)) {
      if (isFeed || !items.length || items.some(isItem)) return { feed, items, tidy };
    } else if (isFeed && list === null) {
      // Some languages serialize an empty list as null.
      return { feed, items: [] };
    } else if (isFeed || items) {
      throw new FeedError('schema', 'items', feedUrl);
    } else if (isItem(feed)) return { feed: {}, items: [json], tidy };
  }
  throw new FeedError('format', 'no-feed', feedUrl);
}

const KEYS = ['_cx', 'content_text', 'content_html', 'summary', 'title', 'url', 'external_url', 'image', 'attachments'];

/** Whether JSON has a key that identifies an item of a JSON Feed. */
const isItem = (json: unknown): boolean => KEYS.some((key) => (json as Json | null)?.[key] != null);

/** Returns an item as specified: `author` is from JSON Feed 1.0, the rest are common mistakes of publishers. */
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

/** Adds a media type, guessed from the URL, to an attachment without one; drops the attachment if that fails. */
function typed(json: unknown): unknown {
  const { url, mime_type } = (json ?? {}) as { url?: unknown; mime_type?: unknown };
  if (typeof url !== 'string' || mime_type) return json;
  const guess = mediaType(url);
  return guess ? { ...(json as Json), mime_type: guess } : [];
}
