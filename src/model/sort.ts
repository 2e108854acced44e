import { clockTime } from './dates.js';
import type { CampaignDate } from './types.js';

export const ORDERS = ['newest', 'oldest'] as const;

export type Order = (typeof ORDERS)[number];

/** The dates of an entry; only events and milestones have a start and an end. */
export interface Dated {
  readonly start?: CampaignDate | undefined;
  readonly end?: CampaignDate | undefined;
  readonly published?: CampaignDate | undefined;
  readonly timezone?: string | undefined;
}

/** Returns when an entry happened: the start of an event or milestone, else its publication date. */
export function dateOf({ start, published }: Dated): CampaignDate | undefined {
  return start ?? published;
}

/** Returns when an event or a milestone ends. */
export function endOf({ end }: Dated): CampaignDate | undefined {
  return end;
}

const clocks = new WeakMap<Dated, number>();

/**
 * Returns the local date and time of an entry, as `clockTime` does; NaN without a date. A year sorts before its first
 * month, and a month before its first day, by less than a millisecond.
 */
export function clockOf(entry: Dated): number {
  let clock = clocks.get(entry);
  if (clock === undefined) {
    const date = dateOf(entry);
    clock = date ? clockTime(date, entry.timezone) - Math.max(8 - date.length, 0) / 10 : NaN;
    clocks.set(entry, clock);
  }
  return clock;
}

/**
 * Sorts entries by local date and time, so that no time zone moves an entry to another day. Entries without a date come
 * last in both orders.
 */
export function sortByDate<One extends Dated>(entries: readonly One[], order: Order): One[] {
  const sign = order === 'newest' ? -1 : 1;
  const keys = entries.map((entry) => {
    const key = sign * clockOf(entry);
    return Number.isNaN(key) ? Infinity : key;
  });
  // Two entries without a date keep their order.
  return [...keys.keys()]
    .sort((one, other) => keys[one]! - keys[other]! || one - other)
    .map((index) => entries[index]!);
}
