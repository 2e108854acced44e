import { DAY } from '../../../src/model/dates.js';
import { all, first, type Component } from './components.js';
import type { ContentLine } from './lines.js';
import { occurrences, type Effort } from './occurrences.js';
import type { CalendarFault, Note } from './problems.js';
import { readRule, type Rule } from './rule.js';
import { UTC, type CalendarZone, type ZoneFinder } from './zones.js';
import { dayStart, isoOf, readDuration, readTime, readText, type CalendarTime } from './values.js';

/** A time of an event with its zone. */
export interface ZonedTime extends CalendarTime {
  /** Undefined for days, and for times whose zone is unknown. */
  readonly zone: CalendarZone | undefined;
  /** On one scale for all times: an instant, or the wall-clock time of days and floating times. */
  readonly moment: number;
}

/** One occurrence of an event. */
export interface Occurrence {
  readonly component: Component;
  readonly start: ZonedTime;
  readonly end: ZonedTime | undefined;
  /** The start that identifies it in its series, even if it was moved; undefined if it is not of a series. */
  readonly original?: ZonedTime | undefined;
}

/** The time for which events are read, in milliseconds. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

export interface SeriesContext {
  readonly zoneOf: ZoneFinder;
  /** The zone of times that name none. */
  readonly usual: CalendarZone | undefined;
  readonly window: Window;
  /** Whether the window is also for events that do not repeat. */
  readonly isForAll: boolean;
  /** The number of occurrences to read of one series. */
  readonly most: number;
  readonly effort: Effort;
  readonly note: Note;
}

/** Reads a time of an event; reports what can't be read. */
export function timeIn(
  line: ContentLine,
  value: string,
  context: SeriesContext,
  title?: string,
): ZonedTime | undefined {
  const time = readTime(value);
  if (!time) {
    context.note(line, { code: 'calendar', fault: 'date', value, title });
    return undefined;
  }
  if (time.isDay || time.isUtc) return { ...time, zone: time.isDay ? undefined : UTC, moment: time.wall };
  const id = line.params.get('TZID');
  const zone = id === undefined ? context.usual : context.zoneOf(id);
  if (id !== undefined && !zone) context.note(line, { code: 'calendar-zone', zone: id });
  return at(time.wall, { ...time, zone });
}

/** Returns a time with another wall-clock time. */
const at = (wall: number, like: CalendarTime & { readonly zone: CalendarZone | undefined }): ZonedTime => ({
  ...like,
  wall,
  moment: like.zone ? like.zone.momentAt(wall) : wall,
});

/** Returns a title for problems. */
export const titleOf = (component: Component): string | undefined =>
  readText(first(component, 'SUMMARY')?.value ?? '') || undefined;

/** Returns a function that computes the end of an occurrence from its start; undefined if there is none. */
function endsOf(
  component: Component,
  start: ZonedTime,
  context: SeriesContext,
): (start: ZonedTime) => ZonedTime | undefined {
  const title = titleOf(component);
  const [end, duration] = ['DTEND', 'DURATION'].map((key) => first(component, key));
  const length = duration && readDuration(duration.value);
  if (duration && !length) context.note(duration, { code: 'calendar', fault: 'end', value: duration.value, title });
  if (length) {
    return (from) => {
      const days = at(from.wall + length.days * DAY, from);
      return from.isDay || !length.time ? days : moved(days, length.time);
    };
  }
  const until = end && timeIn(end, end.value, context, title);
  if (!until) return () => undefined;
  if (until.isDay !== start.isDay || until.moment < start.moment) {
    context.note(end, { code: 'calendar', fault: 'end', value: end.value, title });
    return () => undefined;
  }
  return (from) => (from.isDay ? at(from.wall + until.wall - start.wall, from) : endAt(from, until, start));
}

/** An end in its own zone, as long after an occurrence as the first end is after the first start. */
function endAt(from: ZonedTime, until: ZonedTime, start: ZonedTime): ZonedTime {
  const moment = from.moment + until.moment - start.moment;
  return { ...until, wall: until.zone ? until.zone.wallAt(moment) : moment, moment };
}

/** Returns a time after some milliseconds that the clock really shows. */
const moved = (time: ZonedTime, by: number): ZonedTime => {
  const moment = time.moment + by;
  return { ...time, wall: time.zone ? time.zone.wallAt(moment) : moment, moment };
};

/** Returns the occurrences of an event within the window, in order, with those that replace single ones. */
export function occurrencesOf(
  main: Component | undefined,
  changes: readonly Component[],
  context: SeriesContext,
): Occurrence[] {
  const replaced = changes.flatMap((one) => changeOf(one, context));
  const kept = main ? repeats(main, replaced, context) : [];
  const own = replaced.filter(({ start, end }) => isInWindow(start, end, context.window));
  return [...kept, ...own].sort((one, other) => one.start.moment - other.start.moment);
}

interface Change extends Occurrence {
  readonly original: ZonedTime;
  /** Whether it also changes all later occurrences. */
  readonly isForFuture: boolean;
}

function changeOf(component: Component, context: SeriesContext): Change[] {
  const id = first(component, 'RECURRENCE-ID')!;
  const original = timeIn(id, id.value, context, titleOf(component));
  const start = startOf(component, context);
  if (!original || !start) return [];
  const isForFuture = id.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE';
  return [{ component, start, end: endsOf(component, start, context)(start), original, isForFuture }];
}

/** Returns the start of an event; reports its lack. */
function startOf(component: Component, context: SeriesContext): ZonedTime | undefined {
  const line = first(component, 'DTSTART');
  const title = titleOf(component);
  if (line) return timeIn(line, line.value, context, title);
  context.note(component, { code: 'calendar', fault: 'no-start', value: '', title });
  return undefined;
}

function repeats(main: Component, changes: readonly Change[], context: SeriesContext): Occurrence[] {
  const start = startOf(main, context);
  if (!start) return [];
  const isSeries = ['RRULE', 'RDATE'].some((name) => first(main, name)) || changes.length > 0;
  const endOf = endsOf(main, start, context);
  if (!isSeries) {
    const end = endOf(start);
    return !context.isForAll || isInWindow(start, end, context.window) ? [{ component: main, start, end }] : [];
  }
  const starts = new Map([[start.moment, { start, end: endOf(start) }]]);
  for (const one of extraDates(main, context))
    starts.set(one.start.moment, { ...one, end: one.end ?? endOf(one.start) });
  for (const one of ruled(main, 'RRULE', start, context)) starts.set(one.moment, { start: one, end: endOf(one) });
  const isExcluded = exclusions(main, start, context);
  const isChanged = (one: ZonedTime): boolean => changes.some(({ original }) => isSame(original, one));
  const later = changes.filter(({ isForFuture }) => isForFuture);
  const all = [...starts.values()].filter((one) => !isExcluded(one.start) && !isChanged(one.start));
  return limited(
    all
      .sort((one, other) => one.start.moment - other.start.moment)
      .map((one) => asChanged({ component: main, ...one, original: one.start }, later, context))
      .filter((one) => isInWindow(one.start, one.end, context.window)),
    main,
    context,
  );
}

function limited(
  list: Occurrence[],
  main: Component,
  { most, note, isForAll, window, effort }: SeriesContext,
): Occurrence[] {
  if (!list.length && !isForAll && effort.left > 0) {
    const [since, until] = [window.start, window.end - 1].map((time) => isoOf(time, true)) as [string, string];
    note(main, { code: 'outside-period', since, until });
  }
  if (list.length > most)
    note(main, { code: 'calendar', fault: 'too-many', value: String(most), title: titleOf(main) });
  return list.slice(0, most);
}

/** Applies the last change of this and all later occurrences. */
function asChanged(one: Occurrence, changes: readonly Change[], context: SeriesContext): Occurrence {
  const change = changes.findLast(({ original }) => original.moment <= one.start.moment);
  if (!change) return one;
  const clock = ({ wall, moment }: ZonedTime): number => change.start.zone?.wallAt(moment) ?? wall;
  const start = at(clock(one.start) + change.start.wall - clock(change.original), change.start);
  return { ...one, component: change.component, start, end: endsOf(change.component, change.start, context)(start) };
}

/** Whether an occurrence overlaps the window. Days are compared as if they were in UTC. */
function isInWindow(start: ZonedTime, end: ZonedTime | undefined, window: Window): boolean {
  const until = end?.moment ?? (start.isDay ? start.moment + DAY : start.moment);
  return start.moment < window.end && (until > window.start || start.moment >= window.start);
}

/** Yields the times of the rules of an event: a bit more than the window, and one more than the limit. */
function* ruled(main: Component, key: string, start: ZonedTime, context: SeriesContext): Generator<ZonedTime> {
  const { window, note, effort, most } = context;
  for (const line of all(main, key)) {
    const problem = (fault: CalendarFault, value: string): void =>
      note(line, { code: 'calendar', fault, value, title: titleOf(main) });
    let rule: Rule;
    try {
      rule = readRule(line.value);
    } catch (error) {
      problem('rule', (error as Error).message);
      continue;
    }
    const last = Math.min(window.end + DAY, rule.until ? lastWall(rule.until, start) : Infinity);
    // An occurrence that began before the window may last into it.
    const from = window.start - 62 * DAY;
    let count = 0;
    for (const wall of occurrences(rule, start.wall, from, last, effort)) {
      if (wall < from) continue;
      yield at(wall, start);
      if (wall >= window.start && ++count > most + 2) break;
    }
    if (effort.left <= 0) problem('too-often', line.value);
  }
}

/** Returns the last time of a rule on the clock of its start. Its end is in UTC, unless the start is a day or floats. */
function lastWall({ wall, isDay, isUtc }: CalendarTime, start: ZonedTime): number {
  if (isDay) return start.isDay ? wall : wall + DAY - 1;
  if (start.isDay) return dayStart(wall);
  return isUtc && start.zone ? start.zone.wallAt(wall) : wall;
}

/** Returns the dates that are added to a series; a period has an end of its own. */
function extraDates(main: Component, context: SeriesContext): { start: ZonedTime; end?: ZonedTime | undefined }[] {
  return all(main, 'RDATE').flatMap((line) =>
    line.value.split(',').flatMap((value) => {
      const [from = '', to] = value.split('/');
      const start = timeIn(line, from, context, titleOf(main));
      if (!start) return [];
      const length = to && readDuration(to);
      if (length) return [{ start, end: moved(start, length.days * DAY + length.time) }];
      return [{ start, end: to ? timeIn(line, to, context, titleOf(main)) : undefined }];
    }),
  );
}

/** Returns whether an occurrence is excluded: by its time in any zone, or by its day. */
function exclusions(main: Component, start: ZonedTime, context: SeriesContext): (one: ZonedTime) => boolean {
  const dates = all(main, 'EXDATE').flatMap((line) =>
    line.value.split(',').flatMap((value) => timeIn(line, value, context, titleOf(main)) ?? []),
  );
  const ruledOut = new Set(Array.from(ruled(main, 'EXRULE', start, context), ({ moment }) => moment));
  const moments = new Set(dates.filter(({ isDay }) => !isDay).map(({ moment }) => moment));
  const days = new Set(dates.map((one) => isoOf(one.wall, true)));
  const hasDays = dates.some(({ isDay }) => isDay);
  return (one) =>
    ruledOut.has(one.moment) ||
    moments.has(one.moment) ||
    // Some programs write days for times, and times for days.
    (one.isDay ? days.has(isoOf(one.wall, true)) : hasDays && dates.some((date) => date.isDay && isSame(date, one)));
}

/** Whether two times are the same; a day is the same as any time on it. */
function isSame(one: ZonedTime, other: ZonedTime): boolean {
  return one.isDay || other.isDay ? dayStart(one.wall) === dayStart(other.wall) : one.moment === other.moment;
}
