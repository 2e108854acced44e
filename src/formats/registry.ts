import type { Task } from '../util/scheduler.js';
import { FeedError } from './errors.js';
import { jsonFeed } from './json-feed.js';
import { FORMATS } from './lazy.js';
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

/** Registers readers of further formats, which take precedence. */
export function registerFormats(...formats: readonly Format[]): void {
  registered.unshift(...formats);
}

/** Returns the format of content, and loads its reader; JSON in no other format counts as a JSON Feed. */
export function* formatOf(content: unknown): Task<Format> {
  const format = registered.find(({ matches }) => matches(content));
  if (format) return format;
  const reader = FORMATS.find(({ matches }) => matches(content))?.reader;
  if (!reader) return jsonFeed;
  if (reader.isAbsent) throw new FeedError('format', 'lean', undefined);
  if (!reader.value) yield reader.load().catch(onFailure);
  return reader.value!;
}

function onFailure(error: unknown): never {
  throw new FeedError('network', 'reader', undefined, undefined, String(error));
}
