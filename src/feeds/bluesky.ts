import type { Source } from './source.js';

/** Whether JSON is what Bluesky's API gives: an author's feed, a thread, a list of posts. */
export function isBluesky(_json: unknown): boolean {
  return false;
}

/** Posts as Bluesky's API gives them. */
export function bluesky(_json: unknown, _base: string): Source {
  return { feed: {}, items: [] };
}
