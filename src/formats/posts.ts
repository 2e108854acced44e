import { withParam } from '../util/urls.js';
import type { Json } from './source.js';

/** Whose post it is: as an author and as a channel, of which the schema takes what it knows. */
export interface Account {
  readonly network: string;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly avatar?: string | null | undefined;
  readonly handle?: string | undefined;
  readonly verified?: boolean | undefined;
}

/** A post as an item, with what its author and its network add. */
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

/** Reads a name and a description from the first of some objects that has one. */
export function wordsIn(...objects: readonly unknown[]): Json {
  const named = (objects as (Named | undefined)[]).find((one) => nameOf(one) ?? one?.description ?? one?.alt);
  return { title: nameOf(named), description: named?.description ?? named?.alt };
}

/**
 * Makes a card for content of a kind that we don't know: a link to the post, with the words that it has.
 *
 * @param notes - Receives a sentence for each kind.
 */
export function moreCard(content: { readonly $type?: string }, url: string, notes: Set<string>): Json {
  notes.add(`${String(content.$type).slice(0, 99)} is not known; a link is shown`);
  return { kind: 'more', url, ...wordsIn(content, ...Object.values(content)) };
}

/** Counts of a post; nothing where its network tells none. */
export function metrics(counts: Json): Json | undefined {
  return Object.values(counts).some((count) => typeof count === 'number') ? counts : undefined;
}

/** What repeats a post: it says nothing itself, but holds the original. */
export function repost(account: Account, id: unknown, date_published: unknown, original: Json): Json {
  return postItem(account, { id, date_published }, { repost_of: original['url'], quoted: original });
}

/**
 * What a list of posts says of itself: whose they are, where one account has put them all there, and where it goes on.
 *
 * @param accountOf - Gives the account of a post; of those after the first only its address is asked for.
 * @param base - The address that answered; only a network's API has a next page.
 * @param name - The parameter that asks for the next page.
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
    // There are no posts, or one is nobody's.
  }
  return feed;
}
