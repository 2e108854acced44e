import { memo } from '../util/memo.js';
import { TEMPORAL } from './temporal.js';
import type { CampaignDate } from './types.js';

/** Durations in milliseconds. */
export const MINUTE = 6e4;
export const HOUR = 36e5;
export const DAY = 864e5;

/** Whether a date is a year, a month or a day, which time zones do not shift. */
export function isPeriod(date: CampaignDate): boolean {
  return date.length < 11;
}

/** Whether a date is a day. */
export function isDay(date: CampaignDate): boolean {
  return date.length === 10;
}

/** Whether a date is an instant: a time with a known zone. */
export function isMoment(date: CampaignDate): boolean {
  return !isPeriod(date) && !isFloating(date);
}

/** Whether a date is a clock time without a known zone. */
function isFloating(date: CampaignDate): boolean {
  return /T[\d:.]+$/.test(date);
}

/**
 * Returns milliseconds since 1970 in UTC; all dates but instants are read as UTC. Used to sort dates and for `Intl`.
 */
export function timeOf(date: CampaignDate | undefined): number {
  return date ? Date.parse(isFloating(date) ? `${date}Z` : date) : NaN;
}

/** Returns the end of a year, a month or a day, on the same scale as `timeOf`, which returns its beginning. */
export function endOfPeriod(period: CampaignDate): number {
  const [year = NaN, month = 12, day] = period.split('-').map(Number);
  return Date.UTC(year, day ? month - 1 : month, day ? day + 1 : 1);
}

/** Returns the day of a time in a zone, by default the user's; returns a year, a month or a day unchanged. */
export function dayOf(date: CampaignDate, timezone?: string): string {
  return isPeriod(date) ? date : new Date(clockTime(date, timezone)).toISOString().slice(0, 10);
}

/**
 * Returns the local date and time in milliseconds, as if the local clock showed UTC. For a year, a month or a day this
 * is its beginning, in any zone. Sorting by it puts dates of all zones in the order in which users see them.
 */
export function clockTime(date: CampaignDate, timezone?: string): number {
  const time = timeOf(date);
  if (!isMoment(date)) return time;
  const span = Math.floor(time / SPAN);
  const ahead = spans(timezone)(span);
  return time + (ahead === spans(timezone)(span + 1) ? ahead : aheadAt(time, timezone));
}

/** About 23 days. No zone changes its clocks twice in so short a time, so most instants need no slow call to `Intl`. */
const SPAN = 2e9;

const spans = memo((timezone: string | undefined) => memo((span: number) => aheadAt(span * SPAN, timezone)));

/** Returns how far a zone's clocks are ahead of UTC, in milliseconds. */
function aheadAt(moment: number, timezone: string | undefined): number {
  const second = moment - (moment % 1000);
  if (!timezone) return localClock(new Date(second)) - second;
  const instant = TEMPORAL?.Instant.fromEpochMilliseconds(second);
  if (instant) return instant.toZonedDateTimeISO(timezone).offsetNanoseconds / 1e6;
  return Date.parse(`${clockOf(timezone).format(second).replace(' ', 'T')}Z`) - second;
}

/** Returns the user's local date and time, as if the local clock showed UTC. */
const localClock = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds());

/**
 * Returns the instant for a local time in a zone, given as if it were UTC. A local time skipped by a clock change uses
 * the offset before the change; of a repeated one, the first is used (RFC 5545, section 3.3.5).
 */
export function momentAt(wallClock: number, timezone: string): number {
  const before = wallClock - aheadAt(wallClock - DAY, timezone);
  const after = wallClock - aheadAt(before, timezone);
  return aheadAt(after, timezone) === aheadAt(before, timezone) ? after : before;
}

/** Returns the local time in a zone: `2024-10-01 13:00:00`. */
export function clockAt(date: CampaignDate, timezone: string): string {
  return clockOf(timezone).format(timeOf(date));
}

/** Returns the user's time zone, or UTC if the browser does not know it. */
export function readerZone(): string {
  const { timeZone } = clockOf(undefined).resolvedOptions();
  return timeZone === 'Etc/Unknown' ? 'UTC' : timeZone;
}

/** Swedish formatting matches ISO 8601. */
const clockOf = memo(
  (timezone: string | undefined) =>
    new Intl.DateTimeFormat('sv', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' }),
);
