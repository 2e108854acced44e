import { isDay, timeOf } from '../campaign/dates.js';
import type { CampaignDate } from '../campaign/types.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl` takes far longer to make a format than to use it. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(language, options)));
  return made;
}

/**
 * A date for readers: a day as such, a moment as a day and, where asked, with its time.
 *
 * @param timezone - An IANA zone for moments; the reader's own where it is undefined.
 */
export function formatDate(date: CampaignDate, language: string, timezone?: string, withTime = false): string {
  return format(language, dateOptions(date, timezone, withTime)).format(timeOf(date));
}

/** From one date to another, with what both have in common said once. */
export function formatRange(
  start: CampaignDate,
  end: CampaignDate,
  language: string,
  timezone?: string,
  withTime = false,
): string {
  return format(language, dateOptions(start, timezone, withTime)).formatRange(timeOf(start), timeOf(end));
}

/** A year, a month or a day, written `2024`, `2024-10` or `2024-10-01`. */
export function formatPeriod(period: string, language: string): string {
  const [, month, day] = period.split('-');
  return format(language, {
    year: 'numeric',
    month: month && 'long',
    day: day && 'numeric',
    timeZone: 'UTC',
  } as Intl.DateTimeFormatOptions).format(Date.parse(period));
}

function dateOptions(date: CampaignDate, timezone: string | undefined, withTime: boolean): Intl.DateTimeFormatOptions {
  const day: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
  if (isDay(date)) return { ...day, timeZone: 'UTC' };
  return withTime
    ? { ...day, hour: 'numeric', minute: '2-digit', timeZone: timezone, timeZoneName: 'short' }
    : { ...day, timeZone: timezone };
}

/** Names in a row, as the language joins them. */
export function formatList(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language).format(names);
}
