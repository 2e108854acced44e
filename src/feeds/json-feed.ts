import { FeedError } from './errors.js';
import type { Json, Source } from './source.js';

/**
 * A JSON Feed 1.0 or 1.1, an array of its items or one item, as found in the wild.
 *
 * @param json - What `JSON.parse` gave.
 * @throws FeedError `format` where it is none of them, `schema` where it has no list of items.
 */
export function jsonFeed(json: unknown, feedUrl?: string): Source {
  const source = partsOf(json, feedUrl);
  return { ...source, items: source.items.map(tidy) };
}

function partsOf(json: unknown, feedUrl?: string): Source {
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
  throw new FeedError(
    'format',
    'This is JSON, but no JSON Feed, no item of one, no array of items, and nothing from Mastodon or Bluesky.',
    feedUrl,
  );
}

/** An item as the specification has it: `author` is JSON Feed 1.0's, the rest are slips that publishers make. */
function tidy(json: unknown): unknown {
  if (!json || typeof json !== 'object') return json;
  const { author, authors = author, date, date_published = date, tags, ...item } = json as Json;
  const people: readonly unknown[] | undefined = authors ? [authors].flat() : undefined;
  return {
    ...item,
    date_published,
    authors: people?.map((one) => (typeof one === 'string' ? { name: one } : one)),
    tags: typeof tags === 'string' ? tags.split(/\s*,\s*/) : tags,
  };
}
