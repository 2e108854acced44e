import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';

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
    format: 'esm',
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}

const COMMAND = process.env.CX_WIDGETS ?? 'dist/tools/cx-widgets.js';

/** Runs the command to its end. */
export function run(args, input = '', options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(COMMAND), ...args], {
    input,
    encoding: 'utf8',
    ...options,
  });
  return { code: status, stdout, stderr };
}

/** Starts the command, for tests in which this process must answer it; gives what it said when it ends. */
export async function start(args, options = {}) {
  const child = spawn(process.execPath, [resolve(COMMAND), ...args], options);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, stdout, stderr };
}
