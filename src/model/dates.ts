import { memo } from '../util/memo.js';
import type { CampaignDate } from './types.js';

/** Lengths of time, in milliseconds. */
export const MINUTE = 6e4;
export const HOUR = 36e5;
export const DAY = 864e5;

/** Whether a date is a year, a month or a day, so that no time zone moves it. */
export function isPeriod(date: CampaignDate): boolean {
  return date.length < 11;
}

/** Whether a date is a day. */
export function isDay(date: CampaignDate): boolean {
  return date.length === 10;
}

/** Whether a date is a moment: a time whose zone is known. */
export function isMoment(date: CampaignDate): boolean {
  return !isPeriod(date) && !isFloating(date);
}

/** Whether a date is a clock time whose zone is not known. */
function isFloating(date: CampaignDate): boolean {
  return /T[\d:.]+$/.test(date);
}

/** Milliseconds since 1970 in UTC; of all but a moment, as if it were meant in UTC. Orders dates, and is what `Intl` formats. */
export function timeOf(date: CampaignDate | undefined): number {
  return date ? Date.parse(isFloating(date) ? `${date}Z` : date) : NaN;
}

/** When a year, a month or a day is over, as `timeOf` says when it begins. */
export function endOfPeriod(period: CampaignDate): number {
  const [year = NaN, month = 12, day] = period.split('-').map(Number);
  return Date.UTC(year, day ? month - 1 : month, day ? day + 1 : 1);
}

/** Returns the day of a time in a zone, the reader's own where none is given; a year, a month or a day as it is. */
export function dayOf(date: CampaignDate, timezone?: string): string {
  return isPeriod(date) ? date : new Date(clockTime(date, timezone)).toISOString().slice(0, 10);
}

/**
 * What calendar and clock show at a date, in milliseconds as if they hung in UTC: of a year, a month or a day its
 * beginning, whatever the zone. Dates of all zones stand in one order by it, the one in which readers see them.
 */
export function clockTime(date: CampaignDate, timezone?: string): number {
  const time = timeOf(date);
  if (!isMoment(date)) return time;
  const span = Math.floor(time / SPAN);
  const ahead = spans(timezone)(span);
  return time + (ahead === spans(timezone)(span + 1) ? ahead : aheadAt(time, timezone));
}

/** About 23 days. No zone sets its clocks twice in so short a time, so most moments need no slow question to `Intl`. */
const SPAN = 2e9;

const spans = memo((timezone: string | undefined) => memo((span: number) => aheadAt(span * SPAN, timezone)));

/** How far the clocks in a zone are ahead of UTC, in milliseconds. */
function aheadAt(moment: number, timezone: string | undefined): number {
  const second = moment - (moment % 1000);
  return Date.parse(`${clockOf(timezone).format(second).replace(' ', 'T')}Z`) - second;
}

/**
 * The moment at which clocks in the zone show a time, given as if it were UTC. A time that they skip counts on from the
 * time before; of one that they show twice, the first is meant (RFC 5545, section 3.3.5).
 */
export function momentAt(wallClock: number, timezone: string): number {
  const before = wallClock - aheadAt(wallClock - DAY, timezone);
  const after = wallClock - aheadAt(before, timezone);
  return aheadAt(after, timezone) === aheadAt(before, timezone) ? after : before;
}

/** What clocks in the zone show at a date: `2024-10-01 13:00:00`. */
export function clockAt(date: CampaignDate, timezone: string): string {
  return clockOf(timezone).format(timeOf(date));
}

/** The reader's own zone; UTC where the browser does not know it. */
export function readerZone(): string {
  const { timeZone } = clockOf(undefined).resolvedOptions();
  return timeZone === 'Etc/Unknown' ? 'UTC' : timeZone;
}

/** Swedish dates are written as ISO 8601 has them. */
const clockOf = memo(
  (timezone: string | undefined) =>
    new Intl.DateTimeFormat('sv', { timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' }),
);
