import { readTime, type CalendarTime } from './values.js';

export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** A weekday, 0 for Monday; `nth` counts within a month or a year, from its end if negative. */
export interface Weekday {
  readonly day: number;
  readonly nth: number;
}

type Numbers = readonly number[] | undefined;

/** A recurrence rule (RFC 5545, section 3.3.10). */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count?: number | undefined;
  readonly until?: CalendarTime | undefined;
  readonly weekStart: number;
  readonly months?: Numbers;
  readonly weeks?: Numbers;
  readonly yearDays?: Numbers;
  readonly monthDays?: Numbers;
  readonly weekdays?: readonly Weekday[] | undefined;
  readonly hours?: Numbers;
  readonly minutes?: Numbers;
  readonly seconds?: Numbers;
  readonly positions?: Numbers;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Reads a recurrence rule.
 *
 * @throws RangeError with the part that can't be read.
 */
export function readRule(value: string): Rule {
  const parts = new Map(
    value
      .split(';')
      .filter((part) => part.trim())
      .map((part): [string, string] => {
        const [name = '', text = ''] = part.toUpperCase().split('=', 2);
        return [name.trim(), text.trim()];
      }),
  );
  const read = <Value>(name: string, reader: (text: string) => Value | undefined): Value | undefined => {
    const text = parts.get(name);
    if (text === undefined) return undefined;
    const result = reader(text);
    if (result === undefined) throw new RangeError(`${name}=${text}`);
    return result;
  };
  const frequency = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (!frequency) throw new RangeError(`FREQ=${parts.get('FREQ') ?? ''}`);
  return {
    frequency,
    interval: read('INTERVAL', natural) ?? 1,
    count: read('COUNT', natural),
    until: read('UNTIL', readTime),
    weekStart: read('WKST', (text) => weekday(text)?.day) ?? 0,
    months: read('BYMONTH', (text) => numbers(text, 1, 12)),
    weeks: read('BYWEEKNO', (text) => numbers(text, -53, 53)),
    yearDays: read('BYYEARDAY', (text) => numbers(text, -366, 366)),
    monthDays: read('BYMONTHDAY', (text) => numbers(text, -31, 31)),
    weekdays: read('BYDAY', weekdays),
    hours: read('BYHOUR', (text) => numbers(text, 0, 23)),
    minutes: read('BYMINUTE', (text) => numbers(text, 0, 59)),
    seconds: read('BYSECOND', (text) => numbers(text, 0, 60)),
    positions: read('BYSETPOS', (text) => numbers(text, -366, 366)),
  };
}

/** Reads a whole number of 1 or more. */
const natural = (text: string): number | undefined => (/^0*[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** Reads a list of whole numbers; 0 is none where they count from either end. */
function numbers(text: string, least: number, most: number): number[] | undefined {
  const all = text.split(',').map((one) => (/^[+-]?\d{1,3}$/.test(one.trim()) ? Number(one) : NaN));
  const isGood = all.every((one) => one >= least && one <= most && (one !== 0 || least >= 0));
  return isGood ? [...new Set(all)].sort((one, other) => one - other) : undefined;
}

function weekday(text: string): Weekday | undefined {
  const [, nth = '0', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text.trim()) ?? [];
  const day = DAYS.indexOf(name);
  return day < 0 || Math.abs(Number(nth)) > 53 ? undefined : { day, nth: Number(nth) };
}

function weekdays(text: string): Weekday[] | undefined {
  const all = text.split(',').map(weekday);
  return all.every((one) => one !== undefined) ? all : undefined;
}
