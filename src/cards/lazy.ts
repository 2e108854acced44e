import type { EntryType } from '../model/types.js';
import { lazy, type Lazy } from '../util/lazy.js';
import type { Card } from './options.js';

/** The cards by type. An element brings those that it registers; the others are loaded for related entries. */
export const CARDS: { readonly [Type in EntryType]: Lazy<Card> } = {
  highlight: lazy(async () => (await import('./highlight.js')).highlightCard),
  spotlight: lazy(async () => (await import('./spotlight.js')).spotlightCard),
  post: lazy(async () => (await import('./post.js')).postCard),
  event: lazy(async () => (await import('./event.js')).eventCard),
  milestone: lazy(async () => (await import('./milestone.js')).milestoneCard),
};
