import type { Campaign, Entry } from '../../model/types.js';
import { warnOnce } from './warn.js';

const faults = new WeakMap<Campaign, Map<string, string>>();

/** The entries of a campaign that could not be drawn, by their ids, with why: no element draws them again. */
export function faultsIn(campaign: Campaign): Map<string, string> {
  const found = faults.get(campaign) ?? new Map<string, string>();
  faults.set(campaign, found);
  return found;
}

/**
 * Notes that an entry threw while it was drawn; those of one drawing are one warning.
 *
 * @param draw - Draws anew, without it.
 */
export function leaveOut(campaign: Campaign, { id, title = id }: Entry, error: unknown, draw: () => void): void {
  const found = faultsIn(campaign);
  if (found.has(id)) return;
  found.set(id, `${title}: ${String(error)}`);
  // Later: what is asked for while an element draws would be lost.
  queueMicrotask(() => {
    warnOnce(
      `can't draw of ${campaign.feedUrl ?? 'the JSON in the page'}: ${[...found.values()].slice(0, 20).join('; ')}`,
    );
    draw();
  });
}
