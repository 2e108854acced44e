import { nothing } from 'lit';
import type { Entry } from '../model/types.js';
import type { CardOptions } from './options.js';

/** Renders an entry; one that throws is reported and leaves no trace on the page. */
export function guarded<Drawn>(entry: Entry, { onFault }: CardOptions, draw: () => Drawn): Drawn | typeof nothing {
  try {
    return draw();
  } catch (error) {
    onFault?.(entry, error);
    return nothing;
  }
}
