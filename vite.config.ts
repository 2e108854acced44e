import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { CDN_ENTRY, CDN_LOCALES, CDN_SCRIPTS, ELEMENT_ENTRIES, LEAN_ENTRY } from './scripts/entries.js';
import { minifyTemplates } from './scripts/minify-templates.js';

/**
 * Leaves the page unchanged if the script can't start. Lit throws during evaluation if the page's Trusted Types directive
 * refuses the policy `lit-html`, and so does a class whose base class the browser lacks.
 */
const startOrStandAside: Plugin = {
  name: 'start-or-stand-aside',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      // A second minifier saves another percent.
      const { code } = await minify(chunk.code, { compress: { passes: 3 }, ecma: 2020 });
      chunk.code = `try{${code}}catch(e){console.warn("cx-widgets did not start; the page keeps its own content. "+e)}\n`;
    }
  },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Adds the name and version of the library. Runs last, because minifiers drop comments. */
const header: Plugin = {
  name: 'header',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = `/*! cx-widgets ${version} | MIT | LICENSES.md */\n${chunk.code}`;
    }
  },
};

/**
 * Makes the dynamic imports of `lazy.ts` files static, because the script tag is a single file.
 *
 * @param has - The exports to keep; undefined for all.
 */
const staticImports = (has?: readonly string[]): Plugin => ({
  name: 'static-imports',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/lazy.ts') || !code.includes('import(')) return null;
    const imports: string[] = [];
    const body = code.replace(
      /lazy\(async \(\) => \(await import\((.+?)\)\)\.(\w+)\)/g,
      (_call, file: string, name: string) => {
        if (has && !has.includes(name)) return 'absent()';
        const local = `code${imports.length}`;
        imports.push(`import { ${name} as ${local} } from ${file};`);
        return `eager(() => ${local})`;
      },
    );
    if (body.includes('import(')) throw new Error(`${id} has an import that can't be made static.`);
    return [...imports, body.replace('{ lazy', '{ absent, eager')].join('\n');
  },
});

const shared: UserConfig = {
  publicDir: false,
  // Matches TypeScript's output in tests: a field without a value is no property, a field with one is assigned.
  oxc: {
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
};

/** Builds a script tag. */
const cdn = ({ source, file, has }: typeof CDN_ENTRY & Partial<typeof LEAN_ENTRY>): UserConfig => ({
  ...shared,
  plugins: [staticImports(has), minifyTemplates, startOrStandAside, header],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: !has,
    license: has ? false : { fileName: 'LICENSES.md' },
    modulePreload: false,
    rolldownOptions: {
      input: source,
      output: { format: 'iife', entryFileNames: basename(file), codeSplitting: false },
    },
  },
});

/** Builds a script beside it, which also works as a module and as a classic script. */
const small = ({ source, name }: (typeof CDN_SCRIPTS)[number], translation?: string): UserConfig => ({
  ...shared,
  plugins: [header],
  ...(translation && { resolve: { alias: { '../locales/translations/fr.js': resolve(translation) } } }),
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: source,
      output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
    },
  },
});

const npm: UserConfig = {
  ...shared,
  plugins: [minifyTemplates],
  build: {
    target: 'es2022',
    outDir: 'dist/npm',
    minify: false,
    sourcemap: true,
    lib: {
      entry: [
        'src/index.ts',
        'src/locale.ts',
        'src/embed/dap.ts',
        ...CDN_LOCALES.map(({ translation }) => translation),
        ...ELEMENT_ENTRIES.flatMap(({ source, classSource }) => [source, classSource]),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // Otherwise the path of a helper contains the compiler's version.
        entryFileNames: (chunk) => `${chunk.name.replace(/_virtual.*\/helpers.*\/(\w+)$/, '_helpers/$1')}.js`,
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  const script = CDN_SCRIPTS.find(({ name }) => name === mode);
  if (script) return small(script);
  const locale = CDN_LOCALES.find(({ name }) => name === mode);
  if (locale) return small(locale, locale.translation);
  return mode === 'npm' ? npm : cdn(mode === LEAN_ENTRY.name ? LEAN_ENTRY : CDN_ENTRY);
});
