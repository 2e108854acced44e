import type { Reason } from './messages.js';
import type { Json } from './source.js';

/** The feed that a value belongs to. */
export interface Context {
  /** The address that relative ones are resolved against: the feed's own, or the page's. */
  readonly base: string;
  /** The address that the feed came from; undefined for JSON that stood in the page. */
  readonly feedUrl?: string | undefined;
  /** The IANA zone in which times without an offset are meant. */
  readonly timezone?: string | undefined;
}

/** A context with the diagnostics so far and the item that they name. */
export interface Reading extends Context {
  readonly faults: Diagnostic[];
  readonly entry?: unknown;
}

/** A JSON Schema of the few keywords that ours needs, and how what fits it is read. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** The expected value in words. */
  readonly description?: string;
  /** Turns what fits the keywords into the value kept; throws or returns undefined where it doesn't fit after all. */
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

/** Keys and indexes from the outside in, nested, because nearly all of them are never needed. */
export type Path = readonly (string | number | Path)[];

/** A part of a feed that could not be read, as data; messages.ts has the words. */
export interface Diagnostic {
  /** Whether a value is not as its schema expects, null where it is missing, or a reader refuses an item. */
  readonly code: 'value' | 'refused';
  readonly path: readonly (string | number)[];
  /** The schema of the value, or why the item is refused. */
  readonly expected: Schema | Reason;
  readonly value: unknown;
  /** The address of the feed; undefined for JSON that stood in the page. */
  readonly url: string | undefined;
  /** The item, as it was written. */
  readonly entry: unknown;
}

/** Adds a diagnostic of an entry to those of a feed. */
export function addDiagnostic(
  { faults, feedUrl, entry }: Reading,
  path: Path,
  expected: Schema | Reason,
  value?: unknown,
): void {
  const code = typeof expected === 'string' ? 'refused' : 'value';
  faults.push({ code, path: path.flat(Infinity as 1) as Diagnostic['path'], expected, value, url: feedUrl, entry });
}

/**
 * Reads a value by a schema, leniently: a key or a member of a list that can't be read is dropped alone, and so is an
 * object that lacks a required key. Keys that the schema lacks are left out; null and a string without words say nothing.
 *
 * @param reading - Its `faults` get one for each thing dropped.
 * @param path - Where the value stands, for the faults.
 * @returns Undefined where nothing could be read.
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
  // One cause, one fault: parts that could not be read have one already.
  if (result === undefined && reading.faults.length === length) addDiagnostic(reading, path, schema, value);
  return result;
}

function readObject({ properties, required = [] }: Schema, json: Json, reading: Reading, path: Path): unknown {
  const kept: Record<string, unknown> = {};
  let isWhole = true;
  for (const key in properties) {
    const value = json[key];
    const schema = properties[key]!;
    // An empty description says that a picture is only decoration.
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
