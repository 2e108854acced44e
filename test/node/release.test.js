/** The published package, and the files that agencies copy. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { CDN_ENTRY } from '../../scripts/entries.js';
import { PACKAGES, packageZip } from '../../scripts/package-zip.js';
import { openTasks, releaseFiles, writeRelease } from '../../scripts/release.js';
import { changelogSection, releaseNotes } from '../../scripts/release-notes.js';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'cx-release-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
const [{ filename, files }] = JSON.parse(
  execFileSync('npm', pack, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
);
const tarball = join(folder, filename);
const packed = files.map(({ path }) => path);
const { version, exports: entries } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Every file in the package. */
const PUBLISHED = [
  /^(CHANGELOG\.md|LICENSE|README\.md|package\.json)$/,
  /^docs\/([a-z-]+\/){0,2}[\w-]+\.md$/,
  /^docs\/images\/[\w-]+\.(png|svg)$/,
  /^dist\/cdn\/([\w-]+\.(js|css|html)|locales\/[\w-]+\.js|integrity\.json|LICENSES\.md)$/,
  /^dist\/npm\/([a-z-]+\/)*[\w.-]+\.(js|js\.map|d\.ts)$/,
  /^dist\/themes\/[a-z]+\.css$/,
  /^dist\/(campaign\.schema|custom-elements|tokens|tokens\.resolver|vscode\.(css|html)-custom-data|web-types)\.json$/,
  /^dist\/[a-z]+\.d\.ts$/,
  /^dist\/studio\/([\w-]+\.(html|js|css)|parts\/[\w-]+\.(js|css))$/,
  /^dist\/studio\/cdn\/([\w-]+\.(js|css|html)|locales\/[a-z-]+\.js|integrity\.json|LICENSES\.md)$/,
  /^dist\/office\/([a-z-]+\/)*[\w.-]+\.(json|ya?ml|html|md|txt)$/,
];

test('the package contains only intended files, and source maps with their source', () => {
  assert.deepEqual(
    packed.filter((path) => !PUBLISHED.some((kind) => kind.test(path))),
    [],
  );
  for (const path of packed.filter((one) => one.endsWith('.js.map'))) {
    const { sources, sourcesContent } = JSON.parse(readFileSync(path, 'utf8'));
    assert.equal(sourcesContent?.filter(Boolean).length, sources.length, path);
    assert.ok(packed.includes(path.slice(0, -4)), path);
  }
});

test('types resolve in every module resolution mode that supports exports', () => {
  const { status, stdout } = spawnSync(
    'npx',
    ['--no', '--', 'attw', tarball, '--profile', 'esm-only', '--format', 'ascii'],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(status, 0, stdout);
});

test('types compile in a strict project without skipLibCheck', () => {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'cx-widgets'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'cx-widgets'), '--strip-components=1']);
  for (const name of ['lit', '@lit', 'lit-html', 'lit-element', '@types']) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name));
  }
  // Entries for frameworks need the framework's types.
  const names = Object.keys(entries).filter(
    (entry) => /^\.(\/[a-z-]+)?$/.test(entry) && typeof entries[entry] === 'object' && entries[entry].default,
  );
  const imports = names.map(
    (name, index) => `import * as module${index} from 'cx-widgets${name.slice(1)}'; export { module${index} };`,
  );
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'all.ts'), imports.join('\n'));
  const tsc = join(dirname(require.resolve('@typescript/native/package.json')), 'bin/tsc');
  for (const [module, resolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ]) {
    const options = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--target',
      'es2022',
      '--lib',
      'es2023,dom,dom.iterable',
    ];
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsc, ...options, '--types', '', '--module', module, '--moduleResolution', resolution, 'all.ts'],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 0, `${resolution}: ${stdout}`);
  }
});

test('the first line of each script names the library, version and license', () => {
  for (const name of readdirSync('dist/cdn').filter((file) => file.endsWith('.js'))) {
    const [line] = readFileSync(`dist/cdn/${name}`, 'utf8').split('\n');
    assert.equal(line, `/*! cx-widgets ${version} | MIT | LICENSES.md */`, name);
  }
});

/** Returns the names of the packages whose code is in the script, found by bundling it once more. */
async function bundledPackages() {
  const { metafile } = await build({
    entryPoints: [CDN_ENTRY.source],
    bundle: true,
    format: 'iife',
    metafile: true,
    write: false,
    conditions: ['browser'],
  });
  const inputs = Object.entries(Object.values(metafile.outputs)[0].inputs);
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput).map(([file]) => file);
  return new Set(files.flatMap((file) => /(?:^|\/)node_modules\/((?:@[\w-]+\/)?[\w-]+)\//.exec(file)?.[1] ?? []));
}

test('LICENSES.md has the license of every package in the script', async () => {
  const notices = readFileSync('dist/cdn/LICENSES.md', 'utf8');
  assert.match(notices, /^# cx-widgets\n\n.*MIT License/);
  const packages = await bundledPackages();
  assert.ok(packages.size > 2);
  for (const name of packages) assert.match(notices, new RegExp(`## ${name} - [\\d.]+ \\(BSD-3-Clause\\)`), name);
  assert.equal(notices.match(/Redistributions in binary form/g).length, notices.match(/^## /gm).length);
});

const workflow = readFileSync('.github/workflows/release.yml', 'utf8');

test('the published package names its repository, which provenance requires', () => {
  const [, command] = /^ +run: (npm pkg set repository.*)$/m.exec(workflow);
  assert.ok(workflow.indexOf(command) < workflow.indexOf(' publish '), 'set before publishing');
  const place = join(folder, 'named');
  mkdirSync(place);
  execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components=1']);
  const env = { ...process.env, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'agency-example/cx' };
  execFileSync('bash', ['-euc', command], { cwd: place, env });
  const [{ filename: named }] = JSON.parse(
    execFileSync('npm', [...pack.slice(0, -1), place], { cwd: place, encoding: 'utf8' }),
  );
  const packedJson = execFileSync('tar', ['-xzOf', join(place, named), 'package/package.json'], { encoding: 'utf8' });
  assert.deepEqual(JSON.parse(packedJson).repository, {
    type: 'git',
    url: 'git+https://github.com/agency-example/cx.git',
  });
});

test('a release includes every file that agencies copy, and one zip of them', () => {
  const release = join(folder, 'release');
  writeRelease(release);
  const paths = readdirSync('dist/cdn', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  for (const path of [...paths, 'dist/themes/uswds.css', 'dist/campaign.schema.json', 'dist/office/sbom.cdx.json']) {
    assert.ok(releaseFiles().includes(path), path);
    assert.deepEqual(readFileSync(join(release, 'files', basename(path))), readFileSync(path), path);
  }
  const names = readdirSync(join(release, 'files'));
  for (const zip of Object.keys(PACKAGES)) assert.ok(names.includes(zip), zip);
  const made = 2 + Object.keys(PACKAGES).length;
  assert.equal(names.length, releaseFiles().length + made, 'the zips and the hashes are there too');
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS.txt'], { cwd: join(release, 'files') });
  const zip = unzipSync(readFileSync(join(release, 'files', `cx-widgets-${version}.zip`)));
  assert.deepEqual(
    Object.keys(zip).sort(),
    releaseFiles()
      .map((path) => path.replace('dist', `cx-widgets-${version}`))
      .sort(),
  );
  assert.match(workflow, /run: npm run release\n/);
  assert.match(workflow, /gh release create .* release\/files\/\* .*--notes-file release\/notes\.md/);
});

test('the WordPress plugin in a release is one folder with everything that it needs, and the same bytes each time', () => {
  const bytes = readFileSync(join(folder, 'release/files/cx-widgets-wordpress.zip'));
  assert.deepEqual(bytes, Buffer.from(packageZip('dist/wordpress')));
  const files = unzipSync(bytes);
  for (const name of ['cx-widgets.php', 'uninstall.php', 'readme.txt', 'block.json', 'build/block.js', 'LICENSE']) {
    assert.ok(files[`cx-widgets/${name}`], name);
  }
  for (const [name, content] of Object.entries(files)) {
    assert.match(name, /^cx-widgets\/[\w./-]+\.(?:php|js|css|json|md|txt|pot)$|^cx-widgets\/LICENSE$/);
    const [, copied] = /^cx-widgets\/(cdn\/.+)/.exec(name) ?? [];
    if (copied) assert.deepEqual(Buffer.from(content), readFileSync(`dist/${copied}`), name);
  }
  const template = Buffer.from(files['cx-widgets/languages/cx-widgets.pot']).toString();
  for (const text of ['Pull now', 'Write entries', 'Failed:'])
    assert.match(template, new RegExp(`^msgid "${text}"$`, 'm'));
});

const CHANGELOG = `# Changelog

## [Unreleased]

- Not yet.

## [1.2.0] - 2026-03-02

- **Breaking:** all is new.

## [1.1.0] - 2026-01-02

- Old.
`;

test('the text of a release is the section of its version, with the hashes', () => {
  const notes = releaseNotes('1.2.0', changelogSection('1.2.0', CHANGELOG), { 'cx-widgets.js': 'sha384-abc' });
  assert.match(notes, /^# cx-widgets 1\.2\.0\n\n- \*\*Breaking:\*\* all is new\.\n\n## Integrity\n/);
  assert.match(notes, /^\| `cx-widgets\.js` \| `sha384-abc` \|$/m);
  assert.doesNotMatch(notes, /Not yet|Old/);
});

test('a release waits for a dated section, an empty "Unreleased" and the repository', () => {
  const repository = { type: 'git', url: 'git+https://github.com/agency-example/cx.git' };
  const undated = CHANGELOG.replace(' - 2026-03-02', '');
  assert.deepEqual(
    openTasks(undated, { version: '1.2.0' }).map((task) => task.split(':')[0]),
    ['CHANGELOG.md', 'CHANGELOG.md', 'package.json'],
  );
  assert.deepEqual(openTasks(CHANGELOG.replace('- Not yet.\n', ''), { version: '1.2.0', repository }), []);
});

test('a release lists its files with hashes and its steps, and refuses while something is missing', () => {
  const place = join(folder, 'dry');
  const { stdout, stderr, status } = spawnSync('node', ['scripts/release.js', place], { encoding: 'utf8' });
  const tasks = openTasks();
  assert.equal(status, tasks.length ? 1 : 0, stderr);
  assert.equal(stderr, tasks.length ? `\nNot ready:\n${tasks.map((task) => `  - ${task}\n`).join('')}` : '');
  assert.match(stdout, /^ +\d+ {2}[0-9a-f]{64} {2}cx-widgets\.js$/m);
  for (const name of ['cx-widgets', 'cx-widgets-cli']) {
    assert.match(stdout, new RegExp(`publish ${name}@${version.replaceAll('.', '\\.')} to npm: \\d+ files`));
  }
  assert.match(readFileSync(join(place, 'notes.md'), 'utf8'), /^# cx-widgets /);
});
