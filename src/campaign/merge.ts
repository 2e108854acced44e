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
  const moved = new Map<string, string>();
  const skipped = campaigns.flatMap(({ skipped }) => skipped);
  for (const entry of campaigns.flatMap(({ entries }) => entries)) {
    const page = pageOf(entry.url ?? entry.id);
    const other = pages.get(page);
    const same = entries.get(entry.id) ?? (areFeeds && other && isCopy(entry, other) ? other : undefined);
    const isBetter = !same || (areFeeds && worthOf(entry) > worthOf(same));
    if (same && areFeeds) {
      skipped.push(`${page}: two sources have it; it is shown once`);
      const [kept, left] = isBetter ? [entry, same] : [same, entry];
      moved.set(left.id, kept.id).delete(kept.id);
    }
    if (!isBetter) continue;
    if (same) entries.delete(same.id);
    entries.set(entry.id, entry);
    if (same || !other) pages.set(page, entry);
  }
  const all = Array.from(entries.values(), (entry) => withRelated(entry, moved));
  return { ...campaigns[0], entries: areFeeds ? sortByDate(all, 'newest') : all, skipped };
}

/** Returns an entry that names those that were kept, where it names others; its body stays unread. */
function withRelated(entry: Entry, moved: ReadonlyMap<string, string>): Entry {
  const keptFor = (id: string): string => (moved.has(id) ? keptFor(moved.get(id)!) : id);
  if (!entry.related.some((id) => moved.has(id))) return entry;
  const related = { value: entry.related.map(keptFor), enumerable: true };
  return Object.defineProperties({} as Entry, { ...Object.getOwnPropertyDescriptors(entry), related });
}

/** Whether two entries about the same page are one: from two feeds, and without titles that differ. */
function isCopy(one: Entry, other: Entry): boolean {
  return one.campaign.feedUrl !== other.campaign.feedUrl && (!one.title || !other.title || one.title === other.title);
}

/** Rates how much an entry tells; where two tell the same, an encrypted address is better. */
function worthOf(entry: Entry): number {
  const told = JSON.stringify({ ...entry, id: '', url: '', campaign: '' }).length;
  return told + Number(!!entry.url?.startsWith('https')) / 2;
}
