import { dayOf, isPeriod } from './dates.js';
import { clockOf, dateOf, endOf } from './sort.js';
import type { Entry } from './types.js';

export const GROUPINGS = ['year', 'month', 'day', 'campaign'] as const;

export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** `2024`, `2024-10`, `2024-10-01` or a campaign's title; undefined for entries without one. */
  readonly key: string | undefined;
  readonly entries: readonly Entry[];
}

const KEY_LENGTH = { year: 4, month: 7, day: 10 };

/** Returns the key of an entry's group. A date less precise than the grouping gets a group of its own. */
export function keyOf(entry: Entry, grouping: Grouping): string | undefined {
  if (grouping === 'campaign') return entry.campaign.title;
  const date = dateOf(entry);
  const clock = clockOf(entry);
  if (!date || Number.isNaN(clock)) return undefined;
  return (isPeriod(date) ? date : new Date(clock).toISOString()).slice(0, KEY_LENGTH[grouping]);
}

/** Groups entries, keeping the order of the entries. */
export function groupBy(entries: readonly Entry[], grouping: Grouping): Group[] {
  const groups = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry, grouping);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([key, group]) => ({ key, entries: group }));
}

/** The place of a group in a list. */
export interface Place {
  readonly key: string | undefined;
  /** The index of its first entry. */
  readonly index: number;
  readonly count: number;
}

/** Returns the place of each group in a grouped list. */
export function outline(entries: readonly Entry[], grouping: Grouping): Place[] {
  let index = 0;
  return groupBy(entries, grouping).map(({ key, entries: { length: count } }) => {
    index += count;
    return { key, index: index - count, count };
  });
}

/** Returns the entries that have a date and don't share it, as a day or a range of days, with the entry before. */
export function firstOfEachDay(entries: readonly Entry[]): ReadonlySet<Entry> {
  const daysOf = (entry: Entry): string | undefined => {
    const day = keyOf(entry, 'day');
    const end = endOf(entry);
    return day && end ? [...new Set([day, dayOf(end, entry.timezone)])].join() : day;
  };
  const days = entries.map(daysOf);
  return new Set(entries.filter((_entry, index) => days[index] && days[index] !== days[index - 1]));
}
