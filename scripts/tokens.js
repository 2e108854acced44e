/**
 * Writes the `--cx-*` properties of the manifest as design tokens (Design Tokens Community Group, 2025.10): tokens.json
 * with the light values, and tokens.resolver.json, which adds the dark ones. Copies the themes beside them.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';

const SCHEMAS = 'https://www.designtokens.org/schemas/2025.10';

/** What the format has no place for: the property, and its default as CSS has it. */
const OURS = 'cx-widgets';

const GROUPS = {
  color: 'Colors, each for light and for dark pages.',
  size: 'Sizes. A rem here is an em in CSS: the format knows no size that follows the text around it.',
  font: 'Fonts and lines.',
  motion: 'Times.',
};

/** What the default of a property is, by its form: a group, and a token for each color scheme. */
const FORMS = [
  [/^light-dark\((#\w+), (#\w+)\)$/, 'color', (light, dark) => [color(light), color(dark)]],
  [/^(#\w+)$/, 'color', (value) => [color(value)]],
  [/^([\d.]+)(?:em|(px))$/, 'size', (value, px) => [measure('dimension', value, px ?? 'rem')]],
  [/^([\d.]+)(ms|s)$/, 'motion', (value, unit) => [measure('duration', value, unit)]],
  [/^([\d.]+)$/, 'font', (value) => [{ $type: 'number', $value: Number(value) }]],
  // A word of CSS and no font: what is made of it in CSS is right.
  [/^(inherit)$/, 'font', (value) => [{ $type: 'fontFamily', $value: value }]],
];

function color(css) {
  const hex = css.length === 4 ? css.replace(/\w/g, '$&$&') : css;
  const components = hex.match(/\w\w/g).map((pair) => Number((parseInt(pair, 16) / 255).toFixed(4)));
  return { $type: 'color', $value: { colorSpace: 'srgb', components, hex } };
}

const measure = ($type, value, unit) => ({ $type, $value: { value: Number(value), unit } });

/** The `--cx-*` properties of all elements, each once. */
export function propertiesOf(manifest) {
  const all = manifest.modules.flatMap(({ declarations }) => declarations).flatMap((one) => one.cssProperties ?? []);
  return [...new Map(all.map((property) => [property.name, property])).values()];
}

/** Both documents; throws where a default has a form that we can't write. */
export function tokensOf(manifest) {
  const tokens = { $schema: `${SCHEMAS}/format.json` };
  const dark = {};
  for (const { name, default: css, description } of propertiesOf(manifest)) {
    const form = FORMS.find(([pattern]) => pattern.test(css));
    if (!form) throw new Error(`scripts/tokens.js can't write the default of ${name} as a token: ${css}`);
    const [pattern, group, read] = form;
    const [inLight, inDark] = read(...pattern.exec(css).slice(1));
    const key = name.replace('--cx-', '');
    tokens[group] ??= { $description: GROUPS[group] };
    const told = { $description: description, $extensions: { [OURS]: { property: name, css } } };
    tokens[group][key] = { ...inLight, ...told };
    if (inDark) (dark[group] ??= {})[key] = { ...inDark, ...told };
  }
  return { tokens, resolver: resolverOf(dark) };
}

const resolverOf = (dark) => ({
  $schema: `${SCHEMAS}/resolver.json`,
  name: 'cx-widgets',
  version: '2025.10',
  sets: { tokens: { sources: [{ $ref: 'tokens.json' }] } },
  modifiers: {
    scheme: {
      description: 'The color-scheme of the page.',
      contexts: { light: [], dark: [dark] },
      default: 'light',
    },
  },
  resolutionOrder: [{ $ref: '#/sets/tokens' }, { $ref: '#/modifiers/scheme' }],
});

export function writeTokens() {
  const { tokens, resolver } = tokensOf(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));
  for (const [file, content] of Object.entries({ tokens, 'tokens.resolver': resolver })) {
    writeFileSync(`dist/${file}.json`, `${JSON.stringify(content, null, 2)}\n`);
  }
  cpSync('src/theme/themes', 'dist/themes', { recursive: true });
}
