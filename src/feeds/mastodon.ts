import type { Source } from './source.js';

/** Whether JSON is what Mastodon's API gives: a list of statuses, or one. */
export function isMastodon(json: unknown): boolean {
  return json === undefined;
}

/** Statuses as Mastodon's API gives them: https://docs.joinmastodon.org/entities/Status/. */
export function mastodon(json: unknown, base: string): Source {
  return { feed: { base }, items: [json] };
}
