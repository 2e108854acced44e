import { diagnosticText } from '../../src/formats/messages.js';
import { readJson } from '../../src/formats/sync.js';
import type { Campaign } from '../../src/model/types.js';
import { messageOf } from '../check/messages.js';
import type { SourceOptions } from './options.js';
import type { SourceDocument, SourceFormat } from './source-format.js';

/**
 * Reads a file in a format that is neither JSON nor XML, as a page would read the campaign file that it becomes.
 *
 * @returns The campaign, and a sentence with the place of each part that was left out or is doubtful.
 * @throws FeedError
 */
export function readSourceFormat(
  format: SourceFormat,
  bytes: Uint8Array,
  options: SourceOptions,
  base: string,
  feedUrl?: string,
): { campaign: Campaign; notes: readonly string[] } {
  return readDocument(format.read(bytes, options), base, feedUrl);
}

/** Reads a file that has been converted to a campaign file. */
export function readDocument(
  { feed, positionOf, problems }: SourceDocument,
  base: string,
  feedUrl?: string,
): { campaign: Campaign; notes: readonly string[] } {
  const campaign = readJson(feed, base, feedUrl);
  const at = (place: string | undefined, words: string): string => (place ? `${place}: ${words}` : words);
  return {
    campaign,
    notes: [
      ...problems.map(({ problem, ...position }) =>
        at(position.place, messageOf({ ...problem, ...position, path: [] })),
      ),
      ...campaign.skipped.map((one) => at(positionOf(one.path).place, `left out: ${diagnosticText(one)}`)),
    ],
  };
}
