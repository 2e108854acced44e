/** Values that the campaign already contains, for completion. */
import type { Json } from '../../src/formats/source.js';
import { valueAt } from '../draft/json.js';
import { isObject, itemsOf } from './entries.js';

/** Suggestions of one kind; a longer list would slow down each keystroke. */
const MOST = 200;

export interface Known {
  /** Agencies by name: the object that says most about each. */
  readonly agencies: ReadonlyMap<string, Json>;
  readonly tags: readonly string[];
}

/** Returns the agencies and tags of a campaign. */
function read(items: readonly unknown[]): Known {
  const agencies = new Map<string, Json>();
  const tags = new Set<string>();
  for (const item of items) {
    if (!isObject(item)) continue;
    const given = valueAt(item, ['_cx', 'agency']);
    const agency = typeof given === 'string' ? { name: given } : given;
    const name = isObject(agency) ? agency['name'] : undefined;
    if (isObject(agency) && typeof name === 'string' && agencies.size < MOST) {
      const before = agencies.get(name);
      if (!before || Object.keys(before).length < Object.keys(agency).length) agencies.set(name, agency);
    }
    for (const tag of [item['tags']].flat()) if (typeof tag === 'string' && tags.size < MOST) tags.add(tag);
  }
  return { agencies, tags: [...tags] };
}

const EMPTY = read([]);
let last: { readonly items: readonly unknown[]; readonly known: Known } | undefined;

/**
 * Returns the agencies and tags of a campaign. Read again only after a change, and without the entry that the user
 * edits, or else each letter of a name would become a suggestion.
 */
export function knownIn(feed: Json, without: number | undefined): Known {
  const items = itemsOf(feed);
  const others = without === undefined ? items : items.filter((_, index) => index !== without);
  if (!others.length) return EMPTY;
  if (last?.items.length !== others.length || last.items.some((one, index) => one !== others[index])) {
    last = { items: others, known: read(others) };
  }
  return last.known;
}
