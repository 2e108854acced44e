import manifest from '../../dist/custom-elements.json' with { type: 'json' };

/** An attribute of an element, as the manifest describes it. */
export interface Attribute {
  readonly name: string;
  readonly description: string;
  readonly kind: 'flag' | 'one' | 'some' | 'number' | 'text';
  /** Its values, if there are only a few. */
  readonly values: readonly string[];
  /** The value in effect without it. */
  readonly default: string | undefined;
}

/** An element, as the manifest describes it. */
export interface ElementInfo {
  /** The name without `cx-`. */
  readonly name: string;
  readonly summary: string;
  readonly attributes: readonly Attribute[];
}

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly {
    readonly name: string;
    readonly type: { readonly text: string };
    readonly parsedType?: { readonly text: string };
    readonly default?: string;
    readonly description?: string;
  }[];
}

/** Attributes that say where content comes from; the studio writes them. */
const CONTENT = new Set(['feed', 'data']);

const declarations = (manifest as unknown as { modules: { declarations: Declaration[] }[] }).modules.flatMap(
  (module) => module.declarations,
);

/** All elements, the campaign first. */
export const ELEMENTS: readonly ElementInfo[] = declarations
  .filter(({ tagName }) => tagName)
  .map(({ tagName, summary = '', attributes = [] }) => ({
    name: tagName!.slice(3),
    summary,
    attributes: attributes.filter(({ name }) => !CONTENT.has(name)).map(attributeOf),
  }))
  .sort((one, other) => Number(other.name === 'campaign') - Number(one.name === 'campaign'));

type Described = NonNullable<Declaration['attributes']>[number];

function attributeOf({ name, type, parsedType, default: value, description = '' }: Described): Attribute {
  const text = parsedType?.text ?? type.text;
  const values = [...text.matchAll(/'([\w-]+)'/g)].map(([, one]) => one!);
  const kind = values.length
    ? text.includes('[]')
      ? 'some'
      : 'one'
    : text.startsWith('boolean')
      ? 'flag'
      : text.startsWith('number')
        ? 'number'
        : 'text';
  return { name, description, kind, values, default: value?.replaceAll("'", '') };
}

/** Returns the attributes of settings that an element has. */
export function attributesFor(
  element: string,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = ELEMENTS.find(({ name }) => name === element)?.attributes ?? [];
  return Object.fromEntries(
    known.flatMap(({ name }) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  );
}
