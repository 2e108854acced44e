import { readdir } from 'node:fs/promises';

const MODULE = '/__stories.js';

/** Where Storybook serves what, and where it is in this folder. */
const SERVED = [
  [/^\/host\/hostile\.css$/, '/stories/hostile.css'],
  [/^\/host\/uswds\//, '/node_modules/@uswds/uswds/dist/'],
  [/^\/host\/bootstrap\//, '/node_modules/bootstrap/dist/'],
];

/** Gives the tests all story files as the module `stories`, so that a new file is tested without being named. */
export function storyFiles() {
  return {
    name: 'story-files',
    resolveImport: ({ source }) => (source === 'stories' ? MODULE : undefined),
    async serve({ path }) {
      if (path !== MODULE) return undefined;
      const names = (await readdir('stories')).filter((name) => name.endsWith('.stories.ts')).sort();
      const imports = names.map((name, index) => `import * as file${index} from '/stories/${name}';`);
      return {
        body: `${imports.join('\n')}\nexport default [${names.map((_, index) => `file${index}`)}];`,
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
