import type { Json } from './source.js';

/** Whose post it is, as the network says it. */
export interface Account {
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly avatar: string | undefined;
  readonly handle: string | undefined;
}

/** A post as an item: what it says, with what its author and its network add. */
export function postItem(network: string, { handle, ...author }: Account, { _cx, ...item }: Json): Json {
  return { ...item, authors: [author], _cx: { type: 'post', network, handle, ...(_cx as Json) } };
}

/** What repeats a post: it says nothing itself, but holds the original. */
export function repost(network: string, account: Account, id: unknown, date: unknown, original: Json): Json {
  const _cx = { repost_of: original['url'], quoted: original };
  return postItem(network, account, { id, date_published: date, _cx });
}

/** What a list of posts says of itself: whose they are, where one account has put them all there. */
export function postFeed<Post>(
  network: string,
  posts: readonly Post[],
  accountOf: (post: Post) => Account,
  next_url: string | undefined,
): Json {
  try {
    const [{ name, url, handle }, ...others] = posts.map(accountOf) as [Account, ...Account[]];
    if (others.every((other) => other.url === url)) {
      const title = handle ? `${name} (@${handle})` : name;
      return { title, home_page_url: url, next_url, _cx: { channels: [{ network, url, handle }] } };
    }
  } catch {
    // There are no posts, or one is nobody's.
  }
  return { next_url };
}

/** The address of the page after this one, where the base is that of an answer of the network's API. */
export function nextPage(base: string, api: string, name: string, value: string | undefined): string | undefined {
  if (!value || !base.includes(api)) return undefined;
  const url = new URL(base);
  url.searchParams.set(name, value);
  return url.href;
}
