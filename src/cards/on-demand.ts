import type { EntryType } from '../model/types.js';
import type { Card } from './options.js';

/** A card whose code is loaded when an entry needs it. */
export interface CardOnDemand {
  readonly type: EntryType;
  readonly load: () => Promise<Card>;
}

/** The cards of related entries; a highlight brings its own. */
export const ON_DEMAND: readonly CardOnDemand[] = [
  { type: 'spotlight', load: async () => (await import('./spotlight.js')).spotlightCard },
  { type: 'post', load: async () => (await import('./post.js')).postCard },
  { type: 'event', load: async () => (await import('./event.js')).eventCard },
  { type: 'milestone', load: async () => (await import('./milestone.js')).milestoneCard },
];
