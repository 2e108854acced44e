import type { Facet } from '../text/from-facets.js';
import { metrics, postFeed, postItem, repost, type Account } from './posts.js';
import type { Json, Source } from './source.js';

interface Label {
  readonly val?: string;
  readonly neg?: boolean;
}

interface Profile {
  readonly did?: string;
  readonly handle?: string;
  readonly displayName?: string;
  readonly avatar?: string;
  readonly labels?: readonly (Label | null)[] | null;
  readonly verification?: { readonly verifiedStatus?: string } | null;
}

interface PostRecord {
  readonly text?: string;
  readonly facets?: readonly Facet[] | null;
  readonly langs?: readonly string[] | null;
  readonly createdAt?: string;
  readonly labels?: { readonly values?: readonly (Label | null)[] } | null;
  readonly reply?: { readonly parent?: { readonly uri?: string } } | null;
}

interface Picture {
  readonly fullsize?: string;
  readonly alt?: string;
  readonly aspectRatio?: Json | null;
  readonly thumbnail?: string;
}

/** The views of `app.bsky.embed.*`; each has keys of its own, by which they are told apart. */
interface Embed extends Picture {
  readonly images?: readonly Picture[];
  readonly playlist?: string;
  readonly external?: Json & { readonly uri?: string; readonly thumb?: string };
  readonly record?: View & { readonly record?: View };
  readonly media?: Embed;
}

/** A post, or what stands in its place where there is none to see. */
interface View {
  readonly uri: string;
  readonly author?: Profile;
  readonly record?: PostRecord;
  readonly value?: PostRecord;
  readonly embed?: Embed | null;
  readonly embeds?: readonly Embed[] | null;
  readonly labels?: readonly (Label | null)[] | null;
  readonly indexedAt?: string;
  readonly replyCount?: number;
  readonly repostCount?: number;
  readonly quoteCount?: number;
  readonly likeCount?: number;
  readonly notFound?: boolean;
}

/** A post in a feed or in a thread. */
interface FeedPost {
  readonly post?: View;
  readonly reason?: { readonly uri?: string; readonly by?: Profile; readonly indexedAt?: string } | null;
  readonly reply?: { readonly parent?: View } | null;
  readonly parent?: FeedPost | null;
  readonly replies?: readonly (FeedPost | null)[] | null;
}

/** What we read of the answers of `app.bsky.feed.*`. */
interface Answer {
  readonly feed?: unknown;
  readonly thread?: FeedPost;
  readonly posts?: unknown;
  readonly cursor?: string;
}

type Item = View & FeedPost;

const NETWORK = 'bluesky';

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
  return { feed: postFeed(items, ownerOf, base, 'cursor', (json as Answer).cursor), items, toItem };
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

function toItem(item: Item): Json {
  const { post = item, reason, reply } = item;
  const by = reason?.by;
  const read = toPost(post, reply?.parent?.author, by);
  return by ? repost(accountOf(by), reason.uri ?? `${post.uri}#repost-${by.did}`, reason.indexedAt, read) : read;
}

/**
 * @param answered - Who has written what it answers, where that is known.
 * @throws Error where it is not to be shown.
 */
function toPost(view: View, answered?: Profile, repeater?: Profile): Json {
  const { uri, author, record, embed, indexedAt } = view;
  // A skeleton names posts and has none.
  if (!uri) throw new Error('the post itself is missing; at most its address is there');
  const url = addressOf(uri, author);
  if (view.notFound) return postItem({ network: NETWORK }, { id: uri, url }, { status: 'removed' });
  if (!record) throw new Error('its network does not show it');
  const { createdAt, reply } = record;
  const sensitive = isSensitive(view.labels, author!.labels, record.labels?.values, repeater?.labels);
  const { images, playlist, external, ...video } = embed?.media ?? embed ?? {};
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
      attachments: (images ?? (playlist ? [video] : [])).map(({ fullsize, alt, aspectRatio, thumbnail }) => ({
        // Few browsers play the list of a video's pieces, so it leads to the post.
        url: fullsize ?? url,
        mime_type: playlist ? 'video/*' : 'image/*',
        // On Bluesky an empty description means that there is none.
        _cx: { ...aspectRatio, alt: alt || null, poster: thumbnail },
      })),
    },
    {
      facets: record.facets,
      sensitive,
      card: external && { ...external, url: external.uri, image: external.thumb },
      quoted: quotedOf(embed?.record?.record ?? embed?.record),
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

/** A post that another quotes, if it is to be seen; what else may stand there (a list, a feed) is no post. */
function quotedOf(view?: View): Json | undefined {
  try {
    return view && toPost({ ...view, record: view.value, embed: view.embeds?.[0] });
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
