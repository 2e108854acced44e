import { FeedError } from './errors.js';
import type { Source } from './source.js';

/**
 * An RSS or Atom feed.
 *
 * @throws FeedError `syntax`, `format` or `policy`.
 */
export function xmlFeed(text: string, base: string, feedUrl?: string): Source {
  throw new FeedError(
    'format',
    `It is HTML or XML (${text.slice(0, 9)} of ${base}), not a JSON Feed. Does the address lead to a web page?`,
    feedUrl,
  );
}
