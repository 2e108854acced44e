import { postFeed, timelineFeed } from './data.js';

/**
 * What is measured, a row each. `items` finds the entries in the element's shadow root, `room` is the height that the
 * page reserves, as the documentation advises, so that what follows the element does not jump.
 */
export const CASES = [
  ...[1, 20, 100, 1000].map((size) => ({
    name: `posts-${size}`,
    title: size === 1 ? '1 post' : `${size.toLocaleString('en')} posts`,
    kind: 'posts',
    size,
    element: 'cx-social-embed',
    feed: postFeed(size),
    // A single post stands by itself, without a list.
    items: size === 1 ? 'article' : '.entries > li',
    room: size === 1 ? '14rem' : '100vh',
  })),
  ...[10, 100, 500].map((size) => ({
    name: `timeline-${size}`,
    title: `Timeline of ${size}`,
    kind: 'timeline',
    size,
    element: 'cx-campaign-timeline',
    feed: timelineFeed(size),
    // The card, not the list item around it: paint containment would cut off the dot that the item draws on the line.
    items: 'section > ol > li > article',
    room: '100vh',
  })),
  {
    name: 'campaign',
    title: 'Whole campaign',
    kind: 'campaign',
    element: 'cx-campaign',
    address: '/examples/cxday-2024.json',
    items: 'article',
    room: '100vh',
  },
];
