import { DAY, dayOf, endOfPeriod, HOUR, isMoment, isPeriod, MINUTE, momentAt, readerZone, timeOf } from './dates.js';
import type { CampaignDate, CampaignEvent } from './types.js';

/** What an event is at a moment. */
export interface EventState {
  readonly state: 'upcoming' | 'live' | 'ended' | 'postponed' | 'cancelled';
  /** True once its time has passed, whether it took place or not. */
  readonly isOver: boolean;
  /** The next moment at which any of this is otherwise; infinite where there is none. */
  readonly changesAt: number;
}

/**
 * When an event begins and ends; not numbers where it has no date. A year, a month or a day begins and ends at midnight
 * in the event's zone, or the reader's where it has none; of a clock time without a zone, only the day is certain. A
 * moment without an end after it is taken to last an hour.
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

/** What an event is. One without a date is to come, unless there is a recording of it. */
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

/** How long it is until an event begins, as people say it. */
export interface Countdown {
  readonly value: number;
  readonly unit: 'day' | 'hour' | 'minute';
  /** The moment at which it is said otherwise. */
  readonly changesAt: number;
}

/**
 * How long it is until an event with a date that has not begun: hours and minutes on its day, and when they are few,
 * else the days of the calendar between. They are the reader's days for a moment and the event's own for all else.
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

/** Events in two groups. */
export interface EventGroups {
  /** The soonest first, so those that take place now before all others; without a date last. */
  readonly coming: readonly CampaignEvent[];
  /** The latest first. */
  readonly past: readonly CampaignEvent[];
  /** The next moment at which one of them belongs to the other group. */
  readonly changesAt: number;
}

/** Parts events that are to come, or take place, from those whose time has passed. */
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
