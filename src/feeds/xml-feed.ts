import { FeedError } from './errors.js';
import type { Source } from './source.js';

/**
 * An RSS or Atom feed.
 *
 * @throws FeedError `syntax`, `format` or `policy`.
 */
export function xmlFeed(_text: string, _base: string, feedUrl?: string): Source {
  throw new FeedError('format', 'It is HTML or XML, not a JSON Feed. Does the address lead to a web page?', feedUrl);
}
