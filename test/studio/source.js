/** Imports modules of the studio in Node, as its build does: the global `location` is the page that is rendered. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import { validators } from '../../scripts/schemas.js';
import { renderedLocation, shortManifest } from '../../scripts/studio-plugins.js';

globalThis.DOMParser = new JSDOM().window.DOMParser;

/** Imports modules as one. */
export async function importStudio(...files) {
  const contents = files.map((file) => `export * from './${file}';`).join('\n');
  const name = createHash('sha256').update(contents).digest('hex').slice(0, 12);
  const outfile = resolve(`node_modules/.cache/cx/sources/studio-${name}-${process.pid}.mjs`);
  await build({
    stdin: { contents, resolveDir: process.cwd() },
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    plugins: [validators(), renderedLocation(), shortManifest()],
    format: 'esm',
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return import(outfile);
}
