/** The package as somebody gets it: packed, and installed in a folder where nothing else is. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'cx-installed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const run = (...args) => execFileSync('npx', ['--no', '--', 'cx-widgets', ...args], { cwd: folder, encoding: 'utf8' });

test('packed and installed, the command does all that it can', () => {
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder]));
  npm(['init', '--yes'], folder);
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`], folder);
  run('new', 'starter');
  const [starter] = ['campaign.json'].map((name) => join('starter', name));
  run('check', starter);
  assert.match(run('convert', starter, '--to', 'rss'), /<rss /);
  cpSync('examples/pull', join(folder, 'pull'), { recursive: true });
  rmSync(join(folder, 'pull/public'), { recursive: true, force: true });
  run('pull', 'pull/pull.json');
  run('check', 'pull/public/campaign.json');
  const { version, items } = JSON.parse(readFileSync(join(folder, 'pull/public/campaign.json'), 'utf8'));
  assert.equal(version, 'https://jsonfeed.org/version/1.1');
  assert.equal(items.length, 8);
});

test('packed and installed, the bridge to DAP and the files of the frame are there', () => {
  const code = "import('cx-widgets/dap').then(({ startDap }) => process.stdout.write(typeof startDap))";
  assert.equal(execFileSync('node', ['-e', code], { cwd: folder, encoding: 'utf8' }), 'function');
  for (const name of ['frame.html', 'frame.js', 'frame-parent.js', 'dap.js']) {
    assert.ok(existsSync(join(folder, 'node_modules/cx-widgets/dist/cdn', name)), name);
  }
});
