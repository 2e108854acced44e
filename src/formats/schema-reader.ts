import type { Diagnostic, DiagnosticCode, Expectation } from '../model/types.js';
import type { Json } from './source.js';

/** The feed that contains a value. */
export interface Context {
  /** The base for relative URLs: the URL of the feed or the page. */
  readonly base: string;
  /** The URL that the feed came from; undefined for JSON in the page. */
  readonly feedUrl?: string | undefined;
  /** The IANA zone for times without an offset. */
  readonly timezone?: string | undefined;
}

/** A context with the diagnostics so far and the item that they name. */
export interface Reading extends Context {
  readonly faults: Diagnostic[];
  readonly entry?: unknown;
}

/** A JSON Schema, limited to the keywords we need, plus a function that reads matching values. */
export interface Schema extends Expectation {
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** Converts a matching value to the result; throws or returns undefined if the value is invalid after all. */
  readonly read?: (value: never, context: Context) => unknown;
}

/** The type of a value that was read by a schema. */
export type Read<Of> = Of extends { read: (value: never, context: Context) => infer Value }
  ? NonNullable<Value>
  : Of extends { enum: readonly (infer Value)[] }
    ? Value
    : Of extends { anyOf: readonly (infer One)[] }
      ? Read<One>
      : Of extends { items: infer Items }
        ? readonly Read<Items>[]
        : Of extends { properties: infer Properties; required: readonly (infer Required)[] }
          ? { readonly [Key in keyof Properties & Required]: Read<Properties[Key]> } & {
              readonly [Key in Exclude<keyof Properties, Required>]?: Read<Properties[Key]>;
            }
          : Of extends { type: 'boolean' }
            ? boolean
            : Of extends { type: 'number' }
              ? number
              : string;

/** Keys and indexes from the outside in; nested, because nearly all paths are never used. */
export type Path = readonly (string | number | Path)[];

/** Adds a diagnostic for an entry: why a part was dropped, or what was expected of a value. */
export function addDiagnostic(
  { faults, feedUrl, entry }: Reading,
  path: Path,
  cause: Exclude<DiagnosticCode, 'value'> | Schema,
  value?: unknown,
): void {
  const [code, expected] = typeof cause === 'string' ? [cause] : (['value', cause] as const);
  faults.push({ code, path: path.flat(Infinity as 1) as number[], value, expected, url: feedUrl, name: nameOf(entry) });
}

/** Returns the title or id of an item, or of a network's object. */
export function nameOf(json: unknown): unknown {
  const { title, id, uri } = (json ?? {}) as Json;
  return (typeof title === 'string' && title) || id || uri;
}

/**
 * Reads a value by a schema, leniently: only the key or the list member that can't be read is dropped, and so is an
 * object that lacks a required key. Keys unknown to the schema are dropped; null and blank strings count as missing.
 *
 * @param reading - Its `faults` receive a diagnostic for each dropped part.
 * @param path - The position of the value, for the diagnostics.
 * @returns Undefined if nothing could be read.
 */
export function read<Of extends Schema>(
  schema: Of,
  value: unknown,
  reading: Reading,
  path: Path = [],
): Read<Of> | undefined {
  return readValue(schema, value, reading, path) as Read<Of> | undefined;
}

function readValue(schema: Schema, value: unknown, reading: Reading, path: Path): unknown {
  const { anyOf, enum: allowed, items } = schema;
  const { length } = reading.faults;
  let result: unknown = value;
  if (anyOf) {
    const fitting = anyOf.find((one) => fits(one, value));
    result = fitting && readValue(fitting, value, reading, path);
  } else if (allowed ? !allowed.includes(value) : !fits(schema, value)) result = undefined;
  else if (items) {
    result = (value as unknown[]).flatMap((one, index) =>
      isNothing(one) ? [] : (readValue(items, one, reading, [path, index]) ?? []),
    );
  } else if (schema.properties) result = readObject(schema, value as Json, reading, path);
  if (schema.read && result !== undefined) {
    try {
      result = schema.read(result as never, reading);
    } catch {
      result = undefined;
    }
  }
  // Reports each cause once: parts that could not be read already have a diagnostic.
  if (result === undefined && reading.faults.length === length) addDiagnostic(reading, path, schema, value);
  return result;
}

function readObject({ properties, required = [] }: Schema, json: Json, reading: Reading, path: Path): unknown {
  const kept: Record<string, unknown> = {};
  let isWhole = true;
  for (const key in properties) {
    const value = json[key];
    const schema = properties[key]!;
    // An empty description marks an image as decorative.
    const isMissing = isNothing(value) && !(value === '' && key === 'alt');
    const result = isMissing ? undefined : readValue(schema, value, reading, [path, key]);
    if (result !== undefined) kept[key] = result;
    else if (required.includes(key)) {
      isWhole = false;
      if (isMissing) addDiagnostic(reading, [path, key], schema, value ?? null);
    }
  }
  return isWhole ? kept : undefined;
}

const isNothing = (value: unknown): boolean => value == null || (typeof value === 'string' && !value.trim());

function fits({ type }: Schema, value: unknown): boolean {
  return type === (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
}
