import { choose, type Choice } from '../../model/choose.js';
import type { Campaign, Entry } from '../../model/types.js';
import { latest } from '../../util/memo.js';
import { failedEntries } from './failed-entries.js';

/** Counts the chosen entries of a campaign that are not displayed yet; 0 while none are displayed. */
export function countNew(shown: readonly Entry[], campaign: Campaign, choice: Choice): number {
  const known = new Set(shown.map(({ id }) => id));
  return known.size && choose(campaign.entries, choice).filter(({ id }) => !known.has(id)).length;
}

/**
 * Returns a function that selects entries, except those that failed to render. It returns the same array while nothing
 * changes. Its second parameter is a choice as JSON.
 */
export function makeSelector(): (campaign: Campaign | undefined, choice: string) => readonly Entry[] {
  const chosen = latest((campaign: Campaign | undefined, key: string) =>
    choose(campaign?.entries ?? [], JSON.parse(key) as Choice),
  );
  const healthy = latest((entries: readonly Entry[], campaign: Campaign | undefined, failures: number) => {
    const failed = campaign && failures && failedEntries(campaign);
    return failed && entries.some(({ id }) => failed.has(id)) ? entries.filter(({ id }) => !failed.has(id)) : entries;
  });
  return (campaign, choice) => healthy(chosen(campaign, choice), campaign, campaign ? failedEntries(campaign).size : 0);
}
