import { jsonBlock, peerHead } from '../peer.js';
import { tweetOf } from '../shapes/tweet.js';

/** Its component for a post that is already there: on a real page a server has asked X for it. */
export default {
  title: 'react-tweet',
  kinds: ['posts'],
  isPeer: true,
  drawnAs: 'a component for each post, the posts as JSON in the page',
  page({ feed, originOf }) {
    const tweets = feed.items.map((item, number) => tweetOf(item, number, originOf('localhost')));
    return {
      head: peerHead('react-tweet', '.react-tweet-theme', tweets.length),
      body: `<div id="posts"></div>${jsonBlock('tweets', tweets)}`,
    };
  },
};
