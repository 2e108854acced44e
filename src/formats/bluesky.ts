import type { Facet } from '../text/from-facets.js';
import { ItemError } from './errors.js';
import type { Answer, Embed, FeedPost, Label, PostRecord, Profile, View } from './bluesky-types.js';
import { metrics, moreCard, postFeed, postItem, repost, wordsIn, type Account } from './posts.js';
import type { Format } from './registry.js';
import { isBluesky } from './signatures.js';
import type { Json, Note, Source } from './source.js';

type Item = View & FeedPost;

type FacetTag = { readonly tag?: string } | null;

/** The content of a post's embeds, in the form of an item. */
interface Found {
  readonly attachments: Json[];
  readonly cards: Json[];
  quoted?: Json | undefined;
}

const NETWORK = 'bluesky';

/** Records other than posts, by collection: the kind of card, and the path of the page. */
const SHARED: ReadonlyMap<string | undefined, readonly [kind: string, path: string]> = new Map([
  ['app.bsky.graph.starterpack', ['starter-pack', 'starter-pack/%/*']],
  ['app.bsky.graph.list', ['list', 'profile/%/lists/*']],
  ['app.bsky.feed.generator', ['feed', 'profile/%/feed/*']],
  ['app.bsky.labeler.service', ['labeler', 'profile/%']],
]);

/** Matches the records of embeds that we show if the network sends their view. */
const KNOWN = /^app\.bsky\.embed\.(?:images|gallery|video|external|record(?:WithMedia)?)$/;

function read(json: unknown, base: string): Source {
  const items = postsOf(json as Answer) as readonly Item[];
  const ownerOf = (item: Item): Account => accountOf(item.reason?.by ?? (item.post ?? item).author!);
  return { feed: postFeed(items, ownerOf, base, 'cursor', (json as Answer).cursor), items, toItem };
}

/** Reads posts from Bluesky's API: an author's feed, a thread, a list. */
export const bluesky = { name: 'bluesky', matches: isBluesky, read } satisfies Format;

function postsOf({ feed, thread, posts }: Answer): unknown {
  return thread ? postsOfThread(thread) : (feed ?? posts);
}

/**
 * Returns the posts that a post replies to, oldest first; the post; its author's continuation. Replies by others are
 * skipped because they are not the author's content.
 */
function postsOfThread(thread: FeedPost): FeedPost[] {
  const posts: FeedPost[] = [];
  for (let above = thread.parent; above; above = above.parent) posts.push(above);
  posts.reverse();
  // Not recursive: a thread may be deeper than the stack.
  const waiting = [thread];
  for (let one; (one = waiting.pop());) {
    posts.push(one);
    for (const reply of [one.replies ?? []].flat().reverse()) {
      if (reply?.post && reply.post.author?.did === thread.post?.author?.did) waiting.push(reply);
    }
  }
  return posts;
}

function toItem(item: Item, note: Note = () => undefined): Json {
  const { post = item, reason, reply } = item;
  const by = reason?.by;
  const read = toPost(post, note, reply?.parent?.author, by);
  return by ? repost(accountOf(by), reason.uri ?? `${post.uri}#repost-${by.did}`, reason.indexedAt, read) : read;
}

/**
 * Converts a post to an item.
 *
 * @param note - Called for each unknown kind of embed.
 * @param answered - The author of the parent post, if known.
 * @throws ItemError if the post must not be shown.
 */
function toPost(view: View, note: Note, answered?: Profile, repeater?: Profile): Json {
  const { uri, author, record, indexedAt } = view;
  // A feed skeleton has only the URIs of posts.
  if (!uri) throw new ItemError('only-address');
  const url = addressOf(uri, author);
  if (view.notFound) return postItem({ network: NETWORK }, { id: uri, url }, { status: 'removed' });
  if (!record) throw new ItemError('withheld');
  const { createdAt, reply } = record;
  const sensitive = isSensitive(view.labels, author!.labels, record.labels?.values, repeater?.labels);
  const found: Found = { attachments: [], cards: [] };
  readEmbeds(view, record, url, found, note);
  const [card, ...others] = found.cards;
  const parent = reply?.parent?.uri;
  return postItem(
    accountOf(author!),
    {
      id: uri,
      url,
      content_text: record.text,
      language: record.langs?.[0],
      // An author's clock may be wrong; a post cannot be indexed before it is written.
      date_published: Date.parse(createdAt!) <= Date.parse(indexedAt!) ? createdAt : indexedAt,
      tags: tagsOf(record),
      attachments: found.attachments,
    },
    {
      facets: record.facets,
      sensitive,
      card,
      links: others.map(({ url, title }) => ({ url, label: title })),
      quoted: found.quoted,
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

/** Returns the tags from a post's facets, and those from the record, which are not in the text. */
function tagsOf({ tags, facets }: PostRecord): unknown[] {
  return [tags, facets]
    .flat()
    .flatMap((one) => (one as Facet | null)?.features ?? (one as FacetTag))
    .map((one) => one?.tag ?? one)
    .filter((one) => one && typeof one === 'string');
}

/**
 * Sorts the content of an embed into media, cards and a quoted post.
 *
 * @param post - The page of the post, used as the link target for unknown kinds of content.
 */
function readEmbed(embed: Embed | null | undefined, post: string, found: Found, note: Note): void {
  if (!embed || embed.blocked || embed.detached) return;
  const { uri, fullsize, playlist, external, creator, record } = embed;
  const [, , did = '', collection, key = ''] = String(uri).split('/');
  const [kind, path] = SHARED.get(collection) ?? [];
  const inner = embed.images ?? embed.items ?? embed.media;
  if (embed.value || (embed.notFound && !path)) found.quoted = readQuoted(embed, note);
  else if (fullsize || playlist) {
    found.attachments.push({
      // Few browsers play a video playlist (HLS), so the link leads to the post.
      url: playlist ? post : fullsize,
      mime_type: playlist ? 'video/*' : 'image/*',
      // On Bluesky, an empty description means that there is none.
      _cx: { ...embed.aspectRatio, alt: embed.alt || null, poster: playlist && embed.thumbnail },
    });
  } else if (external) found.cards.push({ ...external, url: external.uri, image: external.thumb });
  else if (path) {
    const url = `https://bsky.app/${path.replace('%', accountOf({ did, ...creator }).handle || did).replace('*', key)}`;
    // A labeler uses the name of its account.
    found.cards.push({ kind, url, image: embed.avatar, ...wordsIn(embed, record, creator) });
  } else if (inner ?? record) for (const one of [record, inner].flat()) readEmbed(one, post, found, note);
  else found.cards.push(moreCard(embed, post, note));
}

function readEmbeds(view: View, { embed }: PostRecord, post: string, found: Found, note: Note): void {
  const views = [view.embeds ?? view.embed].flat().filter((one) => !!one);
  for (const one of views) readEmbed(one, post, found, note);
  // The network sends no view of kinds that it does not know itself, nor deep inside quoted posts.
  if (embed && !views.length) found.cards.push(moreCard(embed, post, KNOWN.test(embed.$type!) ? undefined : note));
}

/** Reads a quoted post; undefined if it must not be shown. */
function readQuoted(view: Embed, note: Note): Json | undefined {
  try {
    return toPost({ ...view, record: view.value } as View, note);
  } catch {
    return undefined;
  }
}

/**
 * Whether the labels of moderators, authors or accounts ask to hide a post until the user opens it.
 *
 * @throws ItemError if a label forbids showing it.
 */
function isSensitive(...lists: readonly (readonly (Label | null)[] | null | undefined)[]): boolean {
  const marks = lists
    .flat()
    .map((label) => label?.neg || label?.val)
    .join();
  if (marks.includes('!no-unauth')) throw new ItemError('signed-in');
  if (/!hide|!takedown/.test(marks)) throw new ItemError('withheld');
  return /(^|,)(porn|sexual|nudity|graphic-media|gore|!warn)(,|$)/.test(marks);
}

function accountOf({ did, handle, displayName, avatar, verification }: Profile): Account {
  // The network's placeholder for a handle that no longer resolves.
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

/** Returns the page of `at://DID/COLLECTION/KEY`. */
function addressOf(uri: string, author?: Profile): string {
  const [, , did, , key] = uri.split('/');
  return `${accountOf({ did, ...author }).url}/post/${key}`;
}
