/** One violation of a JSON Schema. */
export interface Violation {
  readonly keyword: string;
  readonly path: Path;
  /** The invalid value. */
  readonly value: unknown;
  /** The schema that contains the keyword. */
  readonly schema: ValueSchema;
  /** The unknown or missing key. */
  readonly key: string;
}

/** Keys and indexes from the outside in. */
export type Path = readonly (string | number)[];

/** The keywords of a schema that messages and suggestions use. */
export interface ValueSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly description?: string;
  readonly anyOf?: readonly ValueSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, ValueSchema>>;
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
}

/** An error as reported by Ajv. */
interface AjvError {
  readonly keyword: string;
  /** JSON Pointer into the document. */
  readonly instancePath: string;
  /** JSON Pointer into the schema, starting at the last `$ref`. */
  readonly schemaPath: string;
  readonly params: { readonly additionalProperty?: string; readonly missingProperty?: string };
}

/** A compiled validator; `errors` are those of the last call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

/** Validates a document; returns one violation for each cause. */
export function violationsOf(validate: Validator, schema: ValueSchema, value: unknown): Violation[] {
  if (validate(value)) return [];
  return causes(validate.errors ?? []).map(({ keyword, instancePath, params }) => {
    const { path, found } = follow(instancePath, value);
    return {
      keyword,
      path,
      value: found,
      schema: schemaAt(schema, path, keyword),
      key: params.additionalProperty ?? params.missingProperty ?? '',
    };
  });
}

/** Follows a JSON Pointer. */
function follow(pointer: string, root: unknown): { path: Path; found: unknown } {
  let found = root;
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(found) ? Number(key) : key;
      found = (found as Record<string, unknown>)[step];
      return step;
    });
  return { path, found };
}

/** Returns the schema with a keyword for the value at a path. Ajv's own schema path starts at the last `$ref`. */
function schemaAt(root: ValueSchema, path: Path, keyword: string): ValueSchema {
  const branchesOf = (schema: ValueSchema): readonly ValueSchema[] => {
    const { $ref, anyOf } = schema;
    if ($ref) return branchesOf(root.$defs![$ref.split('/').at(-1)!]!);
    return anyOf ? anyOf.flatMap(branchesOf) : [schema];
  };
  const step = ({ items, properties = {} }: ValueSchema, key: string | number): readonly ValueSchema[] => {
    const inner = typeof key === 'number' ? items : Object.hasOwn(properties, key) ? properties[key] : undefined;
    return inner ? [inner] : [];
  };
  const [schema = {}] = path.reduce<readonly ValueSchema[]>(
    (schemas, key) => schemas.flatMap(branchesOf).flatMap((one) => step(one, key)),
    [root],
  );
  return schema[keyword as keyof ValueSchema] ? schema : (branchesOf(schema).find((one) => keyword in one) ?? schema);
}

/**
 * Returns one error for each cause. For an `anyOf`, only the branch that matches the value's type counts; a value of
 * the wrong type has no other errors.
 */
function causes(errors: readonly AjvError[]): AjvError[] {
  const kept: AjvError[] = [];
  for (const error of errors) {
    if (error.keyword === 'anyOf') kept.push(...branchErrors(kept, error));
    else kept.push(error);
  }
  const wrongTypes = new Set(kept.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  return kept.filter(({ keyword, instancePath }) => keyword === 'type' || !wrongTypes.has(instancePath));
}

/**
 * Removes the errors of the branches of an `anyOf`, which Ajv reports right before it, and returns the relevant ones.
 */
function branchErrors(kept: AjvError[], anyOf: AjvError): readonly AjvError[] {
  const { instancePath } = anyOf;
  let from = kept.length;
  while (from && `${kept[from - 1]!.instancePath}/`.startsWith(`${instancePath}/`)) from--;
  const branches = kept.splice(from);
  const isHere = (one: AjvError): boolean => one.instancePath === instancePath;
  const wrong = new Set(branches.filter((one) => one.keyword === 'type' && isHere(one)).map(schemaOf));
  const fitting = branches.filter((one) => !isHere(one) || !wrong.has(schemaOf(one)));
  return fitting.length ? fitting : [anyOf];
}

/** Returns the pointer to the schema that contains the keyword. */
const schemaOf = ({ schemaPath }: AjvError): string => schemaPath.replace(/\/[^/]*$/, '');
