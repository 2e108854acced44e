import { foldTag } from '../text/fold.js';
import { pageOf } from '../util/urls.js';
import { entryId } from './ids.js';
import { sortByDate, type Order } from './sort.js';
import { withThreads } from './threads.js';
import type { Campaign, Entry, EntryType } from './types.js';

/** Which entries of a campaign are wanted; what is undefined wants all. */
export interface Choice {
  readonly types?: readonly EntryType[] | undefined;
  /** The type as which entries are taken whose feed said none. */
  readonly inferredAs?: EntryType | undefined;
  /** An entry's id, as its feed writes it. */
  readonly entry?: string | undefined;
  /** An agency's name or abbreviation, in any case. */
  readonly agency?: string | undefined;
  /** A tag, with a `#` or without, in any case. */
  readonly tag?: string | undefined;
  /** True leaves out what a highlight shows under itself. */
  readonly withoutRelated?: boolean;
  /** True puts the posts of a thread together. */
  readonly threads?: boolean;
  /** The address of the one entry. */
  readonly href?: string | undefined;
  /** By date; undefined for the campaign's own order. */
  readonly order?: Order | undefined;
}

/** The wanted ones of some entries. */
export function choose(entries: readonly Entry[], choice: Choice): readonly Entry[] {
  const { types, inferredAs, entry, agency, tag, href, order } = choice;
  const page = href && pageOf(href);
  // An attribute that was taken away is null.
  const [wantedAgency, wantedTag] = [agency, tag].map((name) => foldTag(name ?? ''));
  const wanted = (choice.withoutRelated ? withoutRelated(entries) : entries).filter(
    (candidate) =>
      (!types || types.includes((candidate.inferred && inferredAs) || candidate.type)) &&
      (!entry || candidate.id === entryId(entry, candidate.campaign.feedUrl)) &&
      (!agency || includes([candidate.agency?.name, candidate.agency?.abbreviation], wantedAgency)) &&
      (!tag || includes(candidate.tags, wantedTag)) &&
      (!page || (candidate.url && pageOf(candidate.url) === page)),
  );
  const chosen = order ? sortByDate(wanted, order) : wanted;
  const typed = inferredAs
    ? chosen.map((entry) =>
        entry.inferred && entry.type !== inferredAs ? changed(entry, { type: inferredAs }) : entry,
      )
    : chosen;
  return choice.threads ? withThreads(typed) : typed;
}

/** Some entries without those that a highlight among them shows under itself. */
export function withoutRelated(entries: readonly Entry[]): readonly Entry[] {
  const related = new Set(entries.flatMap((entry) => (entry.type === 'highlight' ? entry.related : [])));
  return entries.filter(({ id }) => !related.has(id));
}

/** An entry with some values of its own. What it has not read yet, such as its body, stays unread. */
export function changed(entry: Entry, values: { readonly type: EntryType } | Pick<Entry, 'related'>): Entry {
  // Property descriptors of all keys take three times as long, and a feed may have thousands of entries.
  const copy: Record<string, unknown> = {
    get body() {
      return entry.body;
    },
    get tags() {
      return entry.tags;
    },
    get media() {
      return entry.media;
    },
  };
  for (const key in entry) if (!(key in copy)) copy[key] = entry[key as keyof Entry];
  return Object.assign(copy, values) as unknown as Entry;
}

const entriesById = new WeakMap<Campaign, ReadonlyMap<string, Entry>>();

/** The entries that belong with one, in the order in which it names them. */
export function relatedTo(entry: Entry, campaign: Campaign): Entry[] {
  let byId = entriesById.get(campaign);
  if (!byId) entriesById.set(campaign, (byId = new Map(campaign.entries.map((one) => [one.id, one]))));
  return entry.related.flatMap((id) => byId.get(id) ?? []);
}

const includes = (names: readonly (string | undefined)[], wanted: string | undefined): boolean =>
  names.some((name) => name !== undefined && foldTag(name) === wanted);
