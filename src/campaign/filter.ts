import { fold, foldTag } from '../text/fold.js';
import { plainText } from '../text/plain-text.js';
import { keyOf } from './group.js';
import type { Entry } from './types.js';

/** By what a reader can filter entries, beside words. */
export const FACETS = ['type', 'year', 'agency', 'tag'] as const;

export type Facet = (typeof FACETS)[number];

/** What a reader wants to see; what is left out or empty wants all. */
export type Filters = Readonly<Partial<Record<Facet | 'q', string>>>;

/** One value of a facet and how many entries have it. */
export interface Option {
  readonly label: string;
  readonly count: number;
}

export type Options = Readonly<Record<Facet, ReadonlyMap<string, Option>>>;

const LABELS: Readonly<Record<Facet, (entry: Entry) => readonly (string | undefined)[]>> = {
  type: ({ type }) => [type],
  year: (entry) => [keyOf(entry, 'year')],
  agency: ({ agency }) => [agency?.name],
  tag: ({ tags }) => tags,
};

/** How many values of a facet can be chosen. */
const MOST = 1000;

/** The same value, however it is written. */
export const valueOf = foldTag;

/** The entries that have all that is wanted, in their order. */
export function filter(entries: readonly Entry[], filters: Filters): readonly Entry[] {
  const misses = missesOf(filters);
  return misses ? entries.filter((entry) => !misses(entry).length) : entries;
}

/**
 * How many entries there would be with each value of each facet, all other filters being as they are; values in the
 * order in which the entries have them.
 */
export function optionsOf(entries: readonly Entry[], filters: Filters): Options {
  const misses = missesOf(filters);
  const options = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map<string, { label: string; count: number }>()]),
  );
  for (const entry of entries) {
    const [missed, ...others] = misses?.(entry) ?? [];
    for (const facet of FACETS) {
      const counts = !others.length && (!missed || missed === facet);
      const found = options[facet]!;
      for (const label of LABELS[facet](entry)) {
        if (!label) continue;
        const value = valueOf(label);
        const option = found.get(value);
        if (option) option.count += Number(counts);
        else if (found.size < MOST) found.set(value, { label: label.replace(/^[#＃]/, ''), count: Number(counts) });
      }
    }
  }
  return options as unknown as Options;
}

/** Whether a facet has two values at least, so that there is something to choose; found among the first, mostly. */
export function isVaried(entries: readonly Entry[], facet: Facet): boolean {
  let first: string | undefined;
  for (const entry of entries) {
    for (const label of LABELS[facet](entry)) {
      if (!label) continue;
      first ??= valueOf(label);
      if (valueOf(label) !== first) return true;
    }
  }
  return false;
}

/** Tells which of the filters an entry fails; undefined where nothing is filtered. */
function missesOf(filters: Filters): ((entry: Entry) => (keyof Filters)[]) | undefined {
  const facets = FACETS.filter((facet) => filters[facet]);
  const words = wordsOf(filters);
  if (!facets.length && !words.length) return undefined;
  const wanted = facets.map((facet) => [facet, valueOf(filters[facet]!)] as const);
  return (entry) => {
    const missed: (keyof Filters)[] = [];
    for (const [facet, value] of wanted) {
      if (!LABELS[facet](entry).some((label) => label && valueOf(label) === value)) missed.push(facet);
    }
    if (words.length && !hasWords(entry, words)) missed.push('q');
    return missed;
  };
}

/** The words that are looked for. */
export const wordsOf = ({ q = '' }: Filters): string[] => fold(q).split(/\s+/).filter(Boolean);

/** Whether an entry has all words, as far as it has been read: at first its title, agency, people and tags. */
export function hasWords(entry: Entry, words: readonly string[]): boolean {
  const text = texts.get(entry) ?? headOf(entry);
  return words.every((word) => text.includes(word));
}

/** Reads the whole of an entry, so that it is found by every word in it. */
export function readWhole(entry: Entry): void {
  if (wholes.has(entry)) return;
  wholes.add(entry);
  const rest = [
    plainText(entry.body),
    'quote' in entry ? entry.quote : '',
    'figure' in entry && entry.figure ? `${entry.figure.value} ${entry.figure.label ?? ''}` : '',
    'location' in entry ? entry.location?.name : '',
  ];
  texts.set(entry, (texts.get(entry) ?? headOf(entry)) + fold(rest.join(' ')));
}

const texts = new WeakMap<Entry, string>();
const wholes = new WeakSet<Entry>();

function headOf(entry: Entry): string {
  const { title, agency, authors, tags } = entry;
  const people = [...('person' in entry && entry.person ? [entry.person] : []), ...authors];
  const words = [title, agency?.name, agency?.abbreviation, ...people.map(({ name }) => name), ...tags];
  const head = fold(words.join(' ')) + ' ';
  texts.set(entry, head);
  return head;
}
