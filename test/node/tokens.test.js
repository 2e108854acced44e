/** The built design tokens, compared with the style sheets and the token format. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importSource } from './support/source.js';
import Ajv from 'ajv/dist/2020.js';
import { propertiesOf, tokensOf } from '../../scripts/manifest.js';
import { contrastOf } from '../support/contrast.js';

const { PART_KINDS } = await importSource('src/theme/parts.ts');
const read = (file) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('dist/custom-elements.json'));
const tokens = JSON.parse(read('dist/tokens.json'));
const resolver = JSON.parse(read('dist/tokens.resolver.json'));

/** Returns the tokens of a document, keyed by CSS property. */
const byProperty = (document) =>
  new Map(
    Object.values(document)
      .filter((group) => typeof group === 'object')
      .flatMap((group) => Object.entries(group).filter(([name]) => !name.startsWith('$')))
      .map(([, token]) => [token.$extensions['cx-widgets'].property, token]),
  );

/** Returns the fallback in `var(--cx-x, …)`, up to the matching bracket. */
function fallbackAt(css, start) {
  let depth = 1;
  let end = start;
  while (depth) depth += { '(': 1, ')': -1 }[css[end++]] ?? 0;
  return css.slice(start, end - 1);
}

/** Returns the default of every property in the style sheets. */
function defaultsInStyles() {
  const css = readdirSync('src', { recursive: true })
    .filter((name) => name.endsWith('.styles.ts'))
    .map((name) => read(`src/${name}`))
    .join('\n');
  return new Map(
    [...css.matchAll(/var\((--cx-[\w-]+)(?:, *)?/g)].map(({ 0: found, 1: name, index }) => [
      name,
      fallbackAt(css, index + found.length),
    ]),
  );
}

const sorted = (map) => Object.fromEntries([...map].sort(([one], [other]) => (one < other ? -1 : 1)));

test('style sheets, manifest and tokens have the same properties and defaults', () => {
  const inManifest = new Map(propertiesOf(manifest).map(({ name, default: css }) => [name, css]));
  const inTokens = new Map(
    [...byProperty(tokens)].map(([name, { $extensions }]) => [name, $extensions['cx-widgets'].css]),
  );
  assert.deepEqual(sorted(inManifest), sorted(defaultsInStyles()));
  assert.deepEqual(sorted(inTokens), sorted(inManifest));
});

test('all elements document the same default for a property', () => {
  const defaults = new Map();
  for (const one of manifest.modules.flatMap(({ declarations }) => declarations)) {
    for (const { name, default: css } of one.cssProperties ?? []) {
      assert.equal(css, defaults.get(name) ?? css, `${one.name} ${name}`);
      defaults.set(name, css);
    }
  }
});

const object = (properties) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const share = { type: 'number', minimum: 0, maximum: 1 };
const measure = (...units) => object({ value: { type: 'number' }, unit: { enum: units } });

/** Value schemas of the token types that we write (Design Tokens Format Module 2025.10). */
const VALUES = {
  color: object({
    colorSpace: { const: 'srgb' },
    components: { type: 'array', items: share, minItems: 3, maxItems: 3 },
    hex: { type: 'string', pattern: '^#[0-9a-f]{6}$' },
  }),
  dimension: measure('px', 'rem'),
  duration: measure('ms', 's'),
  number: { type: 'number' },
  fontFamily: { type: 'string' },
};

test('each token has a valid type, a value of that type and a description', () => {
  const ajv = new Ajv.default();
  for (const [name, { $type, $value, $description }] of byProperty(tokens)) {
    assert.ok(VALUES[$type] && ajv.validate(VALUES[$type], $value), `${name} ${$type} ${ajv.errorsText()}`);
    assert.ok($description, name);
  }
});

test('the resolver overrides every color in dark, and nothing else', () => {
  const [dark] = resolver.modifiers.scheme.contexts.dark;
  const colors = [...byProperty(tokens)].filter(([, { $type }]) => $type === 'color').map(([name]) => name);
  assert.deepEqual([...byProperty(dark).keys()], colors);
  assert.equal(dark.color.ink.$value.hex, '#f0f0f0');
  assert.equal(tokens.color.ink.$value.hex, '#1b1b1b');
});

test('the build fails and names a default that matches no token type', () => {
  const modules = [{ declarations: [{ cssProperties: [{ name: '--cx-odd', default: 'attr(size)' }] }] }];
  assert.throws(() => tokensOf({ modules }), /--cx-odd.*attr\(size\)/);
});

test('contrast is computed as in WCAG 2.2', () => {
  const black = [0, 0, 0];
  const white = [255, 255, 255];
  assert.equal(contrastOf(black, white), 21);
  assert.equal(contrastOf(white, white), 1);
  assert.ok(contrastOf([118, 118, 118], white) > 4.5);
  assert.ok(contrastOf([119, 119, 119], white) < 4.5);
  assert.equal(contrastOf(white, [0, 94, 162]), contrastOf([0, 94, 162], white));
});

for (const [scheme, { color }] of [
  ['light', tokens],
  ['dark', resolver.modifiers.scheme.contexts.dark[0]],
]) {
  const rgb = (name) => color[name].$value.components.map((part) => part * 255);
  for (const [name, least] of Object.entries({ ink: 4.5, muted: 4.5, link: 4.5, accent: 4.5, focus: 3 })) {
    test(`${scheme}: ${name} has enough contrast on the surface`, () => {
      assert.ok(contrastOf(rgb(name), rgb('surface')) >= least);
    });
  }
}

test('each theme is in dist/ and sets only tokens', () => {
  const known = new Set(propertiesOf(manifest).map(({ name }) => name));
  for (const name of readdirSync('src/theme/themes')) {
    const css = read(`dist/themes/${name}`);
    assert.equal(css, read(`src/theme/themes/${name}`));
    const set = [...css.matchAll(/^[\t ]*(--cx-[\w-]+):/gm)].map(([, property]) => property);
    assert.deepEqual(
      set.filter((property) => !known.has(property)),
      [],
      name,
    );
  }
});

for (const file of ['README.md', 'docs/how-to/theming.md']) {
  test(`${file} names only tokens, parts and states that exist`, () => {
    const named = (pattern) => new Set([...read(file).matchAll(pattern)].flatMap(([, names]) => names.split(' ')));
    const all = manifest.modules.flatMap(({ declarations }) => declarations);
    const has = (key) => new Set(all.flatMap((one) => one[key] ?? []).map(({ name }) => name));
    const unknown = [
      [/(--cx-[a-z-]+)/g, 'cssProperties'],
      [/::part\(([a-z -]+)\)/g, 'cssParts'],
      [/:state\(([a-z]+)\)/g, 'cssStates'],
    ].flatMap(([pattern, key]) => [...named(pattern)].filter((name) => !has(key).has(name)));
    // Kinds stand beside a part and are in no manifest.
    assert.deepEqual(
      unknown.filter((name) => !PART_KINDS.includes(name)),
      [],
    );
  });
}
