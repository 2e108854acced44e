import { DAY } from '../../../src/model/dates.js';
import { all, first, type Component } from './components.js';
import { occurrences } from './occurrences.js';
import { readRule } from './rule.js';
import { readOffset, readTime } from './values.js';

/** A change of a zone's clocks. */
interface Change {
  readonly moment: number;
  readonly ahead: number;
}

/** Changes after this year are not computed. */
const LAST_YEAR = Date.UTC(2100, 0);
/** The years before a time in which its last change is looked for. */
const YEARS = 3 * 366 * DAY;
/** A zone has at most a few changes a year. */
const EFFORT = 3000;

/** Returns how far a zone is ahead of UTC at a moment, in milliseconds. */
export type Ahead = (moment: number) => number;

/** Reads a VTIMEZONE; undefined if it has no offset that can be read. */
export function readZone(zone: Component): Ahead | undefined {
  const changes = zone.components.flatMap(changesOf).sort((one, other) => one.moment - other.moment);
  const [earliest] = zone.components.map((one) => readOffset(first(one, 'TZOFFSETFROM')?.value ?? ''));
  if (!changes.length) return undefined;
  const before = earliest ?? changes[0]!.ahead;
  return (moment) => changes.findLast((change) => change.moment <= moment)?.ahead ?? before;
}

/** Returns the changes to standard or daylight time. */
function changesOf(observance: Component): Change[] {
  const [from, to] = ['TZOFFSETFROM', 'TZOFFSETTO'].map((name) => readOffset(first(observance, name)?.value ?? ''));
  const start = readTime(first(observance, 'DTSTART')?.value ?? '')?.wall;
  if (to === undefined || start === undefined) return [];
  const old = from ?? to;
  const dates = all(observance, 'RDATE').flatMap(({ value }) =>
    value.split(',').flatMap((one) => readTime(one)?.wall ?? []),
  );
  return [start, ...dates, ...repeated(observance, start, old)].map((wall) => ({ moment: wall - old, ahead: to }));
}

function repeated(observance: Component, start: number, old: number): number[] {
  try {
    return all(observance, 'RRULE').flatMap(({ value }) => {
      const rule = readRule(value);
      const until = rule.until ? rule.until.wall + (rule.until.isUtc ? old : 0) : LAST_YEAR;
      // Outlook's rules begin in 1601.
      const from = Math.max(start, Date.UTC(1970, 0)) - YEARS;
      return [...occurrences(rule, start, from, Math.min(until, LAST_YEAR), { left: EFFORT })];
    });
  } catch {
    return [];
  }
}
