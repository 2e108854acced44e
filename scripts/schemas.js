/**
 * Derives the JSON Schemas of the command, and the published one, from the schema that the page reads feeds by. The
 * command's become modules that need no `new Function`, so that they run under any Content-Security-Policy.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import Ajv, { _ } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, transform } from 'esbuild';

const SOURCES = [
  './src/formats/schema.ts',
  './cli/pull/config-schema.ts',
  './cli/pull/state-schema.ts',
  './cli/validators/formats.ts',
];

const text = { type: 'string' };
const address = { type: 'string', description: 'an http, https, mailto or tel address', format: 'url' };
const list = (items) => ({ type: 'array', items });
const object = (properties, ...required) => ({ type: 'object', properties, required });

/** Keys that a campaign file may have and that no element of ours shows, most of them JSON Feed's own. */
const OTHER_FEED_KEYS = {
  $schema: text,
  version: { ...text, format: 'version' },
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

/** Formats of texts by their keys; any other text without a format is for people. */
const KEY_FORMATS = {
  language: 'language-tag',
  mime_type: 'media-type',
  network: 'network',
  content_html: 'html',
  ...Object.fromEntries(
    ['$schema', 'id', 'handle', 'shortcode', 'user_comment', 'related', 'hide'].map((key) => [key, 'token']),
  ),
};

/** Returns the schemas of a campaign file, of a config of `pull`, and of the parts of its state. */
async function commandSchemas() {
  const source = await importSources();
  const withFormats = formatter(source);
  return {
    source,
    campaign: campaignSchema(withFormats(source.feedSchema), withFormats(source.itemSchema)),
    config: configSchema(source, withFormats),
    state: {
      source: JSON.parse(JSON.stringify(source.storedSourceSchema)),
      picture: JSON.parse(JSON.stringify(source.storedPictureSchema)),
    },
  };
}

/**
 * Writes the JSON Schema of a campaign file, for authors and their editors. Editors know none of our formats, so these
 * become patterns.
 */
export async function writeSchema(file) {
  const { campaign, source } = await commandSchemas();
  writeFileSync(file, `${JSON.stringify(withPatterns(campaign, source.PATTERNS), null, 2)}\n`);
}

/** Returns the strict schema: an unknown key is an error, unless it is another extension, which begins with `_`. */
function campaignSchema(feed, item) {
  Object.assign(feed.properties, OTHER_FEED_KEYS);
  Object.assign(item.properties, OTHER_ITEM_KEYS);
  Object.assign(item.properties._cx.properties, OTHER_ITEM_EXTENSION_KEYS);
  Object.assign(item.properties.attachments.items.properties, OTHER_ATTACHMENT_KEYS);
  return withKeyFormats({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'cx-widgets campaign file',
    description: 'A JSON Feed 1.1 with what a campaign needs in the extension object _cx.',
    ...strict({ ...feed, required: ['version', 'title', 'items'] }),
    $defs: { item: strict({ ...item, required: ['id'] }) },
  });
}

/** Returns the schema of a config. Rules stand in many places, so they are compiled once. */
function configSchema({ configSchema, ruleSchema }, withFormats) {
  const rule = withFormats(ruleSchema);
  const text = JSON.stringify(closed(withFormats(configSchema)));
  const $ref = '#/$defs/rule';
  return {
    ...JSON.parse(text.replaceAll(JSON.stringify(closed(rule)), JSON.stringify({ $ref }))),
    $defs: { rule: closed(rule) },
  };
}

/** Returns a function that copies a schema without functions and gives values their formats, by the object that describes them. */
function formatter({ feedSchema, itemSchema }) {
  const formats = new Map([
    [feedSchema.properties.home_page_url, 'url'],
    [itemSchema.properties.date_published, 'date'],
    [feedSchema.properties._cx.properties.start, 'exact-date'],
    [feedSchema.properties._cx.properties.timezone, 'time-zone'],
  ]);
  const copy = (schema) => {
    if (Array.isArray(schema)) return schema.map(copy);
    if (!schema || typeof schema !== 'object') return schema;
    const entries = Object.entries(schema).filter(([, value]) => typeof value !== 'function');
    const format = formats.get(schema);
    return {
      ...Object.fromEntries(entries.map(([key, value]) => [key, copy(value)])),
      ...(format && { format }),
    };
  };
  return copy;
}

function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!schema || typeof schema !== 'object') return schema;
  // Readers take a year that is a number too; authors and editors are better off with one way to write it.
  const { description, format } = schema;
  if (format && schema.anyOf) return { type: 'string', description, format };
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  if (schema.type !== 'object' || !schema.properties) return copy;
  if (!copy.required?.length) delete copy.required;
  return { ...copy, patternProperties: { '^_(?!cx$)': {} }, additionalProperties: false };
}

/** Closes every object of a schema to unknown keys. */
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!schema || typeof schema !== 'object') return schema;
  const { format, ...rest } = schema;
  // Of a text or a number only the text has a format.
  if (typeof format === 'string' && schema.anyOf) {
    return { ...rest, anyOf: schema.anyOf.map((one) => (one.type === 'string' ? { ...one, format } : one)) };
  }
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return schema.type === 'object' && schema.properties ? { ...copy, additionalProperties: false } : copy;
}

/** Gives every text without a format the one of its key. */
function withKeyFormats(schema, key) {
  if (!schema || typeof schema !== 'object' || schema.format || schema.enum) return schema;
  const copy = { ...schema };
  if (schema.type === 'string') copy.format = KEY_FORMATS[key] ?? 'text';
  if (schema.items) copy.items = withKeyFormats(schema.items, key);
  if (schema.anyOf) copy.anyOf = schema.anyOf.map((one) => withKeyFormats(one, key));
  for (const group of ['properties', '$defs']) if (schema[group]) copy[group] = eachKey(schema[group]);
  return copy;
}

const eachKey = (properties) =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, withKeyFormats(value, key)]));

function withPatterns(schema, patterns) {
  if (Array.isArray(schema)) return schema.map((one) => withPatterns(one, patterns));
  if (!schema || typeof schema !== 'object') return schema;
  const isFormat = typeof schema.format === 'string';
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key !== 'format' || !isFormat) return [[key, withPatterns(value, patterns)]];
      const pattern = patterns[value.replace('exact-', '')];
      return pattern ? [['pattern', pattern]] : [];
    }),
  );
}

/** Imports TypeScript modules of ours as one, so that they share their objects. */
async function importSources() {
  const { outputFiles } = await build({
    stdin: { contents: SOURCES.map((file) => `export * from '${file}';`).join('\n'), resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const FOLDER = resolve('cli/validators');
const { resolve: pathOf } = createRequire(import.meta.url);

/** Returns a plugin of esbuild that compiles `cli/validators/campaign.js`, `config.js` and `state.js`. */
export function validators() {
  let modules;
  return {
    name: 'validators',
    setup(build) {
      build.onResolve({ filter: /\/validators\/(?:campaign|config|state)\.js$/ }, ({ path }) => ({
        path: path.split('/').at(-1),
        namespace: 'validators',
      }));
      // Ajv is no dependency of the command: its few lines for the run time go into the bundle.
      build.onResolve({ filter: /^ajv\/dist\/runtime\// }, ({ path }) => ({ path: pathOf(path) }));
      build.onLoad({ filter: /./, namespace: 'validators' }, async ({ path }) => ({
        contents: (await transform((await (modules ??= compile()))[path], { minify: true })).code,
        resolveDir: FOLDER,
      }));
    },
  };
}

async function compile() {
  const { source, campaign, config, state } = await commandSchemas();
  const diagnostic = { allErrors: true, ownProperties: true };
  return {
    'campaign.js':
      codeOf({ validateFeed: campaign, validateItem: pageItem(campaign) }, source, 'strictFormats', diagnostic) +
      exported('SCHEMA', withEnumTypes(campaign)) +
      '\nexport const ITEM_SCHEMA = { ...SCHEMA.$defs.item, $defs: SCHEMA.$defs };' +
      exported('FORMATS', keyFormats(campaign)) +
      exported('EXTENSION_KEYS', Object.keys(campaign.$defs.item.properties._cx.properties)),
    'config.js':
      codeOf({ validateConfig: config }, source, 'tolerantFormats', diagnostic) +
      exported('SCHEMA', withEnumTypes(config)),
    'state.js': codeOf({ validateSource: state.source, validatePicture: state.picture }, source, 'strictFormats', {}),
  };
}

/** In a page an item needs no id. */
const pageItem = ({ $defs: { item } }) => ({
  ...JSON.parse(JSON.stringify(item).replaceAll('#/$defs/', 'validateFeed#/$defs/')),
  required: [],
});

/** Returns a module that exports a validator for each schema. */
function codeOf(schemas, source, formats, options) {
  const ajv = new Ajv.default({
    ...options,
    allowUnionTypes: true,
    code: { source: true, esm: true, formats: _`require("./formats.ts").${_([formats])}` },
    formats: { ...Object.fromEntries(source.ANNOTATIONS.map((name) => [name, true])), ...source[formats] },
  });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(withEnumTypes(schema), name);
  return standaloneCode.default(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));
}

const exported = (name, value) => `\nexport const ${name} = ${JSON.stringify(value)};`;

/** A value of the wrong type is one violation, and no word of a list a second one. */
function withEnumTypes(schema) {
  if (Array.isArray(schema)) return schema.map(withEnumTypes);
  if (!schema || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withEnumTypes(value)]));
  return Array.isArray(schema.enum) ? { type: 'string', ...copy } : copy;
}

/** Collects the names of keys with the formats of their texts; those of objects and lists of objects have none of their own. */
function keyFormats(schema, formats = {}) {
  for (const [key, value] of Object.entries({ ...schema.properties, ...schema.$defs })) {
    // A key may hold a text in one place and an object in another, such as `image`: texts keep their format.
    if ((formats[key] ?? 'container') === 'container') formats[key] = formatOf(value) ?? 'container';
    for (const inner of [value, value.items, ...(value.anyOf ?? [])]) if (inner) keyFormats(inner, formats);
  }
  return formats;
}

const formatOf = ({ format, items, anyOf }) => format ?? items?.format ?? anyOf?.find((one) => one.format)?.format;
