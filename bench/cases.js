import { postFeed, timelineFeed } from './data.js';
import { partsOf } from './shapes/text.js';

const TIMELINE = {
  kind: 'timeline',
  element: 'cx-campaign-timeline',
  // The card, not the list item around it: paint containment would cut off the dot that the item draws on the line.
  items: 'section > ol > li > article',
  room: '100vh',
};

/** Ten campaigns of a year each, 10,000 entries in all, each campaign at its own address. */
const TEN_YEARS = partsOf(timelineFeed(10_000).items, 1000).map((items, year) => [
  `/feeds/${year}.json`,
  JSON.stringify({ ...timelineFeed(0), title: `The year ${2015 + year}`, items }),
]);

const POSTS = { kind: 'posts', element: 'cx-social-embed', items: '.entries > li', room: '100vh' };

/** Peers that take minutes for 1,000 posts when the processor is slow are left out, and so are the strings. */
const ON_SLOW = ['cx-widgets', 'emfed', 'mastodon-embed-timeline', 'react-tweet'];

/**
 * What is measured, a row each. `items` finds the entries in the element's shadow root, `room` is the height that the
 * page reserves, as the documentation advises, so that what follows the element does not jump. `slow` is how many times the processor is slowed, `only` names the contenders; all others take part.
 */
export const CASES = [
  {
    ...POSTS,
    name: 'posts-1',
    title: '1 post',
    size: 1,
    feed: postFeed(1),
    // A single post stands by itself, without a list.
    items: 'article',
    room: '14rem',
  },
  ...[20, 100, 1000].map((size) => ({
    ...POSTS,
    name: `posts-${size}`,
    title: `${size.toLocaleString('en')} posts`,
    size,
    feed: postFeed(size),
  })),
  ...[500, 1000, 2000].map((size) => ({
    ...POSTS,
    name: `posts-${size}-slow`,
    title: `${size.toLocaleString('en')} posts, processor slowed 4 times`,
    size,
    feed: postFeed(size),
    slow: 4,
    only: size === 1000 ? ON_SLOW : ['cx-widgets'],
  })),
  ...[50, 100, 500].map((size) => ({
    ...TIMELINE,
    name: `timeline-${size}`,
    title: `Timeline of ${size}`,
    size,
    feed: timelineFeed(size),
  })),
  {
    ...TIMELINE,
    name: 'timeline-10000',
    title: 'Timeline of 10,000 in ten feeds',
    size: 10_000,
    address: TEN_YEARS.map(([address]) => address).join(' '),
    files: Object.fromEntries(TEN_YEARS),
  },
  {
    name: 'campaign',
    title: 'Whole campaign',
    kind: 'campaign',
    size: 10,
    element: 'cx-campaign',
    address: '/examples/cxday-2024.json',
    items: 'article',
    room: '100vh',
  },
];
