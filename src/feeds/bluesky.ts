import type { Facet } from '../text/from-facets.js';
import type { Answer, Embed, FeedPost, Label, Profile, View } from './bluesky-types.js';
import { metrics, moreCard, postFeed, postItem, repost, wordsIn, type Account } from './posts.js';
import type { Json, Source } from './source.js';

type Item = View & FeedPost;

const NETWORK = 'bluesky';

/** Records that are not posts, by collection: the kind of card, and the path of the page after the account's. */
const SHARED: ReadonlyMap<string | undefined, readonly [kind: string, path?: string]> = new Map([
  ['app.bsky.graph.starterpack', ['starter-pack', '/']],
  ['app.bsky.graph.list', ['list', '/lists/']],
  ['app.bsky.feed.generator', ['feed', '/feed/']],
  ['app.bsky.labeler.service', ['labeler']],
]);

/** Whether JSON is what Bluesky's API gives: an author's feed, a thread, a list of posts. */
export function isBluesky(json: unknown): boolean {
  return Array.isArray(postsOf(json as Answer | null));
}

/**
 * Posts as Bluesky's API gives them.
 *
 * @param base - The address that answered.
 */
export function bluesky(json: unknown, base: string): Source {
  const items = postsOf(json as Answer) as readonly Item[];
  const ownerOf = (item: Item): Account => accountOf(item.reason?.by ?? (item.post ?? item).author!);
  const notes = new Set<string>();
  return {
    feed: postFeed(items, ownerOf, base, 'cursor', (json as Answer).cursor),
    items,
    toItem: (item: Item) => toItem(item, notes),
    notes,
  };
}

function postsOf(json: Answer | null): unknown {
  const { feed, thread, posts } = json ?? {};
  return thread ? postsOfThread(thread) : (feed ?? posts);
}

/** What a post answers, from the oldest; the post; how its author goes on. What others say to it is not the author's. */
function postsOfThread(thread: FeedPost): FeedPost[] {
  const posts: FeedPost[] = [];
  for (let above = thread.parent; above; above = above.parent) posts.push(above);
  posts.reverse();
  // No recursion: a thread may be deeper than the stack.
  const waiting = [thread];
  for (let one; (one = waiting.pop());) {
    posts.push(one);
    for (const reply of [one.replies ?? []].flat().reverse()) {
      if (reply?.post && reply.post.author?.did === thread.post?.author?.did) waiting.push(reply);
    }
  }
  return posts;
}

function toItem(item: Item, notes: Set<string>): Json {
  const { post = item, reason, reply } = item;
  const by = reason?.by;
  const read = toPost(post, notes, reply?.parent?.author, by);
  return by ? repost(accountOf(by), reason.uri ?? `${post.uri}#repost-${by.did}`, reason.indexedAt, read) : read;
}

/**
 * Converts a post to an item.
 *
 * @param notes - Receives a sentence for each kind of embed that is not known.
 * @param answered - The author of the post that it answers, if known.
 * @throws Error if it must not be shown.
 */
function toPost(view: View, notes: Set<string>, answered?: Profile, repeater?: Profile): Json {
  const { uri, author, record, indexedAt } = view;
  const url = addressOf(uri, author);
  if (view.notFound) return postItem({ network: NETWORK }, { id: uri, url }, { status: 'removed' });
  if (!record) throw new Error('its network does not show it');
  const { createdAt, reply } = record;
  const sensitive = isSensitive(view.labels, author!.labels, record.labels?.values, repeater?.labels);
  const { attachments, cards, quoted } = readEmbeds([view.embeds ?? view.embed ?? []].flat(), url, notes);
  const [card, ...others] = cards;
  const parent = reply?.parent?.uri;
  return postItem(
    accountOf(author!),
    {
      id: uri,
      url,
      content_text: record.text,
      language: record.langs?.[0],
      // An author's clock may be wrong; nobody can have seen a post before it was written.
      date_published: Date.parse(createdAt!) <= Date.parse(indexedAt!) ? createdAt : indexedAt,
      // Those of the record are not in the words.
      tags: [record.tags ?? [], record.facets ?? []].flat().flatMap(tagsOf),
      attachments,
    },
    {
      facets: record.facets,
      sensitive,
      card,
      links: others.map(({ url, title }) => ({ url, label: title })),
      quoted,
      reply_to: parent && addressOf(parent, answered),
      metrics: metrics({
        replies: view.replyCount,
        reposts: view.repostCount,
        quotes: view.quoteCount,
        likes: view.likeCount,
      }),
    },
  );
}

/**
 * Sorts what a post embeds: pictures and films, cards, a quoted post.
 *
 * @param url - The page of the post, to which a link leads where we don't know the kind of embed.
 */
function readEmbeds(
  embeds: readonly (Embed | null)[],
  url: string,
  notes: Set<string>,
): { attachments: Json[]; cards: Json[]; quoted: Json | undefined } {
  const attachments: Json[] = [];
  const cards: Json[] = [];
  let quoted: Json | undefined;
  for (const embed of embeds) {
    const { record, media = embed } = embed ?? {};
    // A record beside media is wrapped once more.
    const shared = record?.uri ? record : (record?.record ?? record);
    if (shared?.value || shared?.notFound) quoted = readQuoted(shared, notes);
    else if (shared && !shared.blocked && !shared.detached) cards.push(readShared(shared, url, notes));
    for (const part of [media?.images ?? media?.items ?? media].flat()) {
      const { fullsize, alt, aspectRatio, thumbnail, playlist, external } = part ?? {};
      if (fullsize || playlist) {
        attachments.push({
          // Few browsers play the list of a video's pieces, so it leads to the post.
          url: playlist ? url : fullsize,
          mime_type: playlist ? 'video/*' : 'image/*',
          // On Bluesky an empty description means that there is none.
          _cx: { ...aspectRatio, alt: alt || null, poster: playlist && thumbnail },
        });
      } else if (external) cards.push({ ...external, url: external.uri, image: external.thumb });
      else if (part && !(record && part === embed)) cards.push(moreCard(part, url, notes));
    }
  }
  return { attachments, cards, quoted };
}

/** Reads a starter pack, a list, a feed or a labeler as a card; anything else as a link to the post. */
function readShared(view: View, post: string, notes: Set<string>): Json {
  const { uri, creator, avatar, record } = view;
  const [, , did, collection, key] = uri.split('/');
  const [kind, path] = SHARED.get(collection) ?? [];
  if (!kind) return moreCard(view, post, notes);
  const account = accountOf({ did, ...creator });
  const url = `${account.url}${path ? `${path}${key}` : ''}`;
  return {
    kind,
    url: kind === 'starter-pack' ? url.replace('/profile/', '/starter-pack/') : url,
    image: avatar ?? (path ? undefined : creator?.avatar),
    // A labeler has the name of its account.
    ...wordsIn(view, record, path ? undefined : creator),
  };
}

/** Returns a tag of the record as it is, and those of a facet. */
function tagsOf(one: string | Facet | null): unknown[] {
  return typeof one === 'string' ? [one] : [one?.features].flat().flatMap((feature) => feature?.tag || []);
}

/** Reads a quoted post; undefined if it must not be shown. */
function readQuoted(view: View, notes: Set<string>): Json | undefined {
  try {
    return toPost({ ...view, record: view.value }, notes);
  } catch {
    return undefined;
  }
}

/**
 * Whether the labels of moderators, authors and accounts ask that a post waits until the reader opens it.
 *
 * @throws Error where one asks that it is not shown.
 */
function isSensitive(...lists: readonly (readonly (Label | null)[] | null | undefined)[]): boolean {
  const marks = lists
    .flat()
    .map((label) => label?.neg || label?.val)
    .join();
  if (marks.includes('!no-unauth')) throw new Error('its author shows it only to people who are signed in');
  if (/!hide|!takedown/.test(marks)) throw new Error('its network does not show it');
  return /(^|,)(porn|sexual|nudity|graphic-media|gore|!warn)(,|$)/.test(marks);
}

function accountOf({ did, handle, displayName, avatar, verification }: Profile): Account {
  // What the network says of a name that leads nowhere any more.
  const known = handle?.replace('handle.invalid', '');
  const name = known || did;
  return {
    network: NETWORK,
    name: displayName || name,
    url: `https://bsky.app/profile/${name}`,
    avatar,
    handle: known,
    verified: verification?.verifiedStatus === 'valid' || undefined,
  };
}

/** The page of `at://DID/COLLECTION/KEY`. */
function addressOf(uri: string, author?: Profile): string {
  const [, , did, , key] = uri.split('/');
  return `${accountOf({ did, ...author }).url}/post/${key}`;
}
