import { DAY, HOUR, MINUTE } from '../../../src/model/dates.js';
import type { Frequency, Rule } from './rule.js';
import { dayFilter } from './rule-days.js';
import { dayStart, weekdayOf } from './values.js';

/** Counts the periods that all rules of a file look at, so that no rule can take forever. */
export interface Effort {
  left: number;
}

/** The start of the next period after `index` intervals. */
type PeriodStart = (index: number) => number;

const LENGTHS = { DAILY: DAY, HOURLY: HOUR, MINUTELY: MINUTE, SECONDLY: 1000 } as const;

/**
 * Yields the times of a rule in order, all on one clock that never changes, in milliseconds as if it showed UTC. Periods
 * before `from` are skipped unless the rule counts.
 *
 * @param until - The last time to yield. The rule's own end is the caller's, because it may be in another zone.
 */
export function* occurrences(
  rule: Rule,
  start: number,
  from: number,
  until: number,
  effort: Effort,
): Generator<number> {
  const { frequency, interval, count = Infinity, positions } = rule;
  const accepts = dayFilter(rule, start);
  const periodStart = periodsOf(rule, start);
  const timesOf = clockTimes(rule, start);
  const isInDay = !['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'].includes(frequency);
  let found = 0;
  const skipped = count === Infinity ? Math.floor(Math.max(0, from - start) / (longest(frequency) * interval)) - 1 : 0;
  for (let index = Math.max(0, skipped); ; index++) {
    const period = periodStart(index);
    if (period > until || effort.left-- <= 0) return;
    const days = isInDay ? [dayStart(period)] : daysOf(frequency, period);
    const times = days.filter(accepts).flatMap((day) => timesOf(day, period));
    for (const time of positions ? picked(times, positions) : times) {
      if (time < start) continue;
      if (time > until || found++ >= count) return;
      yield time;
    }
  }
}

const longest = (frequency: Frequency): number =>
  frequency === 'YEARLY'
    ? 366 * DAY
    : frequency === 'MONTHLY'
      ? 31 * DAY
      : frequency === 'WEEKLY'
        ? 7 * DAY
        : LENGTHS[frequency];

function periodsOf({ frequency, interval, weekStart }: Rule, start: number): PeriodStart {
  const date = new Date(start);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (frequency === 'YEARLY') return (index) => Date.UTC(year + index * interval, 0);
  if (frequency === 'MONTHLY') return (index) => Date.UTC(year, month + index * interval);
  if (frequency === 'WEEKLY') {
    const first = dayStart(start) - ((weekdayOf(start) - weekStart + 7) % 7) * DAY;
    return (index) => first + index * interval * 7 * DAY;
  }
  const first = frequency === 'DAILY' ? dayStart(start) : start - (start % LENGTHS[frequency]);
  return (index) => first + index * interval * LENGTHS[frequency];
}

function daysOf(frequency: Frequency, period: number): number[] {
  const date = new Date(period);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const end =
    frequency === 'YEARLY'
      ? Date.UTC(year + 1, 0)
      : frequency === 'MONTHLY'
        ? Date.UTC(year, month + 1)
        : period + (frequency === 'WEEKLY' ? 7 : 1) * DAY;
  return Array.from({ length: Math.round((end - period) / DAY) }, (_, index) => period + index * DAY);
}

/** Returns the times of a day; within periods shorter than a day, only those of the period. */
function clockTimes(rule: Rule, start: number): (day: number, period: number) => number[] {
  const { frequency, hours, minutes, seconds } = rule;
  const date = new Date(start);
  const own = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()] as const;
  const level = ['HOURLY', 'MINUTELY', 'SECONDLY'].indexOf(frequency);
  const allowed = [hours, minutes, seconds] as const;
  return (day, period) => {
    const at = new Date(period);
    const now = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()] as const;
    const lists = allowed.map((list, index) => {
      if (index > level) return list ?? [own[index]!];
      return list && !list.includes(now[index]!) ? [] : [now[index]!];
    });
    return lists[0]!.flatMap((hour) =>
      lists[1]!.flatMap((minute) => lists[2]!.map((second) => day + ((hour * 60 + minute) * 60 + second) * 1000)),
    );
  };
}

/** Picks times of a period by their position, from its end if negative. */
function picked(times: readonly number[], positions: readonly number[]): number[] {
  const found = positions.flatMap((position) => times.at(position > 0 ? position - 1 : position) ?? []);
  return [...new Set(found)].sort((one, other) => one - other);
}
