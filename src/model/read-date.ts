import { DAY, HOUR, momentAt, timeOf } from './dates.js';
import type { CampaignDate } from './types.js';
import { offsetOf, zoneOf } from './zones.js';

/** A time of day with its AM or PM and its offset, in lower case. */
const TIME =
  /(?:^|[ t])(\d\d?)(?=:| ?[ap]\.?m\b)(?::(\d\d?)(?::(\d\d?(?:\.\d+)?))?)?(?: ?([ap])\.?m\b\.?)?(?: ?((?:(?:gmt|utc?) ?)?[+-]\d\d?:?\d{0,2})(?!\w))?/;

/** English, then Spanish. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec ene feb mar abr may jun jul ago sep oct nov dic';

/** Words of a date, English and Spanish, that say nothing beside the others. */
const FILLER = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|st|nd|rd|th|of|at|de)$/;

/**
 * Returns a date as precise as it is written: a year, a month, a day, a moment in UTC, or a clock time alone where its
 * zone can't be read. It never depends on where the reader is.
 *
 * @param text - In a spelling that means one thing only; docs/reference/feeds.md lists them.
 * @param timezone - The zone of times that name none, by any name.
 * @throws RangeError where it is no date, or could be several.
 */
export function normalDate(text: string, timezone = 'UTC'): CampaignDate {
  // Calendar files write 20241001.
  const plain = text
    .slice(0, 99)
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(\d{4})(\d\d)(\d\d)(?!\d)/, '$1-$2-$3');
  const time = TIME.exec(plain);
  const [date, words] = dayIn(time ? plain.replace(time[0], ' ') : plain);
  // Some engines take 31 February for 2 March.
  const isDate = /^[1-9]\d{3}(?:-\d\d){0,2}$/.test(date) && isoOf(Date.parse(date)).startsWith(date);
  if (!isDate || (time ? date.length < 10 : words)) throw new RangeError();
  if (!time) return date;
  const [hour = NaN, minute = NaN, second = NaN] = time
    .slice(1, 4)
    .map((part) => Number((part as string | undefined) ?? 0));
  const [, , , , half, zone = words] = time;
  const hours = half && hour < 13 ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  const clock = ((hours * 60 + minute) * 60 + second) * 1000;
  // A leap second and 24:00 are the next minute.
  if (clock > DAY || minute > 59 || second >= 61 || (half === 'a' && hours > 11)) throw new RangeError();
  return timeAt(timeOf(date) + Math.round(clock), zone, timezone);
}

/** @throws RangeError for what is no number, and for years of five digits. */
function isoOf(time: number): string {
  return new Date(time < 2534e11 ? time : NaN).toISOString();
}

/** Finds a year, a month or a day in a text without a time, and gives the words that are left. */
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
      // "mar, 1 oct" is a Tuesday in Spanish; of any other two months nobody knows which.
      month = month && !(month === 3 && isDayFirst) ? 99 : (place % 12) + 1;
    } else if (!FILLER.test(token)) words.push(token);
  }
  let [day = '', year = ''] = numbers;
  if (day.length > 2) [day, year] = [year, day];
  // RFC 822 has years of two digits, and RFC 2822 says of which century.
  if (isDayFirst && year.length === 2) year = (year < '50' ? '20' : '19') + year;
  const isYearFirst = /(?:^|[ ,])\d{4}(?:([-/.])\d\d?\1\d\d?|-\d\d)?(?=[ ,]|$)/.test(text);
  const parts = month ? [year, `${month}`, day, ...numbers.slice(2)] : isYearFirst ? numbers : [];
  const date = parts.filter(Boolean).map((part) => part.padStart(2, '0'));
  return [date.join('-'), words.join(' ')];
}

/** Returns the moment of a clock time in its own zone, else in the feed's; where that is not known, the clock time. */
function timeAt(clock: number, zone: string, timezone: string): CampaignDate {
  // Asia has a CST and a BST of its own, and IST says nothing without a hint.
  const own = /^[abcis]st$/.test(zone) && /^asia|dublin/i.test(timezone) ? '' : zone;
  if (own === 'ist') throw new RangeError();
  const name = own || timezone;
  // Most times need nothing of `Intl`, which is slow.
  let hours = own || name === 'UTC' ? offsetOf(name) : undefined;
  const known = hours === undefined ? zoneOf(name) : name;
  if (!known) return isoOf(clock).slice(0, 19);
  // An abbreviation means its offset in summer too, unless it is an IANA name.
  if (known !== name) hours = offsetOf(name);
  return isoOf(hours === undefined ? momentAt(clock, known) : clock - hours * HOUR);
}
