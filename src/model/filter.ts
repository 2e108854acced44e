import { fold, foldTag } from '../text/fold.js';
import { plainText } from '../text/plain-text.js';
import { keyOf } from './group.js';
import type { CampaignEvent, Entry, EntryBase, Milestone, Spotlight } from './types.js';

/** By what a reader can filter entries, beside words. */
export const FACETS = ['type', 'year', 'agency', 'tag'] as const;

export type Facet = (typeof FACETS)[number];

/** What a reader wants to see; what is left out or empty wants all. */
export type Filters = Readonly<Partial<Record<Facet | 'q', string>>>;

/** One value of a facet and how many entries have it. */
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

/** How many values of a facet can be chosen. */
const MOST = 1000;

/** The same value, however it is written. */
export const valueOf = foldTag;

/** The entries that have all that is wanted, in their order. */
export function filter(entries: readonly Entry[], filters: Filters): readonly Entry[] {
  const misses = missesOf(filters);
  return entries.filter((entry) => !misses(entry).length);
}

/**
 * How many entries there would be with each value of each facet, all other filters being as they are; values in the
 * order in which the entries have them.
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

/** Whether a facet has two values at least, so that there is something to choose; found among the first, mostly. */
export function isVaried(entries: readonly Entry[], facet: Facet): boolean {
  let first: string | undefined;
  return entries.some((entry) => labelsOf(entry, facet).some((label) => valueOf(label) !== (first ??= valueOf(label))));
}

/** Returns what tells which of the filters an entry fails. */
function missesOf(filters: Filters): (entry: Entry) => (keyof Filters)[] {
  const wanted = FACETS.flatMap((facet) => (filters[facet] ? [[facet, valueOf(filters[facet])] as const] : []));
  const words = wordsOf(filters);
  return (entry) => {
    const missed: (keyof Filters)[] = wanted
      .filter(([facet, value]) => !labelsOf(entry, facet).some((label) => valueOf(label) === value))
      .map(([facet]) => facet);
    return hasWords(entry, words) ? missed : [...missed, 'q'];
  };
}

/** The words that are looked for. */
export const wordsOf = ({ q = '' }: Filters): string[] => fold(q).split(/\s+/).filter(Boolean);

/** Whether an entry has all words, as far as it has been read: at first its title, agency, people and tags. */
export function hasWords(entry: Entry, words: readonly string[]): boolean {
  return words.every((word) => {
    if (!texts.has(entry)) texts.set(entry, headOf(entry));
    return texts.get(entry)!.includes(word);
  });
}

/** Reads the whole of an entry, so that it is found by every word in it. */
export function readWhole(entry: Entry): void {
  const { body, quote, figure, location }: Searchable = entry;
  const rest = [plainText(body), quote, figure?.value, figure?.label, location?.name];
  texts.set(entry, headOf(entry) + fold(rest.join(' ')));
}

/** The fields that are searched; some types of entry lack some of them. */
type Searchable = EntryBase &
  Partial<Pick<Spotlight, 'person' | 'quote'> & Pick<Milestone, 'figure'> & Pick<CampaignEvent, 'location'>>;

const texts = new WeakMap<Entry, string>();

function headOf(entry: Entry): string {
  const { title, agency, authors, tags, person }: Searchable = entry;
  const words = [title, agency?.name, agency?.abbreviation, person?.name, ...authors.map(({ name }) => name), ...tags];
  return fold(words.join(' ')) + ' ';
}
