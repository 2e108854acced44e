import type { Json } from '../../src/formats/source.js';
import type { Folders } from '../pull/folders.js';
import { isObject } from './hand-file.js';
import { textHash } from './text-hash.js';

/** Keys of `_cx` that change without anything new to read: counts, and what a network says of a post. */
const VOLATILE = new Set(['metrics', 'verified', 'edited']);

/** Returns an item as it is stored between runs: files by their path from the folder of the config. */
export function portable(item: Json, folders: Folders): Json {
  return JSON.parse(folders.toPortable(JSON.stringify(item))) as Json;
}

/** Returns an item with the URLs of this run for its files. */
export function fromPortable(item: Json, folders: Folders): Json {
  return JSON.parse(folders.fromPortable(JSON.stringify(item))) as Json;
}

/** Returns the hash of a version of an item. Versions that differ only in counts have the same. */
export function versionOf(item: Json): string {
  return textHash(JSON.stringify(sorted(content(item))));
}

/** Returns the parts of an item that readers see, without counts and technical dates. */
function content(item: Json): Json {
  const { _cx, ...rest } = { ...item, date_modified: undefined } as Json;
  if (!isObject(_cx)) return rest;
  const { status, poll, quoted, ...extension } = Object.fromEntries(
    Object.entries(_cx).filter(([key]) => !VOLATILE.has(key)),
  );
  return {
    ...rest,
    _cx: {
      ...extension,
      ...(status !== undefined && status !== 'removed' && { status }),
      ...(isObject(poll) && { poll: withoutVotes(poll) }),
      ...(isObject(quoted) && { quoted: content(quoted) }),
    },
  };
}

function withoutVotes({ options }: Json): unknown {
  return Array.isArray(options) ? (options as unknown[]).map((one) => (isObject(one) ? one['label'] : one)) : undefined;
}

/** Returns a value with the keys of its objects in order, and without empty objects. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  const kept = entries.filter(([, inner]) => inner !== undefined && !(isObject(inner) && !Object.keys(inner).length));
  return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
}
