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
  /** What no keyword can say: throws where a value is not as expected. */
  readonly test?: (value: string) => unknown;
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
  const { properties = {}, required = [], items } = schema;
  if (!fits(schema, value)) throw new SchemaFault(path, wordsFor(schema), value);
  const object = value as Record<string, unknown>;
  for (const key in properties) {
    const [inner, at] = [properties[key]!, [...path, key]];
    if (object[key] !== undefined) check(inner, object[key], at);
    else if (required.includes(key)) throw new SchemaFault(at, wordsFor(inner), undefined);
  }
  if (items) (value as unknown[]).forEach((item, index) => check(items, item, [...path, `${index}`]));
}

function fits({ anyOf, enum: allowed, type, pattern, test }: Schema, value: unknown): boolean {
  if (anyOf) return anyOf.some((one) => passes(() => check(one, value)));
  if (allowed) return allowed.includes(value);
  if ((Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value) !== type) return false;
  return !pattern || (new RegExp(pattern).test(value as string) && passes(() => test?.(value as string)));
}

function passes(test: () => unknown): boolean {
  try {
    test();
    return true;
  } catch {
    return false;
  }
}

function wordsFor({ description, anyOf, enum: allowed, type }: Schema): string {
  return description ?? type ?? allowed?.join(', ') ?? anyOf!.map(wordsFor).join(' or ');
}
