/** What identifies a format before its reader is loaded. */

type Keys = Readonly<Record<string, unknown>> | null;

/** Whether content is the text of a feed in markup. JSON may be a string too. */
export const isXml = (content: unknown): boolean => typeof content === 'string' && content.trimStart()[0] === '<';

/** Whether JSON comes from Mastodon's API: a list of statuses, or one. */
export const isMastodon = (json: unknown): boolean =>
  ([json].flat() as Keys[]).some((one) => one?.['account'] && 'content' in one);

/** Whether JSON comes from Bluesky's API: an author's feed, a thread, a list of posts. */
export function isBluesky(json: unknown): boolean {
  const { feed, thread, posts } = (json ?? {}) as NonNullable<Keys>;
  return !!thread || Array.isArray(feed ?? posts);
}

/** Whether JSON comes from WordPress' REST API: a list of posts or pages, or one. */
export const isWordPress = (json: unknown): boolean =>
  ([json].flat() as Keys[]).some(
    (one) => ((one?.['title'] ?? one?.['content']) as Keys | undefined)?.['rendered'] != null,
  );

/** Whether JSON is a timeline of TimelineJS3. */
export function isTimelineJs(json: unknown): boolean {
  const { events, items } = (json ?? {}) as NonNullable<Keys>;
  return !items && Array.isArray(events);
}

/** Matches the embed codes of networks: block quotes with a class each, and frames. */
const CODES =
  '.twitter-tweet, .bluesky-embed, .mastodon-embed, .instagram-media, .text-post-media, .tiktok-embed, .fb-post, .fb-video, iframe';

/** Finds the embed codes in a part of a page. */
export function findEmbedCodes(root: ParentNode): Element[] {
  return [...root.querySelectorAll(CODES)];
}
