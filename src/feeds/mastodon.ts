import type { Source } from './source.js';

/** Whether JSON is what Mastodon's API gives: a list of statuses, or one. */
export function isMastodon(_json: unknown): boolean {
  return false;
}

/** Statuses as Mastodon's API gives them: https://docs.joinmastodon.org/entities/Status/. */
export function mastodon(_json: unknown, _base: string): Source {
  return { feed: {}, items: [] };
}
