import { jsonBlock, peerHead } from '../peer.js';
import { timelineOf } from '../shapes/timelinejs.js';

export default {
  title: 'TimelineJS',
  kinds: ['timeline'],
  isPeer: true,
  drawnAs: 'a slide and a marker for each entry, one slide in sight, the entries as JSON in the page',
  // The larger case has ten feeds, and it reads none.
  most: 500,
  page({ feed }) {
    return {
      head: `${peerHead('timelinejs', '.tl-slide', feed.items.length)}
    <style>#timeline { block-size: 600px; }</style>`,
      body: `<div id="timeline"></div>${jsonBlock('events', timelineOf(feed))}`,
    };
  },
};
