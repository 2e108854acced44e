import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import { validators } from '../../../scripts/schemas.js';

globalThis.DOMParser = new JSDOM().window.DOMParser;

/** Imports modules of ours that are written in TypeScript, as one. */
export async function importSource(...files) {
  return import(await sourceFile(...files));
}

/** The path of a module that has what modules of ours export. */
export async function sourceFile(...files) {
  const contents = files.map((file) => `export * from './${file}';`).join('\n');
  const name = createHash('sha256').update(contents).digest('hex').slice(0, 12);
  const outfile = resolve(`node_modules/.cache/cx/sources/${name}-${process.pid}.mjs`);
  await build({
    stdin: { contents, resolveDir: process.cwd() },
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    plugins: [validators()],
    format: 'esm',
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}
