import { foldTag } from '../text/fold.js';
import { pageOf } from '../util/urls.js';
import { entryAs } from './entry.js';
import { entryId } from './ids.js';
import { sortByDate, type Order } from './sort.js';
import { withThreads } from './threads.js';
import type { Campaign, Entry, EntryType } from './types.js';

/** Selects entries of a campaign; an undefined key does not filter. */
export interface Choice {
  readonly types?: readonly EntryType[] | undefined;
  /** The type to use for entries whose feed does not state one. */
  readonly inferredAs?: EntryType | undefined;
  /** An entry's id, as written in its feed. */
  readonly entry?: string | undefined;
  /** An agency's name or abbreviation, case-insensitive. */
  readonly agency?: string | undefined;
  /** A tag, with or without `#`, case-insensitive. */
  readonly tag?: string | undefined;
  /** Whether to drop entries that a highlight shows as related. */
  readonly withoutRelated?: boolean;
  /** Whether to group the posts of a thread. */
  readonly threads?: boolean;
  /** The URL of a single entry. */
  readonly href?: string | undefined;
  /** Sort order by date; undefined keeps the campaign's order. */
  readonly order?: Order | undefined;
}

/** Returns the entries that match a choice. */
export function choose(entries: readonly Entry[], choice: Choice): readonly Entry[] {
  const { types, inferredAs, entry, agency, tag, href, order } = choice;
  const page = href && pageOf(href);
  // A removed attribute is null.
  const [wantedAgency, wantedTag] = [agency, tag].map((name) => foldTag(name ?? ''));
  const wanted = (choice.withoutRelated ? withoutRelated(entries) : entries).filter(
    (candidate) =>
      (!types || types.includes((candidate.inferred && inferredAs) || candidate.type)) &&
      (!entry || candidate.id === entryId(entry, candidate.campaign.feedUrl)) &&
      (!agency || includes([candidate.agency?.name, candidate.agency?.abbreviation], wantedAgency)) &&
      (!tag || includes(candidate.tags, wantedTag)) &&
      (!page || (candidate.url && pageOf(candidate.url) === page)),
  );
  const chosen = order ? sortByDate(wanted, order) : featuredFirst(wanted);
  const typed = inferredAs ? chosen.map((entry) => (entry.inferred ? entryAs(entry, inferredAs) : entry)) : chosen;
  return choice.threads ? withThreads(typed) : typed;
}

/** Moves featured entries to the front; the others keep their order. */
function featuredFirst(entries: readonly Entry[]): readonly Entry[] {
  return entries.some(({ featured }) => featured)
    ? [...entries].sort((one, other) => Number(!one.featured) - Number(!other.featured))
    : entries;
}

/** Returns entries without those that a highlight among them shows as related. */
export function withoutRelated(entries: readonly Entry[]): readonly Entry[] {
  const related = new Set(entries.flatMap((entry) => (entry.type === 'highlight' ? entry.related : [])));
  return entries.filter(({ id }) => !related.has(id));
}

const entriesById = new WeakMap<Campaign, ReadonlyMap<string, Entry>>();

/** Returns the entries related to an entry, in the order in which it lists them. */
export function relatedTo(entry: Entry, campaign: Campaign): Entry[] {
  let byId = entriesById.get(campaign);
  if (!byId) entriesById.set(campaign, (byId = new Map(campaign.entries.map((one) => [one.id, one]))));
  return entry.related.flatMap((id) => byId.get(id) ?? []);
}

const includes = (names: readonly (string | undefined)[], wanted: string | undefined): boolean =>
  names.some((name) => name !== undefined && foldTag(name) === wanted);
