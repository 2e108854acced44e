import { fold, foldTag } from '../text/fold.js';
import { plainText } from '../text/plain-text.js';
import { keyOf } from './group.js';
import type { CampaignEvent, Entry, EntryBase, Milestone, Spotlight } from './types.js';

/** Facets that entries can be filtered by, in addition to search text. */
export const FACETS = ['type', 'year', 'agency', 'tag'] as const;

export type Facet = (typeof FACETS)[number];

/** The active filters; a missing or empty key does not filter. */
export type Filters = Readonly<Partial<Record<Facet | 'q', string>>>;

/** One value of a facet and the number of entries that have it. */
export interface Option {
  readonly label: string;
  count: number;
}

export type Options = Readonly<Record<Facet, ReadonlyMap<string, Option>>>;

const LABELS: Readonly<Record<Facet, (entry: Entry) => readonly (string | undefined)[]>> = {
  type: ({ type }) => [type],
  year: (entry) => [keyOf(entry, 'year')],
  agency: ({ agency }) => [agency?.name],
  tag: ({ tags }) => tags,
};

const labelsOf = (entry: Entry, facet: Facet): string[] => LABELS[facet](entry).filter((label) => !!label) as string[];

/** Limits the number of values per facet. */
const MOST = 1000;

/** Returns the same value for all spellings of a label. */
export const valueOf = foldTag;

/** Returns the entries that match all filters, in their order. */
export function filter(entries: readonly Entry[], filters: Filters): readonly Entry[] {
  const misses = missesOf(filters);
  return entries.filter((entry) => !misses(entry).length);
}

/**
 * Counts the entries for each value of each facet, given all other filters. Values are in the order in which entries
 * use them.
 */
export function optionsOf(entries: readonly Entry[], filters: Filters): Options {
  const misses = missesOf(filters);
  const made = (): Map<string, Option> => new Map();
  const options = { type: made(), year: made(), agency: made(), tag: made() };
  for (const entry of entries) {
    const missed = misses(entry);
    for (const facet of FACETS) {
      const found = options[facet];
      const counted = Number(missed.every((one) => one === facet));
      for (const label of labelsOf(entry, facet)) {
        const value = valueOf(label);
        const option = found.get(value);
        if (option) option.count += counted;
        else if (found.size < MOST) found.set(value, { label: label.replace(/^[#＃]/, ''), count: counted });
      }
    }
  }
  return options;
}

/** Whether a facet has at least two values, so that there is a choice. Usually decided by the first few entries. */
export function isVaried(entries: readonly Entry[], facet: Facet): boolean {
  let first: string | undefined;
  return entries.some((entry) => labelsOf(entry, facet).some((label) => valueOf(label) !== (first ??= valueOf(label))));
}

/** Returns a function that lists the filters an entry fails. */
function missesOf(filters: Filters): (entry: Entry) => (keyof Filters)[] {
  const wanted = FACETS.flatMap((facet) => (filters[facet] ? [[facet, valueOf(filters[facet])] as const] : []));
  const words = searchTerms(filters);
  return (entry) => {
    const missed: (keyof Filters)[] = wanted
      .filter(([facet, value]) => !labelsOf(entry, facet).some((label) => valueOf(label) === value))
      .map(([facet]) => facet);
    return hasWords(entry, words) ? missed : [...missed, 'q'];
  };
}

/** Returns the search words. */
export const searchTerms = ({ q = '' }: Filters): string[] => fold(q).split(/\s+/).filter(Boolean);

/** Whether an entry contains all words, in the parts read so far: initially its title, agency, people and tags. */
export function hasWords(entry: Entry, words: readonly string[]): boolean {
  return words.every((word) => {
    if (!texts.has(entry)) texts.set(entry, headOf(entry));
    return texts.get(entry)!.includes(word);
  });
}

/** Reads an entire entry, so that search finds every word in it. */
export function readWhole(entry: Entry): void {
  const { body, quote, figure, location }: Searchable = entry;
  const rest = [plainText(body), quote, figure?.value, figure?.label, location?.name];
  texts.set(entry, headOf(entry) + fold(rest.join(' ')));
}

/** The searchable fields; some types of entry lack some of them. */
type Searchable = EntryBase &
  Partial<Pick<Spotlight, 'person' | 'quote'> & Pick<Milestone, 'figure'> & Pick<CampaignEvent, 'location'>>;

const texts = new WeakMap<Entry, string>();

function headOf(entry: Entry): string {
  const { title, agency, authors, tags, person }: Searchable = entry;
  const words = [title, agency?.name, agency?.abbreviation, person?.name, ...authors.map(({ name }) => name), ...tags];
  return fold(words.join(' ')) + ' ';
}
