import { peerHead } from '../peer.js';
import { postViewOf, threadOf } from '../shapes/bluesky.js';

export default {
  title: 'bluesky-post-embed',
  kinds: ['posts'],
  isPeer: true,
  perList: 1,
  // With a request for each post, 1,000 take minutes.
  most: 100,
  network: ({ originOf }) => originOf('bluesky.localhost'),
  drawnAs: 'an element for each post, each with a request of its own',
  page({ feed, originOf }) {
    const service = originOf('bluesky.localhost');
    const posts = feed.items.map((item, number) => postViewOf(item, number, originOf('localhost')));
    const address = ({ uri }) =>
      `/xrpc/app.bsky.feed.getPostThread?${new URLSearchParams({ uri, parentHeight: 1, depth: 0 })}`;
    return {
      head: peerHead('bluesky-post-embed', '.bluesky-embed', posts.length),
      body: posts
        .map(({ uri }) => `<bluesky-post src="${uri}" service-uri="${service}" contextless></bluesky-post>`)
        .join('\n'),
      files: Object.fromEntries(posts.map((post) => [address(post), JSON.stringify(threadOf(post))])),
    };
  },
};
