import { peerHead } from '../peer.js';
import { authorFeedOf, postViewOf } from '../shapes/bluesky.js';
import { partsOf } from '../shapes/text.js';

/** This peer asks for so many, and never for more. */
const PAGE = 30;

export default {
  title: 'bluesky-profile-feed-embed',
  kinds: ['posts'],
  isPeer: true,
  perList: PAGE,
  network: ({ originOf }) => originOf('bluesky.localhost'),
  drawnAs: `a list for every ${PAGE} posts`,
  page({ feed, name, size, originOf }) {
    const service = originOf('bluesky.localhost');
    const posts = feed.items.map((item, number) => postViewOf(item, number, originOf('localhost')));
    const lists = partsOf(posts, PAGE).map((part, index) => ({ part, actor: `${name}-${index}.example` }));
    return {
      head: peerHead('bluesky-profile-feed-embed', '.feed-post', size),
      body: lists
        .map(({ actor }) => `<bluesky-profile-feed actor="${actor}" service-uri="${service}"></bluesky-profile-feed>`)
        .join('\n'),
      files: Object.fromEntries(
        lists.flatMap(({ part, actor }) => [
          [`/xrpc/app.bsky.actor.getProfile?actor=${actor}`, JSON.stringify({ ...part[0].author, handle: actor })],
          [
            `/xrpc/app.bsky.feed.getAuthorFeed?actor=${actor}&filter=posts_no_replies&includePins=false&limit=${PAGE}`,
            JSON.stringify(authorFeedOf(part)),
          ],
        ]),
      ),
    };
  },
};
