import { diagnosticText } from '../../src/formats/messages.js';
import { parseFeed } from '../../src/formats/sync.js';
import type { Campaign } from '../../src/model/types.js';
import { decode } from '../../src/util/decode.js';
import { safeUrl } from '../../src/util/urls.js';
import { toJsonFeed } from '../write/json-feed.js';
import type { SourceOptions } from './options.js';
import { readSourceFormat } from './read.js';
import { sourceFormatOf } from './registry.js';

/** The placeholder for an unknown URL of a file; `.invalid` is reserved (RFC 2606). */
export const NOWHERE = 'https://base.invalid/';

/** The same for a spreadsheet, whose pictures are beside it and beside the campaign file that it becomes. */
export const SHEET_NOWHERE = `${NOWHERE}_/`;

/** A campaign, with a sentence about each part that can't be read. */
export interface ReadCampaign {
  readonly campaign: Campaign;
  readonly notes: readonly string[];
}

/**
 * Reads a file in any format.
 *
 * @param base - The URL of the file, if it has one.
 * @throws FeedError
 */
export function readAny(bytes: Uint8Array, options: SourceOptions, base?: string): ReadCampaign {
  const format = sourceFormatOf(bytes);
  if (format) return readSourceFormat(format, bytes, options, base ?? SHEET_NOWHERE, base);
  const text = decode(bytes);
  const feedUrl = base ?? addressIn(text);
  const campaign = parseFeed(text, feedUrl ?? NOWHERE, feedUrl);
  return { campaign, notes: campaign.skipped.map((one) => `left out: ${diagnosticText(one)}`) };
}

/** Returns a campaign as the text of a campaign file. The files beside a spreadsheet are beside it, too. */
export function toFeedFile(campaign: Campaign, self?: string): string {
  return `${JSON.stringify(toJsonFeed(campaign, self), null, 2)}\n`.replaceAll(`"${SHEET_NOWHERE}`, '"');
}

/** Returns the URL that a JSON Feed states for itself. */
function addressIn(text: string): string | undefined {
  try {
    const { feed_url } = JSON.parse(text) as { feed_url?: string };
    return feed_url && safeUrl(feed_url);
  } catch {
    return undefined;
  }
}
