import { ageOf } from './age.js';
import { countdownTo, stateOf } from './event-state.js';
import type { CampaignEvent, Post } from './types.js';

/** Returns the time at which the state or the countdown of an event changes next; Infinity if it never does. */
export function eventChangesAt(event: CampaignEvent, now: number): number {
  const { state, changesAt } = stateOf(event, now);
  return state === 'upcoming' && event.start
    ? Math.min(changesAt, countdownTo(event as typeof event & { readonly start: string }, now).changesAt)
    : changesAt;
}

/** Returns the time at which the text for the age of a post changes next; Infinity if it never does. */
export function postChangesAt({ published }: Post, now: number): number {
  return (published && ageOf(published, now)?.changesAt) || Infinity;
}
