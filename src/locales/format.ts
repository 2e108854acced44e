import { isDay, timeOf } from '../campaign/dates.js';
import { memo } from '../text/memo.js';
import type { CampaignDate } from '../campaign/types.js';

const made = memo((key: string) => {
  const [language, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(language, options);
});

const format = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  made(JSON.stringify([language, options]));

/**
 * A date for readers, or from one date to another with what both have in common said once: a day as such, a moment as a
 * day and, where asked, with its time.
 *
 * @param timezone - An IANA zone for moments; the reader's own where it is undefined.
 */
export function formatDate(
  start: CampaignDate,
  language: string,
  {
    end,
    timezone,
    withTime,
  }: { end?: CampaignDate | undefined; timezone?: string | undefined; withTime?: boolean } = {},
): string {
  const time: Intl.DateTimeFormatOptions = withTime
    ? { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }
    : {};
  const dates = format(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...(isDay(start) ? { timeZone: 'UTC' } : { ...time, timeZone: timezone }),
  });
  return end && end > start ? dates.formatRange(timeOf(start), timeOf(end)) : dates.format(timeOf(start));
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
