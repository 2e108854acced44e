import { FACETS, type Filters } from './filter.js';

/** What the part of an address after its `#` says: which entry is open and what the reader filters. */
export interface Hash {
  /** The entry's slug. */
  readonly entry?: string | undefined;
  /** Undefined where the address says nothing of filters. */
  readonly filters?: Filters | undefined;
}

/** Reads `#cx-SLUG` or `#cx?entry=SLUG&type=…`; undefined for all else, which is the page's own. */
export function readHash(hash: string): Hash | undefined {
  if (hash.startsWith('#cx-')) return { entry: decoded(hash.slice(4)) };
  if (!hash.startsWith('#cx?')) return undefined;
  const { entry, ...others } = Object.fromEntries(new URLSearchParams(hash.slice(4)));
  const known = [...FACETS, 'q' as const].flatMap((key) => (others[key] ? [[key, others[key]]] : []));
  return { entry, filters: Object.fromEntries(known) as Filters };
}

/** The same for an address; empty where there is nothing to say. */
export function writeHash({ entry, filters = {} }: Hash): string {
  const told = Object.entries({ entry, ...filters }).filter(([, value]) => value) as [string, string][];
  return told.length ? `#cx?${String(new URLSearchParams(told))}` : '';
}

/** An address that somebody cut in the middle of a character is read as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
