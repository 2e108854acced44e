import { renderEvent } from './event.js';
import { renderHighlight } from './highlight.js';
import { renderMilestone } from './milestone.js';
import type { Cards } from './options.js';
import { renderPost } from './post.js';
import { renderSpotlight } from './spotlight.js';

/** The cards of all types, for an element that shows entries of any. */
export const ALL_CARDS: Cards = {
  highlight: renderHighlight,
  spotlight: renderSpotlight,
  post: renderPost,
  event: renderEvent,
  milestone: renderMilestone,
};
