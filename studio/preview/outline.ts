import type { Heading } from '../frame/view.js';

/**
 * Returns the headings that skip a level, with the level before each. The first heading of an element may have any level,
 * because the page has headings above it.
 */
export function skipsIn(headings: readonly Heading[]): ReadonlyMap<number, number> {
  return new Map(
    headings.flatMap(({ level }, index): [number, number][] => {
      const before = headings[index - 1]?.level;
      return before !== undefined && level > before + 1 ? [[index, before]] : [];
    }),
  );
}
