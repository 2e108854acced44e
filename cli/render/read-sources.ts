import { FeedError } from '../../src/formats/errors.js';
import { diagnosticText } from '../../src/formats/messages.js';
import { parseFeed, readJson } from '../../src/formats/sync.js';
import { hiddenIn, withoutHidden } from '../../src/model/hide.js';
import { mergeCampaigns } from '../../src/model/merge.js';
import type { Campaign } from '../../src/model/types.js';

/** A feed to render, and its URL. */
export interface FeedSource {
  /** Text in any known format, or the result of `JSON.parse`. */
  readonly content: unknown;
  readonly url: string;
  /** Ids and URLs of entries to leave out of all sources. */
  readonly hide?: readonly string[] | undefined;
}

/**
 * Reads the feeds of an element, as the page does.
 *
 * @param skip - Called with a sentence about each part that is left out.
 * @throws FeedError
 */
export function readSources(
  sources: readonly FeedSource[],
  skip: (message: string) => void,
  now = Date.now(),
): Campaign {
  const campaigns = sources.map(({ content, url }) =>
    typeof content === 'string' ? parseFeed(content, url, url) : readJson(content, url, url),
  );
  const [first, ...others] = campaigns;
  if (!first) throw new FeedError('format', 'empty');
  const campaign = mergeCampaigns([first, ...others]);
  for (const one of campaign.skipped) skip(diagnosticText(one));
  const hide = sources.flatMap((source) => source.hide ?? []);
  return withoutHidden(campaign, undefined, hiddenIn(JSON.stringify(hide)), now);
}
