import { pageOf } from '../util/urls.js';
import { changed } from './entry.js';
import { sortByDate, type Dated } from './sort.js';
import type { Campaign, Diagnostic } from './types.js';

/** The fields of an entry needed for merging. */
export interface Mergeable extends Dated {
  readonly id: string;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly related: readonly string[];
  readonly campaign: { readonly feedUrl?: string | undefined };
}

interface Merged<One> {
  readonly entries: One[];
  /** One sentence for each dropped entry. */
  readonly skipped: Diagnostic[];
}

/**
 * Merges campaigns: metadata comes from the first, and each entry appears once, newest first. A single campaign stays
 * unchanged, in the order its authors chose.
 */
export function mergeCampaigns([first, ...others]: readonly [Campaign, ...Campaign[]]): Campaign {
  if (!others.length) return first;
  const all = joined([first, ...others]);
  const { entries, skipped } = mergeEntries(all.entries, (entry, related) => changed(entry, { related }));
  return { ...first, entries, skipped: [...all.skipped, ...skipped] };
}

/**
 * Merges the entries of several campaigns: each entry appears once, newest first.
 *
 * @param withRelated - Returns a copy of an entry with other related entries.
 */
export function mergeEntries<One extends Mergeable>(
  entries: readonly One[],
  withRelated: (entry: One, related: readonly string[]) => One,
): Merged<One> {
  const skipped: Diagnostic[] = [];
  /** The entries kept, by the ids and pages of all duplicates they replace. */
  const known = new Map<string, { entry: One }>();
  for (const entry of entries) {
    const page = pageOf(entry.url ?? entry.id);
    const other = known.get(page);
    const same = known.get(entry.id) ?? (other && isCopy(entry, other.entry) ? other : undefined);
    const kept = same ?? { entry };
    if (same) {
      skipped.push({ code: 'other-source', path: [], value: page });
      if (worthOf(entry) > worthOf(same.entry)) same.entry = entry;
    }
    known.set(entry.id, kept);
    if (!other) known.set(page, kept);
  }
  const keptFor = (id: string): string => known.get(id)?.entry.id ?? id;
  // An entry with no reference to a dropped entry stays the same object.
  const kept = Array.from(new Set(known.values()), ({ entry }) =>
    entry.related.every((id) => keptFor(id) === id) ? entry : withRelated(entry, entry.related.map(keptFor)),
  );
  return { entries: sortByDate(kept, 'newest'), skipped };
}

/** Joins the pages of one feed, in order. */
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

/**
 * Whether two entries for the same page are duplicates: they come from different feeds and their titles do not differ.
 */
function isCopy(one: Mergeable, other: Mergeable): boolean {
  return one.campaign.feedUrl !== other.campaign.feedUrl && (!one.title || !other.title || one.title === other.title);
}

/** Rates how much content an entry has; on a tie, https wins. */
function worthOf(entry: Mergeable): number {
  const told = JSON.stringify({ ...entry, id: '', url: '', campaign: '' }).length;
  return told + Number(!!entry.url?.startsWith('https')) / 2;
}
