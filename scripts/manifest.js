/** Writes the custom elements manifest and, from it, editor data and design tokens. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeEditorData } from './editor-data.js';

/** Configures the analyzer, which reads this file too: sorts the source files, since directory order differs by machine. */
export default {
  overrideModuleCreation: ({ ts, globs }) =>
    globs.sort().map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2015, true)),
};

const ANALYZE = ['analyze', '--config', 'scripts/manifest.js', '--litelement', '--quiet'];
const PATHS = ['--globs', 'src/elements/**/*.ts', '--outdir', 'dist'];

export async function writeManifest() {
  execFileSync('npx', ['--no', '--', 'cem', ...ANALYZE, ...PATHS], { stdio: ['ignore', 'ignore', 'inherit'] });
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  nameElements(manifest);
  addValues(manifest);
  writeFileSync('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
  writeEditorData(manifest);
}

/**
 * Adds tag names from file names, since our guarded `define()` hides them from the analyzer. Removes private members, and
 * events that the analyzer derives from variable names.
 */
function nameElements(manifest) {
  for (const module of manifest.modules) {
    const [, folder, file] = /elements\/([^/]+)\/([^/]+)\.ts$/.exec(module.path) ?? [];
    for (const declaration of module.declarations) {
      if (declaration.kind !== 'class') continue;
      declaration.members = declaration.members?.filter(({ name, privacy }) => !privacy && !name.startsWith('#'));
      declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('cx-'));
      if (folder === file) Object.assign(declaration, { tagName: `cx-${folder}`, customElement: true });
      else delete declaration.customElement;
    }
  }
  manifest.modules = manifest.modules.filter(({ path }) => !/\.styles\.ts$/.test(path));
}

/** Adds allowed values as `parsedType`, which editor data and Storybook read. */
function addValues({ modules }) {
  const named = namedValues();
  for (const { attributes = [] } of modules.flatMap(({ declarations }) => declarations)) {
    for (const attribute of attributes) {
      const [, many, name] = /^(readonly )?(\w+)/.exec(attribute.type?.text ?? '') ?? [];
      const union = named
        .get(name)
        ?.map((value) => `'${value}'`)
        .join(' | ');
      if (union) attribute.parsedType = { text: many ? `(${union})[]` : union };
    }
  }
}

/** Returns the values of each type that is derived from a `const` array in the source, keyed by type name. */
export function namedValues() {
  const source = readdirSync('src', { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  const lists = new Map(
    [...source.matchAll(/export const (\w+) = \[([^\]]*)\] as const;/g)].map(([, name, values]) => [name, values]),
  );
  return new Map(
    [...source.matchAll(/export type (\w+) = \(typeof (\w+)\)\[number\];/g)].map(([, name, list]) => [
      name,
      (lists.get(list) ?? '').match(/[\w-]+/g) ?? [],
    ]),
  );
}

const SCHEMAS = 'https://www.designtokens.org/schemas/2025.10';

/** Key of our token extension: the property, and its default in CSS. */
const TOKEN_EXTENSION = 'cx-widgets';

const GROUPS = {
  color: 'Colors for light and dark pages.',
  size: 'Sizes. A rem here is an em in CSS, because the format has no unit relative to the surrounding text.',
  font: 'Fonts and line heights.',
  motion: 'Durations.',
};

/** Patterns for defaults, each with its group and one token per color scheme. */
const FORMS = [
  [/^light-dark\((#\w+), (#\w+)\)$/, 'color', (light, dark) => [color(light), color(dark)]],
  [/^(#\w+)$/, 'color', (value) => [color(value)]],
  [/^([\d.]+)(?:em|(px))$/, 'size', (value, px) => [measure('dimension', value, px ?? 'rem')]],
  [/^([\d.]+)(ms|s)$/, 'motion', (value, unit) => [measure('duration', value, unit)]],
  [/^([\d.]+)$/, 'font', (value) => [{ $type: 'number', $value: Number(value) }]],
  // A CSS keyword, not a font; tools that write CSS output it unchanged.
  [/^(inherit)$/, 'font', (value) => [{ $type: 'fontFamily', $value: value }]],
];

function color(css) {
  const hex = css.length === 4 ? css.replace(/\w/g, '$&$&') : css;
  const components = hex.match(/\w\w/g).map((pair) => Number((parseInt(pair, 16) / 255).toFixed(4)));
  return { $type: 'color', $value: { colorSpace: 'srgb', components, hex } };
}

const measure = ($type, value, unit) => ({ $type, $value: { value: Number(value), unit } });

/** Returns the `--cx-*` properties of all elements without duplicates. */
export function propertiesOf(manifest) {
  const all = manifest.modules.flatMap(({ declarations }) => declarations).flatMap((one) => one.cssProperties ?? []);
  return [...new Map(all.map((property) => [property.name, property])).values()];
}

/** Returns both token documents. Throws if a default matches no pattern. */
export function tokensOf(manifest) {
  const tokens = { $schema: `${SCHEMAS}/format.json` };
  const dark = {};
  for (const { name, default: css, description } of propertiesOf(manifest)) {
    const form = FORMS.find(([pattern]) => pattern.test(css));
    if (!form) throw new Error(`scripts/manifest.js can't write the default of ${name} as a token: ${css}`);
    const [pattern, group, read] = form;
    const [inLight, inDark] = read(...pattern.exec(css).slice(1));
    const key = name.replace('--cx-', '');
    tokens[group] ??= { $description: GROUPS[group] };
    const details = { $description: description, $extensions: { [TOKEN_EXTENSION]: { property: name, css } } };
    tokens[group][key] = { ...inLight, ...details };
    if (inDark) (dark[group] ??= {})[key] = { ...inDark, ...details };
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

/**
 * Writes the design tokens (Design Tokens Community Group, 2025.10): tokens.json has the light values and
 * tokens.resolver.json adds the dark ones. Copies the themes.
 */
export function writeTokens() {
  const { tokens, resolver } = tokensOf(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));
  for (const [file, content] of Object.entries({ tokens, 'tokens.resolver': resolver })) {
    writeFileSync(`dist/${file}.json`, `${JSON.stringify(content, null, 2)}\n`);
  }
  cpSync('src/theme/themes', 'dist/themes', { recursive: true });
}
