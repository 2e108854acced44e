/** Colors, contrast, looks and token files of the studio, without a browser. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import '../support/css-supports.js';
import { contrastOf as oracle } from '../support/contrast.js';
import { importStudio } from './source.js';

const {
  ELEMENTS,
  attributesFor,
  contrastOf,
  failures,
  measure,
  nearestPassing,
  PAIRS,
  pairIn,
  parseColor,
  PRESETS,
  readTokens,
  TOKENS,
  toHex,
  tokenValue,
  writeCss,
  writeTokens,
} = await importStudio(
  'studio/choose/attributes.ts',
  'studio/page/color.ts',
  'studio/page/contrast.ts',
  'studio/choose/presets.ts',
  'studio/draft/token-value.ts',
  'studio/choose/token-files.ts',
  'studio/page/tokens.ts',
);

const PAGE = { name: '--page', light: '#ffffff', dark: '#1b1b1b' };

/** Returns the colors in effect with some tokens. */
const colorsWith = ({ light = {}, dark = {} } = {}) =>
  new Map(
    [...TOKENS.filter(({ type }) => type === 'color'), PAGE].map((token) => [
      token.name,
      { light: light[token.name] ?? token.light, dark: dark[token.name] ?? token.dark },
    ]),
  );

test('the pairs whose contrast is measured are those in the page on theming', () => {
  const page = readFileSync('docs/how-to/theming.md', 'utf8');
  const [, table] = /## Contrast([^]*?)\n## /.exec(page);
  const inDocs = [...table.matchAll(/^\| (`--[^|]*)\|([^|]*)\| ([\d.]+):1/gm)].flatMap(([, colors, grounds, minimum]) =>
    [...colors.matchAll(/--[\w-]+/g)].flatMap(([color]) =>
      [...grounds.matchAll(/--[\w-]+|page’s background|page's background/g)].map(
        ([on]) => `${color} on ${on.startsWith('--') ? on : '--page'}: ${minimum}`,
      ),
    ),
  );
  const ours = PAIRS.map(({ color, on, minimum }) => `${color} on ${on}: ${minimum}`);
  assert.ok(inDocs.length > 10);
  assert.deepEqual(ours.sort(), inDocs.sort());
});

test('contrast equals that of another implementation', () => {
  for (const [one, other] of [
    ['#000', '#fff'],
    ['#005ea2', '#ffffff'],
    ['#2491ff', '#f0f0f0'],
    ['#777', '#777777'],
  ]) {
    const [a, b] = [parseColor(one), parseColor(other)];
    const bytes = (color) => color.map((part) => Math.round(part * 255));
    assert.ok(Math.abs(contrastOf(a, b) - oracle(bytes(a), bytes(b))) < 1e-9, `${one} ${other}`);
  }
});

test('colors are read as #rgb, #rrggbb and rgb(), and nothing else', () => {
  const read = (text) => {
    const color = parseColor(text);
    return color && toHex(color);
  };
  assert.deepEqual(['#abc', ' #A1B2C3 ', 'rgb(1, 2, 3)', 'rgb(1 2 3)'].map(read), [
    '#aabbcc',
    '#a1b2c3',
    '#010203',
    '#010203',
  ]);
  for (const text of ['', 'red', '#12', '#12345678', 'rgb(300, 0, 0)', 'var(--x)', 'light-dark(#fff, #000)']) {
    assert.equal(read(text), undefined, text);
  }
});

test('the default colors have enough contrast', () => {
  for (const { color, on, scheme, ratio, minimum } of measure(colorsWith())) {
    // docs/how-to/theming.md: the elements darken the ring of a filled card themselves.
    if (color === '--cx-focus' && on === '--cx-fill' && scheme === 'light') continue;
    assert.ok(ratio >= minimum, `${color} on ${on}, ${scheme}: ${ratio}`);
  }
});

test('a color without contrast is named with the nearest one that passes everywhere', () => {
  const light = { '--cx-link': '#7fb2ff' };
  const found = failures(colorsWith({ light }), (name, scheme) => scheme === 'light' && name in light);
  assert.deepEqual(
    found.map(({ color, on, scheme }) => `${color} on ${on}, ${scheme}`),
    ['--cx-link on --cx-surface, light', '--cx-link on --page, light', '--cx-link on --cx-fill, light'],
  );
  const [{ suggestion }] = found;
  assert.deepEqual(
    failures(colorsWith({ light: { '--cx-link': suggestion } }), () => true).filter(
      ({ color }) => color === '--cx-link',
    ),
    [],
  );
  const fill = parseColor('#f0f0f0');
  assert.ok(contrastOf(parseColor(suggestion), fill) < 4.8, 'it is hardly darker than it has to be');
});

test('a suggestion keeps a color that passes, and is missing if no shade can pass', () => {
  const on = (color, minimum) => [{ color: parseColor(color), minimum }];
  assert.equal(nearestPassing(parseColor('#005ea2'), on('#ffffff', 4.5)), '#005ea2');
  assert.equal(nearestPassing(parseColor('#808080'), [...on('#ffffff', 10), ...on('#000000', 10)]), undefined);
  for (const color of ['#ff0000', '#ffff00', '#00ff00', '#0000ff', '#ffffff', '#000000']) {
    for (const ground of ['#ffffff', '#1b1b1b', '#000000']) {
      const hex = nearestPassing(parseColor(color), on(ground, 4.5));
      assert.ok(contrastOf(parseColor(hex), parseColor(ground)) >= 4.5, `${color} on ${ground}: ${hex}`);
    }
  }
});

test('the look of the U.S. Web Design System equals the theme', () => {
  const css = readFileSync('src/theme/themes/uswds.css', 'utf8');
  const theme = new Map(
    [...css.matchAll(/(--cx-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [
      name,
      pairIn(value.replace(/var\([\w-]+, ([^()]+)\)/g, '$1')),
    ]),
  );
  const { tokens } = PRESETS.find(({ name }) => name === 'uswds');
  for (const scheme of ['light', 'dark']) {
    const inTheme = Object.fromEntries([...theme].map(([name, pair]) => [name, pair[scheme]]));
    // It is the default, too.
    delete inTheme['--cx-font-family'];
    assert.deepEqual({ ...tokens[scheme] }, { ...inTheme });
  }
});

test('every look has enough contrast', () => {
  for (const { name, tokens } of PRESETS) {
    const found = failures(colorsWith(tokens), (token, scheme) => token in tokens[scheme]).filter(
      ({ color, on }) => !(color === '--cx-focus' && on === '--cx-fill'),
    );
    assert.deepEqual(
      found.map(({ color, on, scheme, ratio }) => `${color} on ${on}, ${scheme}: ${ratio}`),
      [],
      name,
    );
  }
});

test('tokens survive writing and reading, as JSON and as CSS', () => {
  const { tokens } = PRESETS.find(({ name }) => name === 'uswds');
  for (const text of [writeTokens(tokens), writeCss(tokens)]) {
    const read = readTokens(text);
    assert.deepEqual(read.unknown, []);
    assert.deepEqual(sorted(read.tokens.light), sorted(tokens.light));
    assert.deepEqual(sorted(read.tokens.dark), sorted(tokens.dark));
  }
});

const sorted = (object) => Object.fromEntries(Object.entries(object).sort());

test('the tokens of the package and those of a design tool can be imported', () => {
  const all = readTokens(readFileSync('dist/tokens.json', 'utf8'));
  assert.equal(Object.keys(all.tokens.light).length, TOKENS.length);
  const tool = {
    brand: {
      accent: { $type: 'color', $value: { colorSpace: 'srgb', components: [0, 0, 0], hex: '#111111' } },
      other: { $value: 'x' },
    },
  };
  assert.deepEqual(readTokens(JSON.stringify(tool)), {
    tokens: { light: { '--cx-accent': '#111111' }, dark: { '--cx-accent': '#111111' } },
    unknown: ['--cx-other'],
  });
});

test('a value that could leave its declaration or request something is not imported', () => {
  const css = ':root { --cx-ink: url(https://other.example/a); --cx-link: image-set("a" 1x); --cx-muted: #000 }';
  assert.deepEqual(readTokens(css).tokens.light, { '--cx-muted': '#000' });
});

test('a value that is no color is not imported, and is named', () => {
  const { tokens, unknown } = readTokens(':root { --cx-ink: dark green; --cx-link: FFEE66; --cx-space: wide }');
  assert.deepEqual(tokens.light, { '--cx-link': '#FFEE66' });
  assert.deepEqual(unknown, ['--cx-ink', '--cx-space']);
});

test('every token takes its own default, and only colors take a color', () => {
  for (const { name, type, light, dark } of [...TOKENS, { ...PAGE, type: 'color' }]) {
    assert.deepEqual([tokenValue(name, light), tokenValue(name, dark)], [light, dark], name);
    // A font may have any name.
    if (type !== 'fontFamily') assert.equal(tokenValue(name, 'red'), type === 'color' ? 'red' : undefined, name);
  }
});

test('all elements of the manifest can be chosen, each with its attributes', () => {
  const names = JSON.parse(readFileSync('src/elements/names.json', 'utf8'));
  assert.deepEqual(ELEMENTS.map(({ name }) => name).sort(), [...names].sort());
  for (const { attributes, summary } of ELEMENTS) {
    assert.ok(summary);
    for (const { name, description, kind, values } of attributes) {
      assert.ok(description, name);
      assert.equal(values.length > 0, kind === 'one' || kind === 'some', name);
    }
  }
  const timeline = ELEMENTS.find(({ name }) => name === 'campaign-timeline');
  assert.deepEqual(timeline.attributes.find(({ name }) => name === 'types').kind, 'some');
  assert.deepEqual(attributesFor('follow', { layout: 'grid', 'heading-level': '3' }), { 'heading-level': '3' });
});
