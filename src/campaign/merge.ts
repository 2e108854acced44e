import { byDate } from './sort.js';
import type { Campaign, Entry } from './types.js';

/**
 * One campaign of several: the first says what it is, each entry is there once, newest first. One alone stays as it is,
 * in the order that its authors chose.
 */
export function mergeCampaigns([first, ...others]: readonly [Campaign, ...Campaign[]]): Campaign {
  if (!others.length) return first;
  const entries = new Map<string, Entry>();
  for (const entry of [first, ...others].flatMap((campaign) => campaign.entries)) {
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return {
    ...first,
    entries: [...entries.values()].sort(byDate('newest')),
    skipped: [first, ...others].flatMap(({ skipped }) => skipped),
  };
}
