import type { Campaign, Entry } from '../../model/types.js';
import { warnOnce } from './warn.js';

const failures = new WeakMap<Campaign, Map<string, string>>();

/** Returns the entries of a campaign that failed to render, by id, with the reason: no element renders them again. */
export function failedEntries(campaign: Campaign): Map<string, string> {
  const found = failures.get(campaign) ?? new Map<string, string>();
  failures.set(campaign, found);
  return found;
}

/**
 * Records that an entry threw while it was rendered. All failures of one render share one warning.
 *
 * @param rerender - Renders again, without the entry.
 */
export function recordFailure(
  campaign: Campaign,
  { id, title = id }: Entry,
  error: unknown,
  rerender: () => void,
): void {
  const found = failedEntries(campaign);
  if (found.has(id)) return;
  found.set(id, `${title}: ${String(error)}`);
  // Deferred, since an update requested while rendering would be lost.
  queueMicrotask(() => {
    warnOnce(
      `can't render from ${campaign.feedUrl ?? 'the JSON in the page'}: ${[...found.values()].slice(0, 20).join('; ')}`,
    );
    rerender();
  });
}
