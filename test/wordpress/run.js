/**
 * Tests the plugin as it is released, in a scratch WordPress with MariaDB, by a browser: `npm run build`, then
 * `npm run test:wordpress`. Needs Debian's wordpress, mariadb-server, php-cli, php-mysql and chromium; it needs no network,
 * and leaves nothing behind.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv, stdout } from 'node:process';
import { unzipSync } from 'fflate';
import { packageZip } from '../../scripts/package-zip.js';
import { startBrowser } from './browser.js';
import { checkCopies } from './copies.js';
import { checkEditing } from './editing.js';
import { checkLanguages } from './languages.js';
import { checkLeaving } from './leaving.js';
import { startOrigin } from './origin.js';
import { checkPulling } from './pulling.js';
import { checkRoles } from './roles.js';
import { missingPart, startSite } from './site.js';

/** What is tested after the block itself; names after the command choose from it. */
const PARTS = {
  roles: checkRoles,
  pulling: checkPulling,
  languages: checkLanguages,
  copies: checkCopies,
  leaving: checkLeaving,
};

const chosen = argv.slice(2).filter((word) => !word.startsWith('-'));
const isQuiet = argv.includes('--if-possible');

/** Returns a function that runs one test, prints its result and counts it. */
function tester() {
  const count = { passed: 0, failed: 0 };
  const check = async (title, run) => {
    const start = Date.now();
    try {
      await run();
      count.passed++;
      stdout.write(`ok      ${title} (${Date.now() - start} ms)\n`);
    } catch (error) {
      count.failed++;
      stdout.write(`FAILED  ${title}\n${error.stack}\n`);
    }
  };
  return { count, check };
}

/** Unpacks the plugin, as WordPress does when it is uploaded. */
function unpackPlugin(plugins) {
  for (const [name, bytes] of Object.entries(unzipSync(packageZip('dist/wordpress')))) {
    mkdirSync(dirname(join(plugins, name)), { recursive: true });
    writeFileSync(join(plugins, name), bytes);
  }
  return Object.keys(unzipSync(packageZip('dist/wordpress')));
}

async function main() {
  const { count, check } = tester();
  const folder = mkdtempSync(join(tmpdir(), 'cx-wordpress-'));
  const started = [];
  const keep = async (promise) => {
    const one = await promise;
    started.unshift(one);
    return one;
  };
  try {
    const origin = await keep(startOrigin());
    const site = await keep(startSite(folder));
    const browser = await keep(startBrowser(site));
    const context = { site, origin, browser, check };
    const files = unpackPlugin(site.plugins);
    await check('every PHP file of the plugin is free of syntax errors', async () => {
      for (const file of files.filter((name) => name.endsWith('.php'))) {
        execFileSync('php', ['-l', join(site.plugins, file)], { stdio: 'pipe' });
      }
    });
    await checkEditing(context);
    for (const [name, part] of Object.entries(PARTS)) if (!chosen.length || chosen.includes(name)) await part(context);
  } finally {
    for (const one of started) await one.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`);
  if (count.failed) process.exitCode = 1;
}

const missing = missingPart();
if (!missing) await main();
else {
  stdout.write(
    `WordPress tests skipped: ${missing} is missing (on Debian: apt-get install wordpress mariadb-server php-cli php-mysql).\n`,
  );
  if (!isQuiet) process.exitCode = 1;
}
