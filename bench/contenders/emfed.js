import { peerHead } from '../peer.js';
import { statusOf } from '../shapes/mastodon.js';
import { partsOf } from '../shapes/text.js';

/** As many as Mastodon gives at once, and all that this peer asks for. */
const PAGE = 40;

export default {
  title: 'emfed',
  kinds: ['posts'],
  isPeer: true,
  perList: PAGE,
  network: ({ originOf }) => originOf('mastodon.localhost'),
  drawnAs: `a list for every ${PAGE} posts`,
  page({ feed, name, size, originOf }) {
    const statuses = feed.items.map((item, number) => statusOf(item, number, originOf('localhost')));
    const lists = partsOf(statuses, PAGE).map((part, index) => ({ part, account: `${name}-${index}` }));
    return {
      head: peerHead('emfed', '.toot', size),
      // With the account's number it need not ask for that first. Each link is in a block of its own: side by side they
      // would be the largest text in the window.
      body: lists
        .map(
          ({ part, account }) =>
            `<div><a class="mastodon-feed" href="${originOf('mastodon.localhost')}/@${account}" data-toot-limit="${part.length}" data-toot-account-id="${account}">Posts</a></div>`,
        )
        .join('\n'),
      files: Object.fromEntries(
        lists.map(({ part, account }) => [
          `/api/v1/accounts/${account}/statuses?limit=${part.length}&exclude_replies=false&exclude_reblogs=false`,
          JSON.stringify(part),
        ]),
      ),
    };
  },
};
