import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';

globalThis.DOMParser = new JSDOM().window.DOMParser;

/** Imports modules of ours that are written in TypeScript, as one. */
export async function importSource(...files) {
  const contents = files.map((file) => `export * from './${file}';`).join('\n');
  const name = createHash('sha256').update(contents).digest('hex').slice(0, 12);
  const outfile = `node_modules/.cache/cx/sources/${name}-${process.pid}.mjs`;
  await build({
    stdin: { contents, resolveDir: process.cwd() },
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    format: 'esm',
  });
  return import(`${process.cwd()}/${outfile}`);
}
