import { isEqual } from '../util/equal.js';
import { isUnchanged } from './entry.js';
import type { Campaign } from './types.js';

/**
 * Returns a newer version of a campaign. Its unchanged entries are the objects of the version before, so that elements
 * don't render their cards again.
 */
export function reuseEntries(campaign: Campaign, before: Campaign | undefined): Campaign {
  const info = { ...campaign, ...OTHERS };
  if (!before || !isEqual(info, { ...before, ...OTHERS })) return campaign;
  const known = new Map(before.entries.map((entry) => [entry.id, entry]));
  const entries = campaign.entries.map((entry) => {
    const other = known.get(entry.id);
    return other && isUnchanged(entry, other) ? other : entry;
  });
  return { ...campaign, entries };
}

/** The parts of a campaign that its entries don't refer to. */
const OTHERS = { entries: [], skipped: [], next: '' };
