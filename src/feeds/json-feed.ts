import { FeedError } from './errors.js';
import { mediaType } from './media-type.js';
import type { Json, Source } from './source.js';

/**
 * A JSON Feed 1.0 or 1.1, an array of its items or one item, as found in the wild.
 *
 * @param json - What `JSON.parse` gave.
 * @throws FeedError `format` where it is none of them, `schema` where it has no list of items.
 */
export function jsonFeed(json: unknown, feedUrl?: string): Source {
  if (Array.isArray(json)) return { feed: {}, items: json, tidy };
  if (json && typeof json === 'object') {
    const feed = json as Json;
    const { items } = feed;
    if (Array.isArray(items)) return { feed, items, tidy };
    const isFeed = 'version' in feed;
    // So some languages write a list of nothing.
    if (isFeed && items === null) return { feed, items: [] };
    if (isFeed || items) {
      throw new FeedError('schema', 'items: expected an array, as JSON Feed has it.', feedUrl);
    }
    if (['_cx', 'content_text', 'content_html', 'summary', 'title', 'url'].some((key) => key in feed)) {
      return { feed: {}, items: [feed], tidy };
    }
  }
  throw new FeedError(
    'format',
    'This is JSON, but no JSON Feed, no item of one, no array of items, and nothing from Mastodon or Bluesky.',
    feedUrl,
  );
}

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
