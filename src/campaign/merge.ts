import { plainText } from '../text/plain-text.js';
import { pageOf } from '../text/urls.js';
import { sortByDate } from './sort.js';
import type { Campaign, Entry } from './types.js';

/**
 * Merges campaigns: the first says what it is, each entry is there once, newest first. One alone stays as it is, in the
 * order that its authors chose.
 */
export function mergeCampaigns([first, ...others]: readonly [Campaign, ...Campaign[]]): Campaign {
  return others.length ? join([first, ...others], true) : first;
}

/** Joins the pages of one feed, in their order. */
export function joinPages(pages: readonly [Campaign, ...Campaign[]]): Campaign {
  return pages.length > 1 ? { ...join(pages, false), next: pages.at(-1)?.next } : pages[0];
}

function join(campaigns: readonly [Campaign, ...Campaign[]], areFeeds: boolean): Campaign {
  const entries = new Map<string, Entry>();
  const pages = new Map<string, Entry>();
  const skipped = campaigns.flatMap(({ skipped }) => skipped);
  for (const entry of campaigns.flatMap(({ entries }) => entries)) {
    const page = pageOf(entry.url ?? entry.id);
    const other = pages.get(page);
    const same = entries.get(entry.id) ?? (areFeeds && other && isCopy(entry, other) ? other : undefined);
    if (same && areFeeds) skipped.push(`${page}: two sources have it; it is shown once`);
    if (same && !(areFeeds && worthOf(entry) > worthOf(same))) continue;
    if (same) entries.delete(same.id);
    entries.set(entry.id, entry);
    if (same || !other) pages.set(page, entry);
  }
  const all = [...entries.values()];
  return { ...campaigns[0], entries: areFeeds ? sortByDate(all, 'newest') : all, skipped };
}

/** Whether two entries about the same page are one: from two feeds, and without titles that differ. */
function isCopy(one: Entry, other: Entry): boolean {
  return one.campaign.feedUrl !== other.campaign.feedUrl && (!one.title || !other.title || one.title === other.title);
}

/** Rates how much an entry tells; of two that are one, the better stays. */
function worthOf(entry: Entry): number {
  if ('removed' in entry && entry.removed) return -1;
  const { title, body, agency, inferred, published, media, links, related, url } = entry;
  const told = [...media, ...links, ...related, title, agency, published, !inferred].filter(Boolean);
  return plainText(body).length + 99 * told.length + Number(url?.startsWith('https'));
}
