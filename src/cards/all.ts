import type { CSSResultGroup } from 'lit';
import { eventCard } from './event.js';
import { highlightCard } from './highlight.js';
import { milestoneCard } from './milestone.js';
import { postCard } from './post.js';
import { registerCards } from './registry.js';
import { spotlightCard } from './spotlight.js';

/** Cards of all types, for elements that show entries of any type. */
export const ALL_CARDS = registerCards(highlightCard, spotlightCard, eventCard, milestoneCard, postCard);

export const ALL_CARD_STYLES: CSSResultGroup = Object.values(ALL_CARDS).map(({ styles }) => styles);
