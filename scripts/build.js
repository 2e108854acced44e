/** Makes all of dist/, prints the sizes beside their budgets, and fails where one is over or a decorator is left. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { build } from 'vite';
import { checkDist } from './check-dist.js';
import { buildCli } from './cli.js';
import { CDN_SCRIPTS } from './entries.js';
import { writeIntegrity } from './integrity.js';
import { writeManifest } from './manifest.js';
import { writeSchema } from './campaign-schema.js';
import { writeTokens } from './tokens.js';
import { acceptWeights } from './weights.js';

const prependFile = (file, text) => writeFileSync(file, text + readFileSync(file, 'utf8'));

const run = (...args) => execFileSync('npx', ['--no', '--', ...args], { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
await build({ mode: 'cdn', logLevel: 'warn' });
for (const { name } of CDN_SCRIPTS) await build({ mode: name, logLevel: 'warn' });
copyFileSync('src/embed/frame.html', 'dist/cdn/frame.html');
if (argv.includes('--keep-weights')) acceptWeights();
prependFile('dist/cdn/LICENSES.md', `# cx-widgets\n\n${readFileSync('LICENSE', 'utf8')}\n`);
await build({ mode: 'npm', logLevel: 'warn' });
run('tsc', '-p', 'tsconfig.build.json');
await writeSchema('dist/campaign.schema.json');
await buildCli();
await writeManifest();
writeTokens();
writeIntegrity('dist/cdn');
await checkDist();
