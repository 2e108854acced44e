import type { Campaign } from '../model/types.js';
import { withoutC1 } from '../util/decode.js';
import type { Task } from '../util/scheduler.js';
import { readingCampaign } from './campaign.js';
import { FeedError } from './errors.js';
import { formatOf } from './registry.js';
import type { Diagnostic } from './schema-reader.js';

/**
 * Reads a feed of any format that we know; the format is told by the content, never by a name or a content type.
 *
 * @param base - The address that relative addresses are resolved against: the feed's own, or the page's.
 * @param feedUrl - The address that it came from; undefined for text that stood in the page.
 * @param faults - Takes what is left out, as data.
 * @throws FeedError `syntax`, `format`, `schema`, `policy`, or `network` where a reader can't be loaded.
 */
export function* parsingFeed(text: string, base: string, feedUrl?: string, faults?: Diagnostic[]): Task<Campaign> {
  const plain = withoutC1(text);
  yield;
  yield;
  // Paragraphs around JSON are an editor's; the parser of JSON tells of them.
  const start = /^(\s*<(p|br|div|span|pre|code)\b[^>]*>)+\s*[{[]/i.test(plain) ? '{' : plain.trimStart()[0];
  if (!start) throw new FeedError('syntax', 'empty', feedUrl);
  return yield* readingContent(start === '<' ? plain : parseJson(plain, feedUrl), base, feedUrl, faults);
}

/** Reads the text of a feed in markup, or what `JSON.parse` gave. */
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
    // Outside its texts, JSON has none of these.
    const [found] = /[“”„«»‘’]|<\/?\w+|&#?\w+;/.exec(text.replace(/"(?:[^"\\]|\\[^])*("|$)/g, '')) ?? [];
    // A RangeError where the engine's own parser runs out of stack.
    const [reason, value] = found ? [/\w/.test(found) ? 'markup' : 'curly', found] : ['json', (error as Error).message];
    throw new FeedError('syntax', reason, feedUrl, undefined, value);
  }
}
