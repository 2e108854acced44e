import { isDay, timeOf } from '../campaign/dates.js';
import { memo } from '../text/memo.js';
import type { CampaignDate } from '../campaign/types.js';

const made = memo((key: string) => {
  const [language, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(language, options);
});

const format = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  made(JSON.stringify([language, options]));

/** What is said of a date beside the day. */
interface DateWords {
  readonly end?: CampaignDate | undefined;
  /** An IANA zone for moments; the reader's own where it is undefined. */
  readonly timezone?: string | undefined;
  readonly withTime?: boolean;
  readonly withWeekday?: boolean;
}

/**
 * A date for readers, or from one date to another with what both have in common said once: a day as such, a moment as a
 * day and, where asked, with its time.
 */
export function formatDate(
  start: CampaignDate,
  language: string,
  { end, timezone, withTime, withWeekday }: DateWords = {},
): string {
  const datesWith = (zoneName: 'short' | 'long'): Intl.DateTimeFormat =>
    format(language, {
      weekday: withWeekday ? 'long' : undefined,
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      ...(isDay(start)
        ? { timeZone: 'UTC' }
        : {
            timeZone: timezone,
            ...(withTime && { hour: 'numeric', minute: '2-digit', timeZoneName: zoneName }),
          }),
    });
  const first = timeOf(start);
  let dates = datesWith('short');
  // Where people have no letters for a zone, its name says more than how far it is from Greenwich.
  if (withTime && /GMT\S/.test(dates.format(first))) dates = datesWith('long');
  return end && end > start ? dates.formatRange(first, timeOf(end)) : dates.format(first);
}

/** How far off something is: "tomorrow", "in 3 days". */
export function formatDistance(value: number, unit: Intl.RelativeTimeFormatUnit, language: string): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(value, unit);
}

/** The month, short, or the day of a date alone. */
export function formatPart(date: CampaignDate, language: string, part: 'month' | 'day', timezone?: string): string {
  const options = part === 'month' ? { month: 'short' as const } : { day: 'numeric' as const };
  return format(language, { ...options, timeZone: isDay(date) ? 'UTC' : timezone }).format(timeOf(date));
}

/** A year, a month or a day, written `2024`, `2024-10` or `2024-10-01`. */
export function formatPeriod(period: string, language: string): string {
  const [, month, day] = period.split('-');
  const options = { year: 'numeric', month: month && 'long', day: day && 'numeric', timeZone: 'UTC' };
  return format(language, options as Intl.DateTimeFormatOptions).format(Date.parse(period));
}

/** A figure for readers: a number as the language writes it, words as they are. */
export function formatValue(value: string | number, language: string): string {
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
}
