import { memo } from '../text/memo.js';
import type { CampaignDate } from './types.js';

/** Lengths of time, in milliseconds. */
export const MINUTE = 6e4;
export const HOUR = 36e5;
export const DAY = 864e5;

/** True for a day, false for a moment. */
export function isDay(date: CampaignDate): boolean {
  return date.length === 10;
}

/** Milliseconds since 1970 in UTC; for a day, of its beginning in UTC. Orders dates, and is what `Intl` formats. */
export function timeOf(date: CampaignDate | undefined): number {
  return date ? Date.parse(date) : NaN;
}

/**
 * A day as it is, a moment in UTC.
 *
 * @param date - As RFC 3339 or RFC 822 has it: the `T` may be a space, seconds and offset may be missing.
 * @param timezone - The IANA zone in which a moment is meant without an offset, or with a zone that few know.
 * @throws RangeError where the calendar has no such day, or the browser knows no such zone.
 */
export function normalDate(date: string, timezone = 'UTC'): CampaignDate {
  const iso = date
    .trim()
    .replace(
      /^(?:[a-z]+,?\s*)?(\d+)[ -]+([a-z]{3,})[ -]+(\d+)(\s+(?=\d)|$)/i,
      (_date, day: string, month: string, year: string, gap: string) =>
        new Date(`1 ${month} ${year} GMT`).toISOString().slice(0, 8) + day.padStart(2, '0') + gap,
    );
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[t\s]+(\d?\d:[\d:.]+)\s*([a-z]*|[+-]\d\d:?\d\d))?$/i.exec(iso) ?? [];
  const midnight = new Date(`${day}T00:00Z`);
  // Some engines take 31 February for 2 March.
  if (!midnight.toISOString().startsWith(day!)) throw new RangeError(`${day} is not in the calendar`);
  if (!time) return day!;
  const moment = Date.parse(`${day}T${time.replace(/^\d:/, '0$&')}Z`);
  // Engines know the zones of RFC 822, all but one Z too.
  const west = zone && Date.parse(`1 Jan 1970 00:00 ${zone.replace(/^z$/i, 'UT')}`);
  return new Date(west || west === 0 ? moment + west : momentAt(moment, timezone)).toISOString();
}

/** The day on which a date falls: itself, or for a moment the day in the zone, the reader's own where none is given. */
export function dayOf(date: CampaignDate, timezone?: string): string {
  return isDay(date) ? date : new Date(clockTime(date, timezone)).toISOString().slice(0, 10);
}

/**
 * What calendar and clock show at a date, in milliseconds as if they hung in UTC: of a day its beginning, whatever the
 * zone. Days and moments of all zones stand in one order by it, the one in which readers see them.
 */
export function clockTime(date: CampaignDate, timezone?: string): number {
  const time = timeOf(date);
  if (isDay(date)) return time;
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
