/**
 * Builds each app of examples/frameworks/ with the package as it would be published, and opens it in a browser as a
 * reader would. Run `npm run build` before. Names after the command choose apps: `npm run test:frameworks -- vue`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { findBrowser } from '../support/find-browser.js';
import { use } from './use.js';

const APPS = 'examples/frameworks';
const QUIET = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

/** Runs npm; what it printed is told only where it failed. */
function npm(cwd, ...args) {
  try {
    return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch ({ stdout, stderr }) {
    throw new Error(`npm ${args.join(' ')}\n${stdout}${stderr}`);
  }
}

async function serve(folder) {
  const server = createServer(sirv(folder));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

async function check(app, folder, tarball, browser) {
  const own = join(folder, app);
  const isSource = (file) => !/node_modules|[\\/]dist(?:[\\/]|$)/.test(file);
  cpSync(join(APPS, app), own, { recursive: true, filter: isSource });
  npm(own, 'ci', ...QUIET);
  npm(own, 'install', '--no-save', ...QUIET, tarball);
  npm(own, 'run', 'check');
  npm(own, 'run', 'build');
  const server = await serve(join(own, 'dist'));
  try {
    await use(browser, `http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const wanted = argv.slice(2);
const apps = readdirSync(APPS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (!wanted.length || wanted.includes(entry.name)))
  .map(({ name }) => name);
if (!apps.length) throw new Error(`None of these is an app in ${APPS}: ${wanted.join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'cx-frameworks-'));
let browser;
let failed = 0;
try {
  const [{ filename }] = JSON.parse(npm('.', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
  browser = await puppeteer.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  for (const app of apps) {
    const start = Date.now();
    try {
      await check(app, folder, join(folder, filename), browser);
      console.log(`${app}: installed, type-checked, built and used in ${Math.round((Date.now() - start) / 1000)} s`);
    } catch (error) {
      failed += 1;
      console.error(`${app}: ${error.message}`);
    }
  }
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}
if (failed) process.exitCode = 1;
