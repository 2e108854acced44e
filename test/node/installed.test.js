/** Both packages as somebody gets them: packed, and installed in empty folders. Run `npm run build` before. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'cx-installed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const elements = join(folder, 'elements');
const command = join(folder, 'command');

const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Packs a package and installs it in a folder where nothing else is. */
function install(into, ...from) {
  const [{ filename }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...from], '.'),
  );
  mkdirSync(into);
  npm(['init', '--yes'], into);
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, filename)], into);
}

before(() => {
  install(elements);
  install(command, '--workspace', 'cli');
});

/** The names of the packages in a folder's node_modules/. */
function installedIn(path) {
  const modules = join(path, 'node_modules');
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
  return names.flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : name,
  );
}

test('the elements install Lit and its context package, and nothing else', () => {
  assert.deepEqual(installedIn(elements).sort(), [
    '@lit-labs/ssr-dom-shim',
    '@lit/context',
    '@lit/reactive-element',
    '@types/trusted-types',
    'cx-widgets',
    'lit',
    'lit-element',
    'lit-html',
  ]);
});

test('the elements register from the installed package, with the bridge to DAP and the files of the frame', () => {
  const code = "import('cx-widgets/dap').then(({ startDap }) => process.stdout.write(typeof startDap))";
  assert.equal(execFileSync('node', ['-e', code], { cwd: elements, encoding: 'utf8' }), 'function');
  for (const name of ['frame.html', 'frame.js', 'frame-parent.js', 'dap.js']) {
    assert.ok(existsSync(join(elements, 'node_modules/cx-widgets/dist/cdn', name)), name);
  }
});

test('the installed command creates, checks, converts and collects content', () => {
  const run = (...args) =>
    execFileSync('npx', ['--no', '--', 'cx-widgets', ...args], { cwd: command, encoding: 'utf8' });
  run('new', 'starter');
  const starter = join('starter', 'campaign.json');
  run('check', starter);
  assert.match(run('convert', starter, '--to', 'rss'), /<rss /);
  cpSync('examples/pull', join(command, 'pull'), { recursive: true });
  rmSync(join(command, 'pull/public'), { recursive: true, force: true });
  run('pull', 'pull/pull.json');
  run('check', 'pull/public/campaign.json');
  const { version, items } = JSON.parse(readFileSync(join(command, 'pull/public/campaign.json'), 'utf8'));
  assert.equal(version, 'https://jsonfeed.org/version/1.1');
  assert.equal(items.length, 8);
});

test('both packages have the same version', () => {
  const versionOf = (file) => JSON.parse(readFileSync(file, 'utf8')).version;
  assert.equal(versionOf('cli/package.json'), versionOf('package.json'));
});
