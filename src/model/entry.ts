import type { Entry, EntryBase, EntryOf, EntryType } from './types.js';

/** The fields in which an entry may be made anew. */
export type Changes = Partial<Pick<EntryBase, 'id' | 'related'>>;

/** An entry that knows what it was read from. It is made anew without reading anything that hasn't been read. */
export abstract class ReadEntry {
  abstract as<Type extends EntryType>(type: Type): EntryOf<Type>;
  abstract with(changes: Changes): Entry;
}

/** Returns an entry as another type, with the fields of that type; one that was not read stays as it is. */
export function entryAs(entry: Entry, type: EntryType): Entry {
  return entry instanceof ReadEntry && entry.type !== type ? entry.as(type) : entry;
}

/** Returns a copy of an entry under another id or with other related entries. */
export function changed(entry: Entry, changes: Changes): Entry {
  return entry instanceof ReadEntry ? entry.with(changes) : { ...entry, ...changes };
}
