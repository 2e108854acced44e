import { pageOf } from '../util/urls.js';
import { changed } from './choose.js';
import { sortByDate } from './sort.js';
import type { Campaign, Entry } from './types.js';

/**
 * Merges campaigns: the first says what it is, each entry is there once, newest first. One alone stays as it is, in the
 * order that its authors chose.
 */
export function mergeCampaigns([first, ...others]: readonly [Campaign, ...Campaign[]]): Campaign {
  if (!others.length) return first;
  const { entries, skipped } = all([first, ...others]);
  /** Those that are kept, by the ids of all that they stand for and by their pages. */
  const known = new Map<string, { entry: Entry }>();
  for (const entry of entries) {
    const page = pageOf(entry.url ?? entry.id);
    const other = known.get(page);
    const same = known.get(entry.id) ?? (other && isCopy(entry, other.entry) ? other : undefined);
    const kept = same ?? { entry };
    if (same) {
      skipped.push(`${page}: two sources have it; it is shown once`);
      if (worthOf(entry) > worthOf(same.entry)) same.entry = entry;
    }
    known.set(entry.id, kept);
    if (!other) known.set(page, kept);
  }
  const keptFor = (id: string): string => known.get(id)?.entry.id ?? id;
  // An entry that names none that was left out stays the same object.
  const kept = Array.from(new Set(known.values()), ({ entry }) =>
    entry.related.every((id) => keptFor(id) === id) ? entry : changed(entry, { related: entry.related.map(keptFor) }),
  );
  return { ...first, entries: sortByDate(kept, 'newest'), skipped };
}

/** Joins the pages of one feed, in their order. */
export function joinPages(pages: readonly [Campaign, ...Campaign[]]): Campaign {
  if (pages.length < 2) return pages[0];
  const { entries, skipped } = all(pages);
  const ids = new Set<string>();
  const once = entries.filter(({ id }) => !ids.has(id) && ids.add(id));
  return { ...pages[0], entries: once, skipped, next: pages.at(-1)?.next };
}

const all = (campaigns: readonly Campaign[]): { entries: Entry[]; skipped: string[] } => ({
  entries: campaigns.flatMap(({ entries }) => entries),
  skipped: campaigns.flatMap(({ skipped }) => skipped),
});

/** Whether two entries about the same page are one: from two feeds, and without titles that differ. */
function isCopy(one: Entry, other: Entry): boolean {
  return one.campaign.feedUrl !== other.campaign.feedUrl && (!one.title || !other.title || one.title === other.title);
}

/** Rates how much an entry tells; where two tell the same, an encrypted address is better. */
function worthOf(entry: Entry): number {
  const told = JSON.stringify({ ...entry, id: '', url: '', campaign: '' }).length;
  return told + Number(!!entry.url?.startsWith('https')) / 2;
}
