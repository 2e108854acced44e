import type { Facet } from '../text/from-facets.js';
import { nextPage, postFeed, postItem, repost, type Account } from './posts.js';
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
  readonly labels?: readonly Label[] | null;
}

interface PostRecord {
  readonly text?: string;
  readonly facets?: readonly Facet[] | null;
  readonly langs?: readonly string[] | null;
  readonly createdAt?: string;
  readonly labels?: { readonly values?: readonly Label[] } | null;
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
  readonly external?: Json & { readonly uri?: string };
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
  readonly labels?: readonly Label[] | null;
  readonly indexedAt?: string;
  readonly notFound?: boolean;
}

/** What we read of `app.bsky.feed.defs`: a post in a feed, or one in a thread. */
interface FeedPost {
  readonly post?: View;
  readonly reason?: { readonly uri?: string; readonly by?: Profile; readonly indexedAt?: string } | null;
  readonly reply?: { readonly parent?: View } | null;
  readonly parent?: FeedPost | null;
  readonly replies?: readonly (FeedPost | null)[] | null;
  readonly uri?: string;
  readonly notFound?: boolean;
}

interface Answer {
  readonly feed?: readonly FeedPost[];
  readonly thread?: FeedPost;
  readonly posts?: readonly View[];
  readonly cursor?: string;
}

const NETWORK = 'bluesky';

/** Whether JSON is what Bluesky's API gives: an author's feed, a thread, a list of posts. */
export function isBluesky(json: unknown): boolean {
  return !!postsOf(json as Answer | null);
}

/**
 * Posts as Bluesky's API gives them.
 *
 * @param base - The address that answered.
 */
export function bluesky(json: unknown, base: string): Source {
  const items = postsOf(json as Answer)!;
  const next = nextPage(base, '/xrpc/', 'cursor', (json as Answer).cursor);
  const accountOfItem = ({ reason, post }: FeedPost): Account => accountOf(reason?.by ?? post!.author!);
  return { feed: postFeed(NETWORK, items, accountOfItem, next), items, toItem };
}

function postsOf(json: Answer | null): readonly FeedPost[] | undefined {
  const { feed, thread, posts } = json ?? {};
  if (thread) return postsOfThread(thread);
  if (Array.isArray(feed)) return feed as readonly FeedPost[];
  return Array.isArray(posts) ? (posts as readonly View[]).map((post) => ({ post })) : undefined;
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

function toItem({ post, reason, reply, uri, notFound }: FeedPost): Json {
  if (notFound) return removed(uri!);
  if (!post) throw new Error('its author or its network does not show it');
  const by = reason?.by;
  const item = toPost(post, reply?.parent?.author);
  if (!by) return item;
  refuseHidden([by.labels]);
  return repost(NETWORK, accountOf(by), reason.uri ?? `${post.uri}#repost-${by.did}`, reason.indexedAt, item);
}

function toPost({ uri, author, record, embed, labels, indexedAt }: View, answered?: Profile): Json {
  const { text, facets, langs, createdAt, reply, labels: own } = record!;
  const marks = refuseHidden([labels, author!.labels, own?.values]);
  const url = addressOf(uri, author);
  const { images, playlist, external, ...video } = embed?.media ?? embed ?? {};
  const parent = reply?.parent?.uri;
  return postItem(NETWORK, accountOf(author!), {
    id: uri,
    url,
    content_text: text,
    language: langs?.[0],
    // An author's clock may be wrong; nobody can have seen a post before it was written.
    date_published: Date.parse(createdAt!) <= Date.parse(indexedAt!) ? createdAt : indexedAt,
    attachments: (images ?? (playlist ? [video] : [])).map(({ fullsize, alt, aspectRatio, thumbnail }) => ({
      // Few browsers play the list of a video's pieces, so it leads to the post.
      url: fullsize ?? url,
      mime_type: playlist ? 'video/*' : 'image/*',
      // On Bluesky an empty description means that there is none.
      _cx: { alt: alt || undefined, ...aspectRatio, poster: thumbnail },
    })),
    _cx: {
      facets,
      sensitive: marks.some((mark) => /^(porn|sexual|nudity|graphic-media|gore|!warn)$/.test(mark)),
      card: external && { ...external, url: external.uri, image: external['thumb'] },
      quoted: quotedOf(embed?.record?.record ?? embed?.record),
      reply_to: parent && addressOf(parent, answered),
    },
  });
}

/** A post that another quotes, if it is to be seen. What else can stand there (a list, a feed) is no post. */
function quotedOf(view: View | undefined): Json | undefined {
  if (view?.notFound) return removed(view.uri);
  try {
    return view?.value && toPost({ ...view, record: view.value, embed: view.embeds?.[0] });
  } catch {
    return undefined;
  }
}

function removed(uri: string): Json {
  return { id: uri, url: addressOf(uri), _cx: { type: 'post', network: NETWORK, status: 'removed' } };
}

/**
 * The labels that moderators, authors and accounts have put.
 *
 * @throws Error where one asks that it is not shown.
 */
function refuseHidden(lists: readonly (readonly Label[] | null | undefined)[]): string[] {
  const marks = lists.flat().flatMap((label) => (label?.val && !label.neg ? label.val : []));
  if (marks.includes('!no-unauthenticated')) throw new Error('its author shows it only to people who are signed in');
  if (marks.includes('!hide') || marks.includes('!takedown')) throw new Error('its network hides it');
  return marks;
}

const handleOf = ({ handle }: Profile): string | undefined => (handle === 'handle.invalid' ? undefined : handle);

const profileOf = (profile: Profile): string => `https://bsky.app/profile/${handleOf(profile) || profile.did}`;

function accountOf(profile: Profile): Account {
  const { displayName, did, avatar } = profile;
  const handle = handleOf(profile);
  return { name: displayName || handle || did, url: profileOf(profile), avatar, handle };
}

/** The page of `at://DID/COLLECTION/KEY`. */
function addressOf(uri: string, author?: Profile): string {
  const [, , did, , key] = uri.split('/');
  return `${profileOf({ did, ...author })}/post/${key}`;
}
