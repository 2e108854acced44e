import { timeOf } from './dates.js';
import type { CampaignDate, Entry } from './types.js';

export const ORDERS = ['newest', 'oldest'] as const;

export type Order = (typeof ORDERS)[number];

/** When an entry happened: an event or a milestone when it starts, all else when it was published. */
export function dateOf(entry: Entry): CampaignDate | undefined {
  return ('start' in entry ? entry.start : undefined) ?? entry.published;
}

/** When an event or a milestone ends, where it is said. */
export function endOf(entry: Entry): CampaignDate | undefined {
  return 'end' in entry ? entry.end : undefined;
}

/** Compares entries by date; those without one come last, whatever the order. */
export function byDate(order: Order): (one: Entry, other: Entry) => number {
  const sign = order === 'newest' ? -1 : 1;
  return (one, other) => {
    const times = [timeOf(dateOf(one)), timeOf(dateOf(other))] as const;
    const [a, b] = times;
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return sign * (a - b);
  };
}
