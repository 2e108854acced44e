import { FORMATS } from '../validators/campaign.js';
import type { Task } from '../../src/util/scheduler.js';
import type { Path } from './diagnostics.js';

/** A text of a campaign file. */
export interface Text {
  readonly value: string;
  readonly path: Path;
  /** The format that the schema defines for the key. */
  readonly format: string;
}

/** Returns the format of texts under a key; undefined for an unknown key. */
export function formatOfKey(key: string | number | undefined): string | undefined {
  return typeof key === 'string' && Object.hasOwn(FORMATS, key) ? FORMATS[key] : undefined;
}

/** Returns every text of a document as `textsIn` does, as a task that can be paused after each of its items. */
export function* textsInSlices(json: unknown): Task<Text[]> {
  const found: Text[] = [];
  const isList = Array.isArray(json);
  for (const [key, value] of Object.entries(json as object)) {
    const format = isList ? 'container' : formatOfKey(key);
    if (!format) continue;
    const path = isList ? [Number(key)] : [key];
    const members = !isList && Array.isArray(value) ? [...value.entries()] : undefined;
    for (const [index, member] of members ?? [[undefined, value as unknown]]) {
      for (const text of textsIn(member, index === undefined ? path : [...path, index], format)) found.push(text);
      yield;
    }
  }
  return found;
}

/** Returns every text under a known key, in file order. */
export function textsIn(value: unknown, path: Path = [], format = 'container'): Text[] {
  if (typeof value === 'string') return format === 'container' ? [] : [{ value, path, format }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, index], format));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const innerFormat = formatOfKey(key);
    return innerFormat ? textsIn(inner, [...path, key], innerFormat) : [];
  });
}
