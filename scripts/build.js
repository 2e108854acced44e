/** Makes all of dist/, prints the sizes beside their budgets, and fails where one is over or a decorator is left. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { checkDist } from './check-dist.js';
import { CDN_SCRIPTS } from './entries.js';
import { writeIntegrity } from './integrity.js';
import { writeManifest } from './manifest.js';
import { writeSchema } from './campaign-schema.js';
import { writeTokens } from './tokens.js';
import { buildTools } from './tools.js';

const run = (...args) => execFileSync('npx', ['--no', '--', ...args], { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
await build({ mode: 'cdn', logLevel: 'warn' });
for (const { name } of CDN_SCRIPTS) await build({ mode: name, logLevel: 'warn' });
copyFileSync('src/embed/frame.html', 'dist/cdn/frame.html');
await build({ mode: 'npm', logLevel: 'warn' });
run('tsc', '-p', 'tsconfig.build.json');
await buildTools();
await writeSchema('dist/campaign.schema.json');
await writeManifest();
writeTokens();
writeIntegrity('dist/cdn');
await checkDist();
