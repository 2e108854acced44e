import type { CSSResultGroup } from 'lit';
import { eventStyles } from './event.styles.js';
import { renderEvent } from './event.js';
import { highlightStyles } from './highlight.styles.js';
import { renderHighlight } from './highlight.js';
import { milestoneStyles } from './milestone.styles.js';
import { renderMilestone } from './milestone.js';
import type { Cards } from './options.js';
import { postStyles } from './post.styles.js';
import { renderPost } from './post.js';
import { spotlightStyles } from './spotlight.styles.js';
import { renderSpotlight } from './spotlight.js';

/** Cards of all types, for elements that show entries of any type. */
export const ALL_CARDS: Cards = {
  highlight: renderHighlight,
  spotlight: renderSpotlight,
  post: renderPost,
  event: renderEvent,
  milestone: renderMilestone,
};

export const ALL_CARD_STYLES: CSSResultGroup = [
  highlightStyles,
  spotlightStyles,
  eventStyles,
  milestoneStyles,
  postStyles,
];
