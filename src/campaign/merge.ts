import { withoutTracking } from '../text/urls.js';
import { sortByDate } from './sort.js';
import type { Campaign, Entry } from './types.js';

/**
 * One campaign of several: the first says what it is, each entry is there once, newest first. One alone stays as it is,
 * in the order that its authors chose.
 */
export function mergeCampaigns([first, ...others]: readonly [Campaign, ...Campaign[]]): Campaign {
  return others.length ? join([first, ...others], true) : first;
}

/** The pages of one feed as one campaign, in their order. */
export function joinPages(pages: readonly [Campaign, ...Campaign[]]): Campaign {
  return pages.length > 1 ? { ...join(pages, false), next: pages.at(-1)?.next } : pages[0];
}

function join(campaigns: readonly [Campaign, ...Campaign[]], areFeeds: boolean): Campaign {
  const entries = new Map<string, Entry>();
  const addresses = new Map<string, Entry>();
  for (const entry of campaigns.flatMap((campaign) => campaign.entries)) {
    const address = areFeeds && entry.url && withoutTracking(entry.url);
    const same = address && addresses.get(address);
    if (entries.has(entry.id) || (same && isCopy(entry, same))) continue;
    entries.set(entry.id, entry);
    if (address && !same) addresses.set(address, entry);
  }
  const all = [...entries.values()];
  return {
    ...campaigns[0],
    entries: areFeeds ? sortByDate(all, 'newest') : all,
    skipped: campaigns.flatMap(({ skipped }) => skipped),
  };
}

/** Whether two entries with the same address are one: of two feeds, and without titles that say otherwise. */
function isCopy(one: Entry, other: Entry): boolean {
  return one.campaign.feedUrl !== other.campaign.feedUrl && (!one.title || !other.title || one.title === other.title);
}
