/** Writes what tools read: the custom elements manifest, editor data for VS Code and JetBrains, types for JSX and templates. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { namedValues } from './named-values.js';
import { svelteTypes, vueTypes } from './template-types.js';
import { webTypes } from './web-types.js';

const PLACES = ['--globs', 'src/elements/**/*.ts', '--outdir', 'dist'];

export async function writeManifest() {
  execFileSync(
    'npx',
    ['--no', '--', 'cem', 'analyze', '--config', 'scripts/manifest.config.js', '--litelement', '--quiet', ...PLACES],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  nameElements(manifest);
  tellValues(manifest);
  writeFileSync('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
  generateVsCodeCustomElementData(manifest, { outdir: 'dist', hideLogs: true, typesSrc: 'parsedType' });
  generateJsxTypes(manifest, {
    outdir: 'dist',
    fileName: 'jsx.d.ts',
    hideLogs: true,
    componentTypePath: (_name, tag) => `./npm/elements/${tag.slice(3)}/${tag.slice(3)}.js`,
  });
  writeFileSync('dist/jsx.d.ts', mendJsxTypes(readFileSync('dist/jsx.d.ts', 'utf8')));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const elements = manifest.modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
  writeFileSync('dist/vue.d.ts', vueTypes(elements));
  writeFileSync('dist/svelte.d.ts', svelteTypes(elements));
  writeFileSync('dist/web-types.json', `${JSON.stringify(webTypes(elements, version), null, 2)}\n`);
}

/**
 * Our guarded `define()` hides from the analyzer which class is which element; the file's name says it. Only what is
 * public goes into the manifest: the analyzer takes every event that is dispatched for one with the variable's name.
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

/** Tells the values of attributes with a fixed set of them, as `parsedType`, where editors and Storybook look for them. */
function tellValues({ modules }) {
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

/**
 * The generator names the events' types but does not import them; and it does not tell Solid 1.9, whose JSX types stand
 * in a module of their own.
 */
function mendJsxTypes(types) {
  const events = [...new Set(types.match(/\bCx\w+Event(?=\))/g))].sort();
  return `import type { ${events.join(', ')} } from './npm/elements/shared/events.js';
${types}
declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends CustomElementsSolidJs {}
  }
}
`;
}
