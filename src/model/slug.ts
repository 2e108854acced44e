import { fold, isAscii } from '../text/fold.js';
import { contentHash } from './ids.js';
import { clockOf } from './sort.js';
import type { Entry } from './types.js';

/**
 * Returns a slug for each entry, from its title or else its id. On a conflict, the older entry keeps the slug and the
 * other one gets a hash suffix, so that links keep working when more entries are published.
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

/** Joins runs of letters and digits of any script with hyphens. */
export const hyphenated = (text: string): string =>
  // The pattern for all scripts is slow to compile.
  text.match(isAscii(text) ? /[a-z\d]+/gi : /[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? '';

/** Like `hyphenated`, but lowercase, without accents, and at most 60 characters. */
const plain = (text: string): string =>
  hyphenated(fold(text.slice(0, 200)))
    .slice(0, 60)
    .replace(/-$/, '');
