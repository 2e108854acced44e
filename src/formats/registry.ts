import type { Task } from '../util/scheduler.js';
import { FeedError } from './errors.js';
import { jsonFeed } from './json-feed.js';
import { ON_DEMAND } from './on-demand.js';
import type { Source } from './source.js';

/** A format of feeds. */
export interface Format {
  readonly name: string;
  /** Whether content is in this format: the text of a feed in markup, or what `JSON.parse` gave. */
  readonly matches: (content: unknown) => boolean;
  /**
   * Reads content that matches.
   *
   * @param base - The address that relative addresses are resolved against: the feed's own, or the page's.
   * @param feedUrl - The address that it came from; undefined for content that stood in the page.
   * @throws FeedError
   */
  readonly read: (content: never, base: string, feedUrl?: string) => Source | Task<Source>;
}

const registered: Format[] = [];

/** Adds readers of formats. They are asked before those that are there, and are not loaded on demand. */
export function registerFormats(...formats: readonly Format[]): void {
  registered.unshift(...formats);
}

/** Returns the format of content, its reader loaded where it is not registered; a JSON Feed's for all other JSON. */
export function* formatOf(content: unknown): Task<Format> {
  const format = [...registered, ...ON_DEMAND].find(({ matches }) => matches(content)) ?? jsonFeed;
  if ('read' in format) return format;
  yield format.load().then(registerFormats, (error: unknown) => {
    throw new FeedError('network', 'reader', undefined, undefined, String(error));
  });
  return yield* formatOf(content);
}
