import { fold } from '../text/fold.js';
import { contentHash } from './ids.js';
import { clockOf } from './sort.js';
import type { Entry } from './types.js';

/**
 * A name for each entry that can stand in an address: of its title, else of its id. Of two that would have the same, the
 * older keeps it and the other one's gets a piece of its id, so that a link stays good when more is published.
 */
export function slugsOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const slugs = new Map<string, Entry>();
  for (const entry of entries) {
    const slug = slugOf(entry);
    const taken = slugs.get(slug);
    const isOlder = taken && clockOf(entry) < clockOf(taken);
    if (!taken || isOlder) slugs.set(slug, entry);
    const other = isOlder ? taken : entry;
    if (taken) slugs.set(`${slug}-${contentHash(other.id)}`, other);
  }
  return slugs;
}

function slugOf({ title, id }: Entry): string {
  return plain(title ?? '') || plain(/(?<![^/#])[^/#]*[/#]?$/.exec(id)![0]) || contentHash(id);
}

/** Letters and digits of any script, with a hyphen for all between. */
export const hyphenated = (text: string): string => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? '';

/** The same in lower case and without accents, not longer than a line. */
const plain = (text: string): string =>
  hyphenated(fold(text.slice(0, 200)))
    .slice(0, 60)
    .replace(/-$/, '');
