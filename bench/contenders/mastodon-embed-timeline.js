import { jsonBlock, peerHead } from '../peer.js';
import { statusOf } from '../shapes/mastodon.js';
import { partsOf } from '../shapes/text.js';

/** As many as Mastodon gives at once; this peer asks for the next ones by itself, one page after the other. */
const PAGE = 40;

export default {
  title: '@idotj/mastodon-embed-timeline',
  kinds: ['posts'],
  isPeer: true,
  network: ({ originOf }) => originOf('mastodon.localhost'),
  drawnAs: `one list, read in pages of ${PAGE} one after the other`,
  page({ feed, name, size, originOf }) {
    const instance = originOf('mastodon.localhost');
    const account = `/api/v1/accounts/${name}/statuses`;
    const statuses = feed.items.map((item, number) => statusOf(item, number, originOf('localhost')));
    const address = (page) => `${account}?limit=${page ? `${PAGE}&page=${page}` : size}`;
    const pages = partsOf(statuses, PAGE).map((part, page, { length }) => {
      const next = page + 1 < length && { Link: `<${instance}${address(page + 1)}>; rel="next"` };
      return [address(page), { content: JSON.stringify(part), headers: { ...next } }];
    });
    return {
      head: peerHead('mastodon-embed-timeline', '.mt-post', size),
      body: `<div id="mt-container" class="mt-container">
        <div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div>
      </div>${jsonBlock('settings', {
        instanceUrl: instance,
        timelineType: 'profile',
        userId: name,
        profileName: `@${name}`,
        maxNbPostFetch: `${size}`,
        maxNbPostShow: `${size}`,
      })}`,
      files: {
        ...Object.fromEntries(pages),
        [`${account}?pinned=true`]: '[]',
        '/api/v1/custom_emojis': '[]',
      },
    };
  },
};
