import { withParam } from '../util/urls.js';
import type { Json, Note } from './source.js';

/** The account of a post, used as an author and as a channel; the schema picks the keys it knows. */
export interface Account {
  readonly network: string;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly avatar?: string | null | undefined;
  readonly handle?: string | undefined;
  readonly verified?: boolean | undefined;
}

/** Returns a post as an item, with the data of its author and its network. */
export function postItem(account: Account, item: Json, cx: Json): Json {
  return { ...item, authors: [account], _cx: { ...account, type: 'post', ...cx } };
}

interface Named {
  readonly name?: string;
  readonly displayName?: string;
  readonly title?: string;
  readonly description?: string;
  readonly alt?: string;
}

const nameOf = (one: Named | null | undefined): string | undefined => one?.name ?? one?.displayName ?? one?.title;

/** Returns name and description of the first object that has either. */
export function wordsIn(...objects: readonly unknown[]): Json {
  const named = (objects as (Named | undefined)[]).find((one) => nameOf(one) ?? one?.description ?? one?.alt);
  return { title: nameOf(named), description: named?.description ?? named?.alt };
}

/**
 * Creates a card for content of an unknown kind: a link to the post, with any text found.
 *
 * @param note - Called for a kind that is not known.
 */
export function moreCard(content: { readonly $type?: string }, url: string, note?: Note): Json {
  note?.('unknown-content', (content.$type ?? 'an unnamed kind').slice(0, 99));
  return { kind: 'more', url, ...wordsIn(content, ...Object.values(content)) };
}

/** Returns the counts of a post; undefined if its network reports none. */
export function metrics(counts: Json): Json | undefined {
  return Object.values(counts).some((count) => typeof count === 'number') ? counts : undefined;
}

/** Returns an item for a repost: it has no content of its own but contains the original. */
export function repost(account: Account, id: unknown, date_published: unknown, original: Json): Json {
  return postItem(account, { id, date_published }, { repost_of: original['url'], quoted: original });
}

/**
 * Returns the metadata of a list of posts: the account, if all posts are by the same one, and the next page.
 *
 * @param accountOf - Returns the account of a post; after the first post only the account's URL is used.
 * @param base - The URL that responded; only a network's API has a next page.
 * @param name - The parameter for the next page.
 * @param value - Its value; undefined on the last page.
 */
export function postFeed<Post>(
  posts: readonly Post[],
  accountOf: (post: Post, index: number) => Account,
  base: string,
  name: string,
  value: string | undefined,
): Json {
  const feed: Record<string, unknown> = {};
  try {
    if (value && /\/(api\/v1|xrpc)\//.test(base)) {
      feed['next_url'] = withParam(base, name, value);
    }
    const accounts = posts.map(accountOf);
    const [first] = accounts as [Account];
    if (accounts.every(({ url }) => url === first.url)) {
      feed['title'] = first.handle ? `${first.name} (@${first.handle})` : first.name;
      feed['home_page_url'] = first.url;
      feed['_cx'] = { channels: [first] };
    }
  } catch {
    // There are no posts, or one has no account.
  }
  return feed;
}
