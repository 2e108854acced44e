import { DAY, dayOf, HOUR, isMoment, MINUTE, timeOf } from './dates.js';
import type { CampaignDate } from './types.js';

/** The time since a date, in the unit to display. */
export interface Age {
  /** Below 0 for a future date. */
  readonly value: number;
  readonly unit: 'month' | 'day' | 'hour' | 'minute';
  /** Whether the date is a day, or a time whose zone is unknown, so that only days are counted. */
  readonly isWhole: boolean;
  /** The time at which the displayed text changes. */
  readonly changesAt: number;
}

const UNITS = [
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const;

/** Returns the age of a date, for up to a year; undefined for an older date, and for a date without a day. */
export function ageOf(date: CampaignDate, now: number): Age | undefined {
  if (date.length < 10) return undefined;
  const isWhole = !isMoment(date);
  // Days are counted on the reader's calendar, and change at the reader's midnight.
  const past = isWhole ? timeOf(dayOf(new Date(now).toISOString())) - timeOf(date.slice(0, 10)) : now - timeOf(date);
  const [unit, size] = UNITS.find(([, size]) => past >= size) ?? UNITS[isWhole ? 1 : 3];
  const value = Math.floor(past / size);
  if (unit === 'month' && value > 11) return undefined;
  const left = Math.max(0, value + 1) * size - past;
  const changesAt = isWhole ? new Date(now).setHours((24 * left) / DAY, 0, 0, 0) : now + left;
  return { value, unit, isWhole, changesAt };
}
