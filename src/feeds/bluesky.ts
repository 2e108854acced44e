import type { Source } from './source.js';

/** Whether JSON is what Bluesky's API gives: an author's feed, a thread, a list of posts. */
export function isBluesky(json: unknown): boolean {
  return json === undefined;
}

/** Posts as Bluesky's API gives them. */
export function bluesky(json: unknown, base: string): Source {
  return { feed: { base }, items: [json] };
}
