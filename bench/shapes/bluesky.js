import { authorOf, piecesOf } from './text.js';

/** A content identifier of the right form: version 1, DAG-CBOR, and a SHA-256 that is all zeros. */
const CID = `bafyrei${'a'.repeat(52)}`;

/** An item of the feed as Bluesky's API shows a post. */
export function postViewOf(item, number, origin) {
  const author = profileOf(authorOf(item, origin));
  return {
    uri: `at://${author.did}/app.bsky.feed.post/3k${number}`,
    cid: CID,
    author,
    record: {
      $type: 'app.bsky.feed.post',
      text: item.content_text,
      createdAt: item.date_published,
      langs: ['en'],
      facets: facetsOf(item.content_text),
    },
    replyCount: 0,
    repostCount: 0,
    likeCount: 0,
    quoteCount: 0,
    indexedAt: item.date_published,
    labels: [],
  };
}

/** An account; its lasting name is made of its handle, so that each has one of its own. */
export function profileOf({ name, handle, avatar }) {
  const domain = handle.toLowerCase();
  return {
    did: `did:plc:${domain
      .replaceAll(/[^a-z2-7]/g, '')
      .padEnd(24, 'a')
      .slice(0, 24)}`,
    handle: `${domain}.example`,
    displayName: name,
    avatar,
    labels: [],
  };
}

/** What `getPostThread` answers for one post without replies. */
export function threadOf(post) {
  return { thread: { $type: 'app.bsky.feed.defs#threadViewPost', post, replies: [] } };
}

/** What `getAuthorFeed` answers; without a cursor there is no next page. */
export function authorFeedOf(posts) {
  return { feed: posts.map((post) => ({ post })) };
}

/** Where links and hashtags are, counted in bytes of UTF-8. */
function facetsOf(text) {
  const bytes = (end) => new TextEncoder().encode(text.slice(0, end)).length;
  return piecesOf(text)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text, start, end }) => ({
      index: { byteStart: bytes(start), byteEnd: bytes(end) },
      features: [
        kind === 'tag'
          ? { $type: 'app.bsky.richtext.facet#tag', tag: text.slice(1) }
          : { $type: 'app.bsky.richtext.facet#link', uri: text },
      ],
    }));
}
