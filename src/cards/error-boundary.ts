import { nothing } from 'lit';
import type { Entry } from '../model/types.js';
import type { CardOptions } from './options.js';

/** Renders an entry; if rendering throws, reports the error and renders nothing. */
export function withErrorBoundary<Drawn>(
  entry: Entry,
  { onFault }: CardOptions,
  draw: () => Drawn,
): Drawn | typeof nothing {
  try {
    return draw();
  } catch (error) {
    onFault?.(entry, error);
    return nothing;
  }
}
