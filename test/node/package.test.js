/** The built package, as Node and its users see it. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { publint } from 'publint';
import semver from 'semver';

const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8'));

test('every package entry exists, with types', () => {
  for (const [name, entry] of Object.entries(entries)) {
    const files = typeof entry === 'string' ? [entry] : Object.values(entry);
    for (const file of files) if (!file.includes('*')) assert.ok(existsSync(file), `${name}: ${file}`);
  }
});

for (const pkgDir of ['.', 'cli']) {
  test(`publint finds nothing in the package of ${pkgDir}/`, async () => {
    const { messages } = await publint({ pkgDir, strict: true });
    assert.deepEqual(messages, []);
  });
}

test('the tarball of the command line contains its build, a README, the license and package.json', () => {
  const args = ['pack', '--json', '--dry-run', '--ignore-scripts', '--workspace', 'cli'];
  const [{ name, files }] = JSON.parse(
    execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  assert.equal(name, 'cx-widgets-cli');
  // The parts of the studio are named after their content.
  const paths = files.map(({ path }) => path).filter((path) => !path.startsWith('dist/studio/parts/'));
  assert.deepEqual(paths.sort(), [
    'LICENSE',
    'README.md',
    'dist/assets/campaign.schema.json',
    'dist/assets/cx-static.css',
    'dist/assets/cx-widgets.js',
    'dist/assets/preview.js',
    'dist/index.d.ts',
    'dist/index.js',
    'dist/main.js',
    ...['LICENSES.md', 'cx-cards.js', 'cx-static.css', 'cx-widgets.js', 'frame-parent.js'].map(
      (file) => `dist/studio/cdn/${file}`,
    ),
    ...['frame.html', 'frame.js', 'integrity.json', 'locales/es.js'].map((file) => `dist/studio/cdn/${file}`),
    'dist/studio/index.html',
    'dist/studio/preview.html',
    'dist/studio/preview.js',
    'dist/studio/studio.css',
    'dist/studio/studio.js',
    'dist/worker.js',
    'package.json',
  ]);
});

test('every module can be imported in Node, without a document', async () => {
  // Entries that are only types or files have no default.
  for (const name of Object.keys(entries).filter((entry) => entries[entry].default)) {
    const module = await import(`cx-widgets${name.slice(1).replace('*', 'fr')}`);
    assert.ok(Object.keys(module).length, name);
  }
});

/** The modules that a bundler takes for some code, by what is imported at once. */
async function bundled(contents) {
  const { metafile } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    metafile: true,
    external: ['lit', '@lit/*'],
  });
  const outputs = new Set([
    Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint === '<stdin>'),
  ]);
  for (const name of outputs) {
    for (const { path, kind } of metafile.outputs[name]?.imports ?? [])
      if (kind === 'import-statement') outputs.add(path);
  }
  return [...outputs]
    .filter((name) => metafile.outputs[name])
    .flatMap((name) => Object.entries(metafile.outputs[name].inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput)
    .map(([name]) => name.replace('dist/npm/', ''));
}

test('adding a language loads no element and no reader', async () => {
  for (const contents of [
    "import { addLocale } from 'cx-widgets/locale'; addLocale('fr', {});",
    "import 'cx-widgets/locale';",
    "import { addLocale } from 'cx-widgets/locale'; import fr from 'cx-widgets/locales/fr'; addLocale(fr);",
  ]) {
    const modules = await bundled(contents);
    assert.deepEqual(
      modules.filter((name) => !/^(locale|locales\/[\w/-]+|util\/(version|lazy))\.js$|^<stdin>$/.test(name)),
      [],
    );
  }
});

test('an element loads only the JSON Feed reader; other readers load when a feed needs them', async () => {
  const readers = /^formats\/(xml|bluesky|mastodon|wordpress|timelinejs|media-rss|posts)/;
  assert.deepEqual(
    (await bundled("import 'cx-widgets/cx-highlight';")).filter((name) => readers.test(name)),
    [],
  );
  assert.ok(existsSync('dist/npm/formats/xml-feed.js'));
});

test('an element brings its own card and English alone; others come when the content needs them', async () => {
  const cards = /^cards\/(event|highlight|milestone|post|spotlight)\.js$/;
  for (const [name, own] of [
    ['highlight', 'highlight'],
    ['event', 'event'],
    ['social-embed', 'post'],
    ['spotlight', 'spotlight'],
  ]) {
    const modules = await bundled(`import 'cx-widgets/cx-${name}';`);
    assert.deepEqual(
      modules.filter((module) => cards.test(module)),
      [`cards/${own}.js`],
    );
    assert.ok(!modules.includes('locales/es.js'), name);
  }
});

test('the script tags load no code later', () => {
  for (const name of ['cx-widgets', 'cx-cards'])
    assert.doesNotMatch(readFileSync(`dist/cdn/${name}.js`, 'utf8'), /\bimport\(/, name);
});

test('integrity.json has the hash of each script and style sheet', () => {
  const hashes = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
  const scripts = readdirSync('dist/cdn', { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
  for (const name of [
    'cx-widgets.js',
    'cx-cards.js',
    ...['ar', 'de', 'es', 'fr', 'ht', 'ko', 'pt', 'ru', 'tl', 'vi', 'zh-Hans', 'zh-Hant'].map(
      (tag) => `locales/${tag}.js`,
    ),
    'dap.js',
    'frame.js',
    'frame-parent.js',
    'cx-static.css',
  ])
    assert.ok(scripts.includes(name), name);
  const hashOf = (name) =>
    createHash('sha384')
      .update(readFileSync(`dist/cdn/${name}`))
      .digest('base64');
  assert.deepEqual(hashes, Object.fromEntries(scripts.map((name) => [name, `sha384-${hashOf(name)}`])));
});

test('frame.html has no inline script or style', () => {
  const page = readFileSync('dist/cdn/frame.html', 'utf8');
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|javascript:/i);
  const scripts = [...page.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)].map(([, attributes, code]) => [
    attributes,
    code,
  ]);
  assert.equal(scripts.length, 2);
  for (const [attributes, code] of scripts) {
    const [, src] = /src="([\w-]+\.js)"/.exec(attributes);
    assert.ok(existsSync(`dist/cdn/${src}`), src);
    assert.equal(code, '');
  }
});

test('the script tag contains no code of the frame or DAP', () => {
  const script = readFileSync('dist/cdn/cx-widgets.js', 'utf8');
  assert.doesNotMatch(script, /gas4|frame\.json|cx-widgets:height/);
});

test('the manifest lists every element and its attributes', () => {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const tags = modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
  assert.deepEqual(tags.map(({ tagName }) => tagName).sort(), [
    'cx-campaign',
    'cx-campaign-timeline',
    'cx-event',
    'cx-figures',
    'cx-follow',
    'cx-highlight',
    'cx-social-embed',
    'cx-spotlight',
  ]);
  for (const { tagName, attributes } of tags) {
    const names = attributes.map(({ name }) => name);
    for (const name of ['feed', 'data', 'heading-level']) assert.ok(names.includes(name), `${tagName} ${name}`);
  }
});

test('every package that npm ci installs accepts Node 20.19 and Node 22', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const refusing = Object.entries(packages)
    // npm skips an optional package that does not support this Node version.
    .filter(([, { engines, optional }]) => engines?.node && !optional)
    .filter(([, { engines }]) => !['20.19.0', '22.13.0'].every((version) => semver.satisfies(version, engines.node)))
    .map(([path, { engines }]) => `${path} needs Node ${engines.node}`);
  assert.deepEqual(refusing, []);
});

test('the lock file contains no registry URL', () => {
  assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "https?:/);
});
