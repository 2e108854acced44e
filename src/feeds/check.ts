/** The keywords of JSON Schema that our schema uses. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** What is expected, in words. */
  readonly description?: string;
}

/** One thing that is wrong with a value: where, what was expected and what stands there. */
export class SchemaFault extends Error {
  constructor(
    readonly path: readonly string[],
    expected: string,
    value: unknown,
  ) {
    super(`${path.join('.')}: expected ${expected}, not ${JSON.stringify(value)?.slice(0, 80)}`);
  }
}

/** Throws a `SchemaFault` for the first thing in a value that is not as the schema says. Keys that it lacks are ignored. */
export function check(schema: Schema, value: unknown, path: readonly string[] = []): void {
  const { anyOf, enum: allowed, type, pattern, properties = {}, required = [], items, description } = schema;
  const expected = description ?? type ?? (allowed ?? anyOf!.map((one) => one.description ?? one.type)).join(' or ');
  const fits = anyOf ? anyOf.some((one) => isValid(one, value)) : allowed ? allowed.includes(value) : typeOf(value) === type;
  if (!fits || (pattern && !new RegExp(pattern).test(value as string))) throw new SchemaFault(path, expected, value);
  for (const key of required) if ((value as object)[key as never] === undefined) throw new SchemaFault([...path, key], 'it to be there', undefined);
  for (const key in properties) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner !== undefined) check(properties[key]!, inner, [...path, key]);
  }
  if (items) (value as unknown[]).forEach((item, index) => check(items, item, [...path, `${index}`]));
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

function isValid(schema: Schema, value: unknown): boolean {
  try {
    check(schema, value);
    return true;
  } catch {
    return false;
  }
}
