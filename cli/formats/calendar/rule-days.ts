import { DAY } from '../../../src/model/dates.js';
import type { Rule, Weekday } from './rule.js';
import { weekdayOf } from './values.js';

/** A day with its places in the month and the year. */
interface Day {
  readonly time: number;
  readonly year: number;
  readonly month: number;
  readonly monthDay: number;
  readonly yearDay: number;
}

const daysIn = (from: number, to: number): number => Math.round((to - from) / DAY);

/** Returns whether the day of a time is among those of a rule; what the rule does not say is taken from its start. */
export function dayFilter(rule: Rule, start: number): (time: number) => boolean {
  const full = withDefaults(rule, start);
  return (time) => {
    const date = new Date(time);
    const year = date.getUTCFullYear();
    const day = {
      time,
      year,
      month: date.getUTCMonth() + 1,
      monthDay: date.getUTCDate(),
      yearDay: daysIn(Date.UTC(year, 0), time) + 1,
    };
    return TESTS.every((test) => test(full, day));
  };
}

/** A yearly rule without days means the start's day, a monthly one its day of the month, a weekly one its weekday. */
function withDefaults(rule: Rule, start: number): Rule {
  const { frequency, weeks, yearDays, monthDays, weekdays, months } = rule;
  if (weeks ?? yearDays ?? monthDays ?? weekdays) return rule;
  const date = new Date(start);
  const ofMonth = [date.getUTCDate()];
  if (frequency === 'YEARLY') return { ...rule, months: months ?? [date.getUTCMonth() + 1], monthDays: ofMonth };
  if (frequency === 'MONTHLY') return { ...rule, monthDays: ofMonth };
  return frequency === 'WEEKLY' ? { ...rule, weekdays: [{ day: weekdayOf(start), nth: 0 }] } : rule;
}

/** Whether a place is in a list that counts from both ends. */
const isIn = (list: readonly number[], place: number, length: number): boolean =>
  list.includes(place) || list.includes(place - length - 1);

const TESTS: readonly ((rule: Rule, day: Day) => boolean)[] = [
  ({ months }, { month }) => !months || months.includes(month),
  ({ monthDays }, { year, month, monthDay }) => !monthDays || isIn(monthDays, monthDay, monthLength(year, month)),
  ({ yearDays }, { year, yearDay }) => !yearDays || isIn(yearDays, yearDay, yearLength(year)),
  ({ weeks, weekStart }, { time }) => !weeks || isInWeeks(weeks, weekStart, time),
  (rule, day) => !rule.weekdays || rule.weekdays.some((one) => isWeekday(one, rule, day)),
];

const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const yearLength = (year: number): number => daysIn(Date.UTC(year, 0), Date.UTC(year + 1, 0));

/** Whether a day is in a week of its year: the first one has at least four days in it (ISO 8601). */
function isInWeeks(weeks: readonly number[], weekStart: number, time: number): boolean {
  // The fourth day of a week is in the year that the week counts in.
  const middle = time + (3 - ((weekdayOf(time) - weekStart + 7) % 7)) * DAY;
  const year = new Date(middle).getUTCFullYear();
  const place = daysIn(Date.UTC(year, 0), middle);
  const count = Math.floor((yearLength(year) - 1 - (place % 7)) / 7) + 1;
  return isIn(weeks, Math.floor(place / 7) + 1, count);
}

/** Whether a day is a weekday of a rule. Only months and years have a first Monday. */
function isWeekday({ day, nth }: Weekday, { frequency, months, weeks }: Rule, at: Day): boolean {
  if (weekdayOf(at.time) !== day) return false;
  const inYear = frequency === 'YEARLY' && !months;
  if (!nth || weeks || !(inYear || frequency === 'YEARLY' || frequency === 'MONTHLY')) return true;
  const [place, length] = inYear ? [at.yearDay, yearLength(at.year)] : [at.monthDay, monthLength(at.year, at.month)];
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
}
