/**
 * Builds what `npx cx-widgets-cli` runs: the command and its worker, each with our own code in one file and libraries
 * outside, and the files that the command gives to others. Run after the rest of dist/ is built.
 */
import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { validators } from './validators.js';

const ASSETS = ['dist/cdn/cx-widgets.js', 'dist/campaign.schema.json'];

export async function buildCli(outdir = 'cli/dist') {
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: { main: 'cli/main.ts', worker: 'cli/worker/worker.ts' },
    outdir,
    bundle: true,
    packages: 'external',
    plugins: [validators()],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
  });
  chmodSync(`${outdir}/main.js`, 0o755);
  mkdirSync(`${outdir}/assets`);
  for (const file of ASSETS) copyFileSync(file, `${outdir}/assets/${file.split('/').at(-1)}`);
}
