import { readdir } from 'node:fs/promises';
import { CDN_LOCALES } from '../../scripts/entries.js';

const MODULE = '/__stories.js';

/** Where Storybook serves what, and where it is in this folder. */
const SERVED = [
  [/^\/host\/hostile\.css$/, '/stories/hostile.css'],
  [/^\/host\/uswds-theme\.css$/, '/src/theme/themes/uswds.css'],
  [/^\/host\/uswds\//, '/node_modules/@uswds/uswds/dist/'],
  [/^\/host\/bootstrap\//, '/node_modules/bootstrap/dist/'],
];

/** The script as agencies load it: minified, and what the test runner serves byte for byte. */
const BUILT = '/dist/cdn/cx-widgets.js?as-built';

/** What registers elements from the source. */
const REGISTERS = /^\.\.\/src\/(index|elements\/.*\/cx-[\w-]+)\.js$/;

/**
 * Gives the tests all story files as the module `stories`, so that a new file is tested without being named. Their
 * elements are the built ones.
 */
export function storyFiles() {
  return {
    name: 'story-files',
    resolveImport({ source, context }) {
      if (source === 'stories') return MODULE;
      return context.path.startsWith('/stories/') && REGISTERS.test(source) ? BUILT : undefined;
    },
    async serve({ path }) {
      if (path !== MODULE) return undefined;
      const names = (await readdir('stories')).filter((name) => name.endsWith('.stories.ts')).sort();
      // Before the script, as a page loads them.
      const locales = CDN_LOCALES.map(({ file }) => `import '/${file}?as-built';`);
      const imports = names.map((name, index) => `import * as file${index} from '/stories/${name}';`);
      return {
        body: `${[...locales, ...imports].join('\n')}\nexport default [${names.map((_, index) => `file${index}`)}];`,
        type: 'js',
      };
    },
  };
}

/** Serves the style sheets of host pages at the addresses that they have in Storybook. */
export function serveHostPages(context, next) {
  for (const [address, folder] of SERVED) context.url = context.url.replace(address, folder);
  return next();
}
