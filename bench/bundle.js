import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const bench = new URL('./', import.meta.url);

/** What a peer asks for by an address that it makes itself. */
const PUBLISHED = {
  timelinejs: { 'timelinejs/css/fonts/font.default.css': '@knight-lab/timelinejs/dist/css/fonts/font.default.css' },
};

/** TimelineJS is published as a script that makes a global variable; so it becomes a module, its code as it was built. */
const globalAsModule = {
  name: 'global-as-module',
  setup({ onLoad }) {
    onLoad({ filter: /timelinejs[\\/]dist[\\/]js[\\/]timeline\.js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\nexport default TL;`,
    }));
  },
};

/**
 * A peer as one minified script with one style sheet, and the fonts that this names: addresses with their bytes. It takes
 * a tenth of a second and is done once a run, in memory.
 */
export async function bundlePeer(name) {
  const outdir = fileURLToPath(new URL('peers/', bench));
  const { outputFiles } = await build({
    entryPoints: { [name]: fileURLToPath(new URL(`peers/${name}.js`, bench)) },
    outdir,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    assetNames: `${name}/[name]`,
    loader: Object.fromEntries(['.eot', '.svg', '.ttf', '.woff', '.woff2'].map((type) => [type, 'file'])),
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [globalAsModule],
    logLevel: 'error',
  });
  const files = outputFiles.map(({ path, contents }) => [relative(outdir, path).replaceAll('\\', '/'), contents]);
  for (const [path, source] of Object.entries(PUBLISHED[name] ?? {})) {
    files.push([path, await readFile(new URL(`node_modules/${source}`, bench))]);
  }
  return Object.fromEntries(files.map(([path, contents]) => [`/peers/${path}`, contents]));
}
