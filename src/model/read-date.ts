import { fold } from '../text/fold.js';
import { DAY, HOUR, momentAt, timeOf } from './dates.js';
import type { CampaignDate } from './types.js';
import { offsetOf, zoneOf } from './zones.js';

/** A time of day with its AM or PM and its offset, in lowercase. */
const TIME =
  /(?:^|[ t])(\d\d?)(?=:| ?[ap]\.? ?m\b)(?::(\d\d?)(?::(\d\d?(?:\.\d+)?))?)?(?: ?([ap])\.? ?m\b\.?)?(?: ?((?:(?:gmt|utc?) ?)?[+-]\d\d?:?\d{0,2})(?!\w))?/;

/** Abbreviated months, English and then Spanish. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec ene feb mar abr may jun jul ago sep oct nov dic';

/** English and Spanish words in a date that add no information. */
const FILLER = /^(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mie|jue|vie|sab|dom)[a-z]*|st|nd|rd|th|of|at|del?)$/;

/**
 * Returns a date as precise as written: a year, a month, a day, an instant in UTC, or a clock time if its zone can't be
 * read. The result never depends on the user's location.
 *
 * @param text - A date in an unambiguous format; docs/reference/feeds.md lists them.
 * @param timezone - The zone for times that do not name one, in any notation.
 * @throws RangeError if it is not a date or is ambiguous.
 */
export function normalDate(text: string, timezone = 'UTC'): CampaignDate {
  // Calendar files use 20241001T130000.
  const plain = fold(text.slice(0, 99))
    .trim()
    .replace(/,? a las? |\s+/g, ' ')
    .replace(/^(\d{4})(\d\d)(\d\d)(?!\d)/, '$1-$2-$3')
    .replace(/(?<=^[\d-]{10}t(?:\d\d)?)\d\d(?=\d\d)/g, '$&:')
    // With an offset, a zone's name adds nothing.
    .replace(/(?<=:\d\d) [a-z]{2,5}(?= ?[+-]\d\d:?\d\d$)/, '');
  const time = TIME.exec(plain);
  const [date, words] = dayIn(time ? plain.replace(time[0], ' ') : plain);
  // Some engines read February 31 as March 2.
  const isDate = /^[1-9]\d{3}(?:-\d\d){0,2}$/.test(date) && isoOf(Date.parse(date)).startsWith(date);
  if (!isDate || (time ? date.length < 10 : words)) throw new RangeError();
  if (!time) return date;
  const [hour = NaN, minute = NaN, second = NaN] = time
    .slice(1, 4)
    .map((part) => Number((part as string | undefined) ?? 0));
  const [, , , , half, zone = words] = time;
  const hours = half && hour < 13 ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  const clock = ((hours * 60 + minute) * 60 + second) * 1000;
  // A leap second and 24:00 count as the next minute.
  if (clock > DAY || minute > 59 || second >= 61 || (half === 'a' && hours > 11)) throw new RangeError();
  return timeAt(timeOf(date) + Math.round(clock), zone, timezone);
}

/** @throws RangeError for NaN and for five-digit years. */
function isoOf(time: number): string {
  return new Date(time < 2534e11 ? time : NaN).toISOString();
}

/** Finds a year, a month or a day in a text without a time, and returns it with the remaining words. */
function dayIn(text: string): [date: string, words: string] {
  const numbers: string[] = [];
  const words: string[] = [];
  let month = 0;
  let isDayFirst = false;
  for (const token of text.match(/[a-z][a-z/_]*|\d+/g) ?? []) {
    const place = MONTHS.indexOf(token.slice(0, 3)) / 4;
    if (token < 'a') numbers.push(token);
    else if (place >= 0 && token.length > 2) {
      isDayFirst = numbers.length === 1;
      // "mar, 1 oct" is a Tuesday in Spanish; any other pair of months is ambiguous.
      month = month && !(month === 3 && isDayFirst) ? 99 : (place % 12) + 1;
    } else if (!FILLER.test(token)) words.push(token);
  }
  let [day = '', year = ''] = numbers;
  if (day.length > 2) [day, year] = [year, day];
  // RFC 822 allows two-digit years, and RFC 2822 defines their century.
  if (isDayFirst && year.length === 2) year = (year < '50' ? '20' : '19') + year;
  const isYearFirst = /(?:^|[ ,])\d{4}(?:([-/.])\d\d?\1\d\d?|-\d\d)?(?=[ ,]|$)/.test(text);
  const parts = month ? [year, `${month}`, day, ...numbers.slice(2)] : isYearFirst ? numbers : [];
  const date = parts.filter(Boolean).map((part) => part.padStart(2, '0'));
  return [date.join('-'), words.join(' ')];
}

/** Returns the instant for a clock time in its own zone, else in the feed's; if neither is known, the clock time. */
function timeAt(clock: number, zone: string, timezone: string): CampaignDate {
  // CST and BST also exist in Asia, EST and CST in Australia, and IST is ambiguous without a hint.
  const isLocal =
    (/^[abcis]st$/.test(zone) && /^(?:asia|eire|israel|prc|roc)|dublin/i.test(zoneOf(timezone) ?? '')) ||
    (/^[ce][ds]t$/.test(zone) && /^australia/i.test(zoneOf(timezone) ?? ''));
  const own = isLocal ? '' : zone;
  if (own === 'ist') throw new RangeError();
  const name = own || timezone;
  // Most times don't need `Intl`, which is slow.
  let hours = own || name === 'UTC' ? offsetOf(name) : undefined;
  const known = hours === undefined ? zoneOf(name) : name;
  if (!known) return isoOf(clock).slice(0, 19);
  // An abbreviation keeps its offset in summer too, unless it is an IANA name.
  if (known !== name) hours = offsetOf(name);
  return isoOf(hours === undefined ? momentAt(clock, known) : clock - hours * HOUR);
}
