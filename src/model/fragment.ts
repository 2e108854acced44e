import { FACETS, type Filters } from './filter.js';

/** The state of a timeline in the fragment of a URL: the open entry and the filters. */
export interface Fragment {
  /** The slug of the open entry. */
  readonly entry?: string | undefined;
  /** Undefined if the fragment has no filters. */
  readonly filters?: Filters | undefined;
}

/** Reads `#cx-SLUG` or `#cx?entry=SLUG&type=…`; returns undefined for other fragments, which belong to the page. */
export function readFragment(hash: string): Fragment | undefined {
  if (hash.startsWith('#cx-')) return { entry: decoded(hash.slice(4)) };
  if (!hash.startsWith('#cx?')) return undefined;
  const { entry, ...others } = Object.fromEntries(new URLSearchParams(hash.slice(4)));
  const known = [...FACETS, 'q' as const].flatMap((key) => (others[key] ? [[key, others[key]]] : []));
  return { entry, filters: Object.fromEntries(known) as Filters };
}

/** Returns the fragment for a state; empty for the initial state. */
export function writeFragment({ entry, filters = {} }: Fragment): string {
  const told = Object.entries({ entry, ...filters }).filter(([, value]) => value) as [string, string][];
  return told.length ? `#cx?${String(new URLSearchParams(told))}` : '';
}

/** Decodes a text; returns it unchanged if it was cut in the middle of a character. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
