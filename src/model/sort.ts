import { clockTime } from './dates.js';
import type { CampaignDate, Entry, Milestone } from './types.js';

export const ORDERS = ['newest', 'oldest'] as const;

export type Order = (typeof ORDERS)[number];

/** When an entry happened: an event or a milestone when it starts, all else when it was published. */
export function dateOf(entry: Entry): CampaignDate | undefined {
  return (entry as Partial<Milestone>).start ?? entry.published;
}

/** When an event or a milestone ends, where it is said. */
export function endOf(entry: Entry): CampaignDate | undefined {
  return (entry as Partial<Milestone>).end;
}

const clocks = new WeakMap<Entry, number>();

/**
 * What calendar and clock show when an entry happens, as `clockTime` has it; NaN without a date. A year comes before its
 * first month, and a month before its first day, by less than a millisecond.
 */
export function clockOf(entry: Entry): number {
  let clock = clocks.get(entry);
  if (clock === undefined) {
    const date = dateOf(entry);
    clock = date ? clockTime(date, entry.timezone) - Math.max(8 - date.length, 0) / 10 : NaN;
    clocks.set(entry, clock);
  }
  return clock;
}

/**
 * Entries by what calendar and clock showed, so that no zone puts one day among another's entries; those without a date
 * come last, whatever the order.
 */
export function sortByDate<One extends Entry>(entries: readonly One[], order: Order): One[] {
  const sign = order === 'newest' ? -1 : 1;
  const keys = entries.map((entry) => {
    const key = sign * clockOf(entry);
    return Number.isNaN(key) ? Infinity : key;
  });
  // Two without a date differ by nothing but their place.
  return [...keys.keys()]
    .sort((one, other) => keys[one]! - keys[other]! || one - other)
    .map((index) => entries[index]!);
}
