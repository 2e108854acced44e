import { lazy } from '../util/lazy.js';

/** Players of videos and sounds. Until they are loaded, a link stands in their place. */
export const players = lazy(async () => (await import('./player.js')).players);
