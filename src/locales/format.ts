import { dayOf, isDay, timeOf } from '../campaign/dates.js';
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

const DAY = 864e5;
const UNITS = [
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 36e5],
  ['minute', 6e4],
] as const;

const ago = memo((key: string) => {
  const [language, numeric] = key.split(' ') as [string, Intl.RelativeTimeFormatNumeric];
  return new Intl.RelativeTimeFormat(language, { numeric });
});

/**
 * How long ago a date was, as long as that tells more than the date: for a year. Undefined for what is to come, too.
 *
 * @param clock - Told when these words will be others.
 */
export function formatAgo(
  date: CampaignDate,
  language: string,
  clock: { readonly now: number; changesAt(moment: number): void },
): string | undefined {
  const { now } = clock;
  const isWhole = isDay(date);
  // Days are counted on the reader's calendar, at whose midnight they change.
  const past = (isWhole ? timeOf(dayOf(new Date(now).toISOString())) : now) - timeOf(date);
  const [unit, size] = UNITS.find(([, size]) => past >= size) ?? UNITS[isWhole ? 1 : 3];
  const count = Math.floor(past / size);
  if (unit === 'month' && count > 11) return undefined;
  const left = Math.max(0, count + 1) * size - past;
  clock.changesAt(isWhole ? new Date(now).setHours((24 * left) / DAY, 0, 0, 0) : now + left);
  if (count < 0) return undefined;
  const format = ago(`${language} ${isWhole || !count ? 'auto' : 'always'}`);
  return format.format(-count, isWhole || count ? unit : 'second');
}

/** A figure for readers: a number as the language writes it, words as they are. */
export function formatValue(value: string | number, language: string): string {
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
}

const short = memo((language: string) => new Intl.NumberFormat(language, { notation: 'compact' }));

/** A count in few characters. */
export function formatCount(count: number, language: string): string {
  return short(language).format(count);
}
