import type { Task } from '../util/scheduler.js';
import { FeedError } from './errors.js';
import { jsonFeed } from './json-feed.js';
import { ON_DEMAND } from './on-demand.js';
import type { Source } from './source.js';

/** A feed format. */
export interface Format {
  readonly name: string;
  /** Whether content is in this format: the text of a feed in markup, or the result of `JSON.parse`. */
  readonly matches: (content: unknown) => boolean;
  /**
   * Reads content that matches.
   *
   * @param base - The base for relative URLs: the URL of the feed or the page.
   * @param feedUrl - The URL that it came from; undefined for content in the page.
   * @throws FeedError
   */
  readonly read: (content: never, base: string, feedUrl?: string) => Source | Task<Source>;
}

const registered: Format[] = [];

/** Registers readers of formats. They take precedence over existing ones and are not loaded on demand. */
export function registerFormats(...formats: readonly Format[]): void {
  registered.unshift(...formats);
}

/**
 * Returns the format of content and loads its reader if it is not registered; JSON in no other format counts as a JSON
 * Feed.
 */
export function* formatOf(content: unknown): Task<Format> {
  const format = [...registered, ...ON_DEMAND].find(({ matches }) => matches(content)) ?? jsonFeed;
  if ('read' in format) return format;
  yield format.load().then(registerFormats, (error: unknown) => {
    throw new FeedError('network', 'reader', undefined, undefined, String(error));
  });
  return yield* formatOf(content);
}
