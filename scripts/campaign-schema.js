import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Keys that an editor asks about. */
const EXTENSION = { patternProperties: { '^_': {} } };

/**
 * Writes the JSON Schema of a campaign file, for authors and their editors, out of the schema that readers check with.
 * It is strict: a key that we don't know is a mistake, unless it is another extension, which begins with `_`.
 */
export async function writeSchema(file) {
  const { feedSchema, itemSchema } = await importSource('src/feeds/schema.ts');
  const feed = strict(feedSchema);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'cx-widgets campaign file',
    description: 'A JSON Feed 1.1 with what a campaign needs in the extension object _cx.',
    ...feed,
    properties: {
      $schema: { type: 'string' },
      ...feed.properties,
      items: { type: 'array', items: { $ref: '#/$defs/item' } },
    },
    required: ['version', 'title', 'items'],
    $defs: { item: { ...strict(itemSchema), required: ['id'] } },
  };
  schema.$defs.item.properties._cx.properties.quoted = { $ref: '#/$defs/item' };
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}

function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!schema || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  if (copy.required?.length === 0) delete copy.required;
  return schema.properties && schema.type === 'object' ? { ...copy, ...EXTENSION, additionalProperties: false } : copy;
}

/** Imports a TypeScript module of ours. */
async function importSource(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
