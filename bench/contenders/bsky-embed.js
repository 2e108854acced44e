import { peerHead } from '../peer.js';
import { authorFeedOf, postViewOf } from '../shapes/bluesky.js';
import { partsOf } from '../shapes/text.js';

/** As many as Bluesky gives at once; more come when the reader presses a button. */
const PAGE = 100;

export default {
  title: 'bsky-embed',
  kinds: ['posts'],
  isPeer: true,
  perList: PAGE,
  network: () => 'https://api.bsky.app',
  needsStandIn: true,
  drawnAs: `a list for every ${PAGE} posts`,
  page({ feed, name, size, originOf }) {
    const posts = feed.items.map((item, number) => postViewOf(item, number, originOf('localhost')));
    const lists = partsOf(posts, PAGE).map((part, index) => ({ part, actor: `${name}-${index}.example` }));
    return {
      head: peerHead('bsky-embed', '[id^="post-"] > article', size, { style: false }),
      body: lists
        .map(({ part, actor }) => `<bsky-embed username="${actor}" limit="${part.length}"></bsky-embed>`)
        .join('\n'),
      files: Object.fromEntries(
        lists.map(({ part, actor }) => [
          `/xrpc/app.bsky.feed.getAuthorFeed?limit=${part.length}&actor=${actor}&filter=posts_no_replies`,
          JSON.stringify(authorFeedOf(part)),
        ]),
      ),
    };
  },
};
