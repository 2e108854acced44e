import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

/** What `npx cx-widgets` runs: our own code in one file, its libraries outside. */
export async function buildTools(outfile = 'dist/tools/cx-widgets.js') {
  await build({
    entryPoints: ['src/tools/cx-widgets.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
  });
  chmodSync(outfile, 0o755);
}
