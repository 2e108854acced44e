import { dayOf } from './dates.js';
import { dateOf } from './sort.js';
import type { Entry } from './types.js';

export const GROUPINGS = ['year', 'month', 'day', 'campaign'] as const;

export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** `2024`, `2024-10`, `2024-10-01` or a campaign's title; undefined for entries without one. */
  readonly key: string | undefined;
  readonly entries: readonly Entry[];
}

const KEY_LENGTH = { year: 4, month: 7, day: 10 };

function dayOfEntry(entry: Entry): string | undefined {
  const date = dateOf(entry);
  return date && dayOf(date, entry.timezone);
}

/** Puts entries into groups, both in the order in which the entries come. */
export function groupBy(entries: readonly Entry[], grouping: Grouping): Group[] {
  const groups = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    const key = grouping === 'campaign' ? entry.campaign.title : dayOfEntry(entry)?.slice(0, KEY_LENGTH[grouping]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([key, group]) => ({ key, entries: group }));
}
