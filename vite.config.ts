import { readFileSync } from 'node:fs';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { CDN_ENTRY, CDN_SCRIPTS, ELEMENT_ENTRIES } from './scripts/entries.js';
import { minifyTemplates } from './scripts/minify-templates.js';

/**
 * A script that can't start must leave the page as its author wrote it. Lit throws while it is evaluated where the
 * page's Trusted Types directive refuses the policy `lit-html`, and so does a class in a browser without what it extends.
 */
const startOrStandAside: Plugin = {
  name: 'start-or-stand-aside',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      // A second minifier finds another percent.
      const { code } = await minify(chunk.code, { compress: { passes: 3 }, ecma: 2020 });
      chunk.code = `try{${code}}catch(e){console.warn("cx-widgets did not start; the page keeps its own content. "+e)}\n`;
    }
  },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Says, in a file that lies on some server, what it is; added last, since minifiers drop comments. */
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

/** The script tag registers the readers of all formats, so it has no code that loads one. */
const nothingOnDemand: Plugin = {
  name: 'nothing-on-demand',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id.endsWith('/src/formats/on-demand.ts') ? 'export const ON_DEMAND = [];' : null),
};

const shared: UserConfig = {
  publicDir: false,
  // As TypeScript compiles them for the tests: a field without a value is no property, a field with one is set.
  oxc: {
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
};

const cdn: UserConfig = {
  ...shared,
  plugins: [nothingOnDemand, minifyTemplates, startOrStandAside, header],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    license: { fileName: 'LICENSES.md' },
    modulePreload: false,
    rolldownOptions: {
      input: CDN_ENTRY.source,
      output: { format: 'iife', entryFileNames: 'cx-widgets.js', codeSplitting: false },
    },
  },
};

/** A script beside it, which works as a module and as a classic script too. */
const small = ({ source, name }: (typeof CDN_SCRIPTS)[number]): UserConfig => ({
  ...shared,
  plugins: [header],
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
        ...ELEMENT_ENTRIES.flatMap(({ source, classSource }) => [source, classSource]),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // Otherwise the decorator helper stands under a folder named after the compiler's version.
        entryFileNames: (chunk) => `${chunk.name.replace(/_virtual.*\/helpers.*\/(\w+)$/, '_helpers/$1')}.js`,
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  const script = CDN_SCRIPTS.find(({ name }) => name === mode);
  return script ? small(script) : mode === 'npm' ? npm : cdn;
});
