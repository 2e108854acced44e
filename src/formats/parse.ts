import type { Campaign, Diagnostic } from '../model/types.js';
import { withoutC1 } from '../util/decode.js';
import type { Task } from '../util/scheduler.js';
import { readingCampaign } from './campaign.js';
import { FeedError } from './errors.js';
import { formatOf } from './registry.js';

/**
 * Reads a feed in any known format, detected from its content and never from a file name or content type.
 *
 * @param base - The base for relative URLs: the URL of the feed or the page.
 * @param feedUrl - The URL that it came from; undefined for text in the page.
 * @param faults - Receives a diagnostic for each dropped part.
 * @throws FeedError `syntax`, `format`, `schema`, `policy`, or `network` if a reader can't be loaded.
 */
export function* parsingFeed(text: string, base: string, feedUrl?: string, faults?: Diagnostic[]): Task<Campaign> {
  const plain = withoutC1(text);
  yield;
  yield;
  // Paragraphs around JSON were added by an editor; the JSON parser reports them.
  const start = /^(\s*<(p|br|div|span|pre|code)\b[^>]*>)+\s*[{[]/i.test(plain) ? '{' : plain.trimStart()[0];
  if (!start) throw new FeedError('syntax', 'empty', feedUrl);
  return yield* readingContent(start === '<' ? plain : parseJson(plain, feedUrl), base, feedUrl, faults);
}

/** Reads the text of a feed in markup, or the result of `JSON.parse`. */
export function* readingContent(
  content: unknown,
  base: string,
  feedUrl?: string,
  faults?: Diagnostic[],
): Task<Campaign> {
  yield;
  const format = yield* formatOf(content);
  const source = format.read(content as never, base, feedUrl);
  return yield* readingCampaign('next' in source ? yield* source : source, base, feedUrl, faults);
}

/** @throws FeedError `syntax`. */
export function parseJson(text: string, feedUrl?: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Valid JSON has none of these outside its strings.
    const [found] = /[“”„«»‘’]|<\/?\w+|&#?\w+;/.exec(text.replace(/"(?:[^"\\]|\\[^])*("|$)/g, '')) ?? [];
    // A RangeError if the engine's own parser runs out of stack.
    const [reason, value] = found ? [/\w/.test(found) ? 'markup' : 'curly', found] : ['json', (error as Error).message];
    throw new FeedError('syntax', reason, feedUrl, undefined, value);
  }
}
