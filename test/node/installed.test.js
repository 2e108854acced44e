/** Both packages as somebody gets them: packed, and installed in empty folders. Run `npm run build` before. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { startBrowser } from '../../bench/browser.js';

const folder = mkdtempSync(join(tmpdir(), 'cx-installed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const elements = join(folder, 'elements');
const oldest = join(folder, 'oldest');
const command = join(folder, 'command');

const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Packs a package, and returns the path of the file. */
function pack(...from) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...from];
  const [{ filename }] = JSON.parse(npm(args, '.'));
  return join(folder, filename);
}

/** Installs packages in a folder where nothing else is. */
function install(into, ...packages) {
  mkdirSync(into);
  npm(['init', '--yes'], into);
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages], into);
}

/** Returns the lowest versions of our dependencies that package.json allows. */
function lowestVersions() {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.entries(dependencies).map(([name, range]) => `${name}@${range.replace('^', '')}`);
}

before(() => {
  const file = pack();
  install(elements, file);
  install(oldest, file, ...lowestVersions());
  install(command, pack('--workspace', 'cli'));
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

/** Returns what an element of an installed package shows in a browser, and the version of Lit that it has. */
async function show(path) {
  const { outputFiles } = await build({
    stdin: { contents: "import 'cx-widgets';", resolveDir: path },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0].text });
    return await page.evaluate(async () => {
      const element = document.createElement('cx-campaign');
      element.data = { title: 'A week', items: [{ title: 'A deed', _cx: { type: 'highlight' } }] };
      const loaded = new Promise((resolve) => element.addEventListener('cx-load', resolve, { once: true }));
      document.body.append(element);
      await loaded;
      const inner = element.shadowRoot.querySelector('cx-highlight');
      return [element, inner].map(({ shadowRoot }) => shadowRoot.querySelector('h2, h4').textContent);
    });
  } finally {
    await browser.close();
  }
}

test('the elements work with the highest and the lowest versions of Lit that they allow', async () => {
  const versions = [elements, oldest].map(
    (path) => JSON.parse(readFileSync(join(path, 'node_modules/lit/package.json'), 'utf8')).version,
  );
  assert.equal(
    versions[1],
    lowestVersions()
      .find((one) => one.startsWith('lit@'))
      .slice('lit@'.length),
  );
  for (const path of [elements, oldest]) assert.deepEqual(await show(path), ['A week', 'A deed']);
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
  // From a spreadsheet of 24 agencies, a calendar, and feeds.
  const types = new Set(items.map(({ _cx }) => _cx.type));
  assert.ok(items.length > 24 && types.has('event') && types.has('post'), `${items.length} entries`);
});

test('both packages have the same version', () => {
  const versionOf = (file) => JSON.parse(readFileSync(file, 'utf8')).version;
  assert.equal(versionOf('cli/package.json'), versionOf('package.json'));
});
