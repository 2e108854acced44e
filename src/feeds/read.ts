/** What a value is read against. */
export interface Context {
  /** The address that relative ones are resolved against: the feed's own, or the page's. */
  readonly base: string;
  /** The address that the feed came from; undefined for JSON that stood in the page. */
  readonly feedUrl?: string | undefined;
  /** The IANA zone in which times without an offset are meant. */
  readonly timezone?: string | undefined;
}

/** A JSON Schema of the few keywords that ours needs, and how what fits it is read. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** What is expected, in words. */
  readonly description?: string;
  /** Turns what fits the keywords into what we keep; throws or gives undefined where it doesn't fit after all. */
  readonly read?: (value: never, context: Context) => unknown;
}

/** What reading a value by a schema gives. */
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

/** Keys from the outside in, nested, since nearly all of them are never needed. */
type Path = readonly (string | Path)[];

/** One thing that is wrong with a value: where, what was expected and what stands there. */
export class SchemaFault extends Error {
  readonly path: readonly string[];

  constructor(path: Path, schema: Schema, value: unknown) {
    const keys = (path as readonly unknown[]).flat(Infinity) as string[];
    super(`${keys.join('.')}: expected ${wordsFor(schema)}, not ${shown(value).slice(0, 80)}`);
    this.path = keys;
  }
}

function shown(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // It is nested deeper than the stack.
    return typeof value;
  }
}

/**
 * Reads a value by a schema. Keys that the schema lacks are left out; null and a string without words say nothing.
 *
 * @param path - Where the value stands, for the message.
 * @throws SchemaFault for the first thing that is not as the schema says.
 */
export function read<Of extends Schema>(schema: Of, value: unknown, context: Context, path: Path = []): Read<Of> {
  return readValue(schema, value, context, path) as Read<Of>;
}

function readValue(schema: Schema, value: unknown, context: Context, path: Path): unknown {
  const { anyOf, enum: allowed, properties, required = [], items } = schema;
  let result: unknown = value;
  if (anyOf) {
    const fitting = anyOf.find((one) => fits(one, value));
    result = fitting && readValue(fitting, value, context, path);
  } else if (allowed ? !allowed.includes(value) : !fits(schema, value)) result = undefined;
  else if (items) result = (value as unknown[]).map((one, index) => readValue(items, one, context, [path, `${index}`]));
  else if (properties) {
    const kept: Record<string, unknown> = (result = {});
    for (const key in properties) {
      const [inner, at] = [(value as typeof kept)[key], [path, key] as Path];
      // An empty description says that a picture is only decoration.
      if (inner != null && (!isBlank(inner) || (inner === '' && key === 'alt')))
        kept[key] = readValue(properties[key]!, inner, context, at);
      else if (required.includes(key)) throw new SchemaFault(at, properties[key]!, inner ?? null);
    }
  }
  if (schema.read && result !== undefined) {
    try {
      result = schema.read(result as never, context);
    } catch {
      result = undefined;
    }
  }
  if (result === undefined) throw new SchemaFault(path, schema, value);
  return result;
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && !value.trim();

function fits({ type }: Schema, value: unknown): boolean {
  return type === (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
}

function wordsFor({ description, type, enum: allowed, anyOf }: Schema): string {
  return description ?? type ?? allowed?.join(', ') ?? anyOf!.map(wordsFor).join(' or ');
}
