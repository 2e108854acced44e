import type { Path } from '../../cli/check/diagnostics.js';
import type { Json } from '../../src/formats/source.js';

/** Returns the value at a path; undefined if there is none. */
export function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(inside, json);
}

/**
 * Returns a copy with another value at a path; undefined removes the key or the item. Missing parents are created, all
 * other keys stay as they are and in their order. An object that a removal leaves empty is removed too, unless it is in
 * a list.
 */
export function withValue(json: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inner = withValue(inside(json, key), rest, value);
  const isEmptied = value === undefined && typeof key === 'string' && isEmpty(inner);
  const isRemoved = inner === undefined || isEmptied;
  if (Array.isArray(json) || (typeof key === 'number' && !isObject(json))) {
    const list = [...((json as unknown[] | undefined) ?? [])];
    if (isRemoved) list.splice(key as number, 1);
    else list[key as number] = inner;
    return list;
  }
  const copy = { ...(isObject(json) ? json : {}) } as Record<string, unknown>;
  if (isRemoved) Reflect.deleteProperty(copy, key);
  else Object.defineProperty(copy, key, { value: inner, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** Returns a copy of a list with an item at another index. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

/** Returns a value in an object or a list; never one that all objects inherit, such as `constructor`. */
function inside(parent: unknown, key: string | number): unknown {
  return isObject(parent) && Object.hasOwn(parent, key) ? parent[key as string] : undefined;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const isEmpty = (value: unknown): boolean =>
  isObject(value) && !Array.isArray(value) && Object.keys(value).length === 0;
