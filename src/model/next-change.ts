import { ageOf } from './age.js';
import { countdownTo, stateOf } from './event-state.js';
import type { Entry } from './types.js';

/** Returns the time at which the state or the countdown of an event changes next; Infinity if it never does. */
export function eventChangesAt(entry: Entry, now: number): number {
  if (entry.type !== 'event') return Infinity;
  const { state, changesAt } = stateOf(entry, now);
  return state === 'upcoming' && entry.start
    ? Math.min(changesAt, countdownTo(entry as typeof entry & { readonly start: string }, now).changesAt)
    : changesAt;
}

/** Returns the time at which the text for the age of a post changes next; Infinity if it never does. */
export function postChangesAt({ type, published }: Entry, now: number): number {
  return (type === 'post' && published && ageOf(published, now)?.changesAt) || Infinity;
}

/** Returns the time at which the text on an entry's card changes next; Infinity if it never does. */
export function entryChangesAt(entry: Entry, now: number): number {
  return Math.min(eventChangesAt(entry, now), postChangesAt(entry, now));
}
