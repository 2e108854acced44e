import { DAY, dayOf, endOfPeriod, HOUR, isMoment, isPeriod, MINUTE, momentAt, readerZone, timeOf } from './dates.js';
import type { CampaignDate, CampaignEvent } from './types.js';

/** The state of an event at a given time. */
export interface EventState {
  readonly state: 'upcoming' | 'live' | 'ended' | 'postponed' | 'cancelled';
  /** Whether its time has passed, even if it did not take place. */
  readonly isOver: boolean;
  /** The next time at which the state changes; Infinity if it never does. */
  readonly changesAt: number;
}

/**
 * Returns when an event begins and ends; NaN for an event without a date. A year, a month or a day begins and ends at
 * midnight in the event's zone, by default the user's. For a clock time without a zone, only the day is certain. An
 * instant without a later end is assumed to last an hour.
 */
export function timesOf({ start, end, timezone = readerZone() }: CampaignEvent): [begins: number, ends: number] {
  if (!start) return [NaN, NaN];
  const first = isMoment(start) ? start : dayOf(start);
  const last = end && isMoment(start) && isMoment(end) ? end : dayOf(end ?? start, timezone);
  const at = (date: CampaignDate, time: number): number => (isPeriod(date) ? momentAt(time, timezone) : time);
  const begins = at(first, timeOf(first));
  const ends = at(last, isPeriod(last) ? endOfPeriod(last) : timeOf(last));
  if (end && ends > begins) return [begins, ends];
  return [begins, at(first, isPeriod(first) ? endOfPeriod(first) : begins + HOUR)];
}

/** Returns the state of an event. An event without a date is upcoming unless it has a recording. */
export function stateOf(event: CampaignEvent, now: number): EventState {
  const { status, video } = event;
  const [begins, ends] = timesOf(event);
  const isOver = now >= ends || (!(ends > now) && !!video);
  const state = isOver ? 'ended' : now >= begins ? 'live' : 'upcoming';
  return {
    state: status === 'cancelled' || status === 'postponed' ? status : state,
    isOver,
    changesAt: now < begins ? begins : now < ends ? ends : Infinity,
  };
}

/** Time until an event begins, in the unit to display. */
export interface Countdown {
  readonly value: number;
  readonly unit: 'day' | 'hour' | 'minute';
  /** The time at which the displayed text changes. */
  readonly changesAt: number;
}

/**
 * Returns the time until an event that has a date and has not begun: in hours or minutes on its day or shortly before
 * it begins, else in calendar days. Days are the user's for an instant, and the event's own for all other dates.
 */
export function countdownTo(event: CampaignEvent & { readonly start: CampaignDate }, now: number): Countdown {
  const { start, timezone } = event;
  const zone = (!isMoment(start) && timezone) || readerZone();
  const today = timeOf(dayOf(new Date(now).toISOString(), zone));
  const days = (timeOf(dayOf(start, zone)) - today) / DAY;
  const [begins] = timesOf(event);
  const soon = isMoment(start) ? begins - 6 * HOUR : begins;
  if (days && now < soon) return { value: days, unit: 'day', changesAt: Math.min(momentAt(today + DAY, zone), soon) };
  const minutes = Math.ceil((begins - now) / MINUTE);
  if (minutes < 60) return { value: minutes, unit: 'minute', changesAt: begins - (minutes - 1) * MINUTE };
  const hours = Math.ceil((begins - now) / HOUR - 0.5);
  return { value: hours, unit: 'hour', changesAt: begins - Math.max((hours - 0.5) * HOUR, 59 * MINUTE) };
}

/** Events split into upcoming and past. */
export interface EventGroups {
  /** Soonest first, so events in progress come first; events without a date come last. */
  readonly coming: readonly CampaignEvent[];
  /** Latest first. */
  readonly past: readonly CampaignEvent[];
  /** The next time at which an event moves to the other group. */
  readonly changesAt: number;
}

/** Splits events into those upcoming or in progress, and those that are over. */
export function groupEvents(events: readonly CampaignEvent[], now: number): EventGroups {
  const timed = events.map((event) => {
    const [begins, ends] = timesOf(event);
    const { isOver } = stateOf(event, now);
    return { event, ends, isOver, place: (isOver ? -begins : begins) || Infinity };
  });
  timed.sort((one, other) => one.place - other.place);
  const group = (past: boolean): CampaignEvent[] =>
    timed.filter(({ isOver }) => isOver === past).map(({ event }) => event);
  const ends = timed.map((one) => one.ends).filter((end) => end > now);
  return { coming: group(false), past: group(true), changesAt: Math.min(...ends) };
}
