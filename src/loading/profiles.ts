import { networkOf } from '../util/networks.js';
import { parseUrl } from '../util/urls.js';
import { FeedError } from '../formats/errors.js';

/**
 * Returns the URL of the data behind a URL: for a profile on Bluesky or Mastodon its posts in the network's API, else
 * the URL itself.
 *
 * @param url - An absolute URL.
 * @param get - Fetches JSON: a Mastodon account's number must be requested from its server.
 * @throws FeedError `format` if the server has no such account, and any error from `get`.
 */
export async function dataAddress(url: string, get: (url: string) => Promise<unknown>): Promise<string> {
  const { origin = '', host = '', pathname = '' } = parseUrl(url) ?? {};
  const [, actor] = /^https:\/\/bsky\.app\/profile\/([\w.:-]+)\/?$/.exec(origin + pathname) ?? [];
  if (actor) {
    return `https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=${actor}&filter=posts_no_replies&limit=50`;
  }
  const [, acct] = /^\/@([\w.-]+(?:@[\w.:-]+)?)\/?$/.exec(pathname) ?? [];
  // Other sites use such names too.
  if (!acct || networkOf(url) || /(^|\.)medium\.com$/.test(host)) return url;
  const { id } = ((await get(`${origin}/api/v1/accounts/lookup?acct=${acct}`)) ?? {}) as { id?: unknown };
  if (typeof id === 'string' && /^\w+$/.test(id)) {
    return `${origin}/api/v1/accounts/${id}/statuses?exclude_replies=true&limit=40`;
  }
  throw new FeedError('format', 'profile', url, undefined, `${host}/@${acct}`);
}
