import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

/** Builds what `npx cx-widgets` runs: the command and its worker, each with our own code in one file, libraries outside. */
export async function buildTools(outdir = 'dist/tools') {
  await build({
    entryPoints: { 'cx-widgets': 'src/tools/cx-widgets.ts', worker: 'src/tools/worker/worker.ts' },
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
  });
  chmodSync(`${outdir}/cx-widgets.js`, 0o755);
}
