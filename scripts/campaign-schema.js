import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const text = { type: 'string' };
const address = { type: 'string', description: 'an http, https, mailto or tel address' };
const list = (items) => ({ type: 'array', items });
const object = (properties, ...required) => ({ type: 'object', properties, required });

/** What the readers' own code checks, in the words of JSON Schema, by description. */
const PATTERNS = {
  'an http, https, mailto or tel address': '^(?:(?:https?|mailto|tel):|(?![A-Za-z][A-Za-z0-9+.-]*:))',
  'a year (1924), a month (1957-06), a day (2024-10-01) or a moment (2024-10-01T13:00:00-04:00)':
    '^[1-9]\\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d)?)?)?)?$',
  'an IANA time zone (America/New_York)': '^(?:UTC|[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+)$',
};

/** Keys that a campaign file may have and that no element of ours shows, most of them JSON Feed's own. */
const OTHER_FEED_KEYS = {
  $schema: text,
  version: { ...text, pattern: '^https://jsonfeed\\.org/version/1(?:\\.1)?$' },
  feed_url: address,
  user_comment: text,
  icon: address,
  favicon: address,
  authors: list(object({ name: text, url: address, avatar: address })),
  expired: { type: 'boolean' },
  items: list({ $ref: '#/$defs/item' }),
};
const OTHER_ITEM_KEYS = { id: text, banner_image: address };
const OTHER_ITEM_EXTENSION_KEYS = {
  quoted: { $ref: '#/$defs/item' },
};
const OTHER_ATTACHMENT_KEYS = {
  title: text,
  size_in_bytes: { type: 'integer' },
  duration_in_seconds: { type: 'number' },
};

/**
 * Writes the JSON Schema of a campaign file, for authors and their editors, out of the schema that readers use. It is
 * strict: a key that we don't know is a mistake, unless it is another extension, which begins with `_`.
 */
export async function writeSchema(file) {
  const source = await importSource('src/formats/schema.ts');
  // Functions go: how a value is read is no part of its shape.
  const [feed, item] = JSON.parse(JSON.stringify([source.feedSchema, source.itemSchema]));
  Object.assign(feed.properties, OTHER_FEED_KEYS);
  Object.assign(item.properties, OTHER_ITEM_KEYS);
  Object.assign(item.properties._cx.properties, OTHER_ITEM_EXTENSION_KEYS);
  const attachment = item.properties.attachments.items;
  Object.assign(attachment.properties, OTHER_ATTACHMENT_KEYS);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'cx-widgets campaign file',
    description: 'A JSON Feed 1.1 with what a campaign needs in the extension object _cx.',
    ...strict({ ...feed, required: ['version', 'title', 'items'] }),
    $defs: { item: strict({ ...item, required: ['id'] }) },
  };
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}

function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!schema || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  const pattern = PATTERNS[schema.description];
  // Readers take a year that is a number too; authors and editors are better off with one way to write it.
  if (pattern && schema.anyOf) return { type: 'string', description: schema.description, pattern };
  if (pattern && schema.type === 'string') copy.pattern = pattern;
  if (schema.type !== 'object' || !schema.properties) return copy;
  if (!copy.required?.length) delete copy.required;
  return { ...copy, patternProperties: { '^_(?!cx$)': {} }, additionalProperties: false };
}

/** Imports a TypeScript module of ours. */
async function importSource(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
