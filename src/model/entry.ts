import type { Entry, EntryBase, EntryOf, EntryType, Post } from './types.js';

/** The fields that can be replaced in a copy of an entry. */
export type Changes = Partial<Pick<EntryBase, 'id' | 'related' | 'timezone'>> & {
  readonly quoted?: Post | undefined;
  readonly card?: Post['card'] | undefined;
};

/** An entry that keeps the item it was read from. Copies do not trigger reading of fields that are still unread. */
export abstract class ReadEntry {
  abstract as<Type extends EntryType>(type: Type): EntryOf<Type>;
  abstract with(changes: Changes): Entry;
  abstract isLike(other: Entry): boolean;
}

/**
 * Returns an entry as another type, with that type's fields; entries that were not read from an item stay unchanged.
 */
export function entryAs(entry: Entry, type: EntryType): Entry {
  return entry instanceof ReadEntry && entry.type !== type ? entry.as(type) : entry;
}

/** Returns a copy of an entry with other values in some of its fields. */
export function changed(entry: Entry, changes: Changes): Entry {
  return entry instanceof ReadEntry ? entry.with(changes) : { ...entry, ...changes };
}

/** Whether two entries of equal campaigns were read from equal items. Fields that are still unread are not read. */
export const isUnchanged = (entry: Entry, other: Entry): boolean => entry instanceof ReadEntry && entry.isLike(other);
