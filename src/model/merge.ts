import { pageOf } from '../util/urls.js';
import { changed } from './entry.js';
import { sortByDate, type Dated } from './sort.js';
import type { Campaign } from './types.js';

/** The fields of an entry that merging needs. */
export interface Mergeable extends Dated {
  readonly id: string;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly related: readonly string[];
  readonly campaign: { readonly feedUrl?: string | undefined };
}

interface Merged<One> {
  readonly entries: One[];
  /** One sentence for each entry that is left out. */
  readonly skipped: string[];
}

/**
 * Merges campaigns: the first says what it is, each entry is there once, newest first. One alone stays as it is, in the
 * order that its authors chose.
 */
export function mergeCampaigns([first, ...others]: readonly [Campaign, ...Campaign[]]): Campaign {
  if (!others.length) return first;
  const all = joined([first, ...others]);
  const { entries, skipped } = mergeEntries(all.entries, (entry, related) => changed(entry, { related }));
  return { ...first, entries, skipped: [...all.skipped, ...skipped] };
}

/**
 * Merges entries of several campaigns: each once, newest first.
 *
 * @param withRelated - Returns a copy of an entry that names other related entries.
 */
export function mergeEntries<One extends Mergeable>(
  entries: readonly One[],
  withRelated: (entry: One, related: readonly string[]) => One,
): Merged<One> {
  const skipped: string[] = [];
  /** The entries kept, by the ids and the pages of all that they stand for. */
  const known = new Map<string, { entry: One }>();
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
    entry.related.every((id) => keptFor(id) === id) ? entry : withRelated(entry, entry.related.map(keptFor)),
  );
  return { entries: sortByDate(kept, 'newest'), skipped };
}

/** Joins the pages of one feed, in their order. */
export function joinPages(pages: readonly [Campaign, ...Campaign[]]): Campaign {
  if (pages.length < 2) return pages[0];
  const { entries, skipped } = joined(pages);
  const ids = new Set<string>();
  const once = entries.filter(({ id }) => !ids.has(id) && ids.add(id));
  return { ...pages[0], entries: once, skipped, next: pages.at(-1)?.next };
}

const joined = (campaigns: readonly Campaign[]): Pick<Campaign, 'entries' | 'skipped'> => ({
  entries: campaigns.flatMap(({ entries }) => entries),
  skipped: campaigns.flatMap(({ skipped }) => skipped),
});

/** Whether two entries about the same page are one: from two feeds, and without titles that differ. */
function isCopy(one: Mergeable, other: Mergeable): boolean {
  return one.campaign.feedUrl !== other.campaign.feedUrl && (!one.title || !other.title || one.title === other.title);
}

/** Rates how much an entry tells; where two tell the same, an encrypted address is better. */
function worthOf(entry: Mergeable): number {
  const told = JSON.stringify({ ...entry, id: '', url: '', campaign: '' }).length;
  return told + Number(!!entry.url?.startsWith('https')) / 2;
}
