/**
 * Compiles the JSON Schemas of the command to modules that need no `new Function`: they run under any
 * Content-Security-Policy. Nothing is written; a plugin of esbuild gives each import its code.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { _ } from 'ajv';
import { transform } from 'esbuild';
import { commandSchemas } from './campaign-schema.js';

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
