import { nothing } from 'lit';
import type { Entry } from '../model/types.js';
import type { CardOptions } from './options.js';

/** Draws an entry behind a guard: one that can't be drawn is told, and nothing stands in its place. */
export function guarded<Drawn>(entry: Entry, { onFault }: CardOptions, draw: () => Drawn): Drawn | typeof nothing {
  try {
    return draw();
  } catch (error) {
    onFault?.(entry, error);
    return nothing;
  }
}
