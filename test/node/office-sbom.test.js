/** The software bill of materials in dist/office/. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { Contents } from '../../scripts/office/contents.js';
import { takeInventory } from '../../scripts/office/inventory.js';
import { officeProblems } from '../../scripts/office/validate.js';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const cycloneDx = readJson('dist/office/sbom.cdx.json');
const spdx = readJson('dist/office/sbom.spdx.json');

const folder = mkdtempSync(join(tmpdir(), 'cx-sbom-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);

const byRef = new Map(cycloneDx.components.map((component) => [component['bom-ref'], component]));

/** Returns the names of the packages that CycloneDX says are in a file. */
const packagesIn = (file) =>
  cycloneDx.dependencies.find(({ ref }) => ref === `file:${file}`).dependsOn.map((ref) => byRef.get(ref).name);

/** Returns the names of the packages that SPDX says are in a file. */
function spdxPackagesIn(file) {
  const { SPDXID } = spdx.files.find(({ fileName }) => fileName === `./${file}`);
  const contained = spdx.relationships
    .filter(({ spdxElementId, relationshipType }) => spdxElementId === SPDXID && relationshipType === 'CONTAINS')
    .map(({ relatedSpdxElement }) => relatedSpdxElement);
  return spdx.packages.filter((one) => contained.includes(one.SPDXID)).map(({ name }) => name);
}

test('both bills of materials are valid', async () => {
  assert.deepEqual(await officeProblems('dist/office'), []);
});

test('an invalid bill of materials is reported with its file and path', async () => {
  const broken = join(folder, 'broken');
  cpSync('dist/office', broken, { recursive: true });
  const { components, ...rest } = cycloneDx;
  writeFileSync(
    join(broken, 'sbom.cdx.json'),
    JSON.stringify({ ...rest, components: [{ ...components[0], type: 'page' }] }),
  );
  const [first, ...files] = spdx.files;
  const unsafe = { ...first, checksums: first.checksums.slice(1) };
  writeFileSync(join(broken, 'sbom.spdx.json'), JSON.stringify({ ...spdx, files: [unsafe, ...files.slice(1)] }));
  const problems = (await officeProblems(broken)).join('\n');
  assert.match(problems, /sbom\.cdx\.json: \/components\/0\/type/);
  assert.match(problems, /sbom\.spdx\.json: \/files\/0\/checksums/);
  assert.match(problems, /relationships name SPDXRef-File-\S+, which is not in the document/);
});

test('every published file is listed with its hashes', () => {
  const published = [
    ...filesIn('dist/cdn'),
    ...filesIn('dist/themes'),
    ...filesIn('dist/studio'),
    ...filesIn('dist/drupal'),
    ...filesIn('dist/wordpress'),
    ...filesIn('cli/dist'),
    'dist/campaign.schema.json',
  ];
  const listed = cycloneDx.components.filter(({ type }) => type === 'file');
  assert.deepEqual(listed.map(({ name }) => name).sort(), published.toSorted());
  assert.deepEqual(spdx.files.map(({ fileName }) => fileName.slice(2)).sort(), published.toSorted());
  for (const { name, hashes } of listed) {
    const bytes = readFileSync(name);
    const hash = (algorithm) => createHash(algorithm).update(bytes).digest('hex');
    assert.deepEqual(hashes, [
      { alg: 'SHA-256', content: hash('sha256') },
      { alg: 'SHA-384', content: hash('sha384') },
    ]);
    const { checksums } = spdx.files.find(({ fileName }) => fileName === `./${name}`);
    assert.deepEqual(
      checksums.map(({ checksumValue }) => checksumValue),
      ['sha1', 'sha256', 'sha384'].map(hash),
    );
  }
});

/** Returns the versions of Lit's packages in a script, by the lists in which each announces its version to the page. */
function announced(file) {
  const text = readFileSync(file, 'utf8');
  const lists = {
    reactiveElementVersions: '@lit/reactive-element',
    litHtmlVersions: 'lit-html',
    litElementVersions: 'lit-element',
  };
  return Object.entries(lists).flatMap(([list, name]) => {
    const [, version] = new RegExp(`${list}\\W{1,12}push\\("([\\d.]+)"\\)`).exec(text) ?? [];
    return version ? [`${name}@${version}`] : [];
  });
}

test('the packages that a script announces in the page are listed for it, with their versions', () => {
  const expected = announced('dist/cdn/cx-widgets.js');
  assert.equal(expected.length, 3, expected.join());
  for (const file of filesIn('dist/cdn').filter((name) => name.endsWith('.js'))) {
    const listed = packagesIn(file).map(
      (name) => `${name}@${cycloneDx.components.find((one) => one.name === name).version}`,
    );
    for (const one of announced(file)) assert.ok(listed.includes(one), `${file}: ${one} is not among ${listed}`);
  }
});

test('the packages whose code esbuild marks in the command are those listed', () => {
  for (const name of ['main', 'worker', 'index']) {
    const file = `cli/dist/${name}.js`;
    const marks = readFileSync(file, 'utf8').matchAll(/^ *\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm);
    const marked = new Set([...marks].map(([, found]) => found));
    if (name !== 'main') assert.ok(marked.has('lit-html'), file);
    assert.deepEqual(packagesIn(file).sort(), [...marked].sort(), file);
  }
});

test('both documents list the same packages for each file, and small scripts contain none', () => {
  for (const { name } of cycloneDx.components.filter(({ type }) => type === 'file')) {
    assert.deepEqual(spdxPackagesIn(name).sort(), packagesIn(name).sort(), name);
  }
  assert.ok(packagesIn('dist/cdn/cx-widgets.js').includes('@lit/context'));
  assert.ok(packagesIn('cli/dist/index.js').includes('lit-html'));
  assert.deepEqual(packagesIn('cli/dist/assets/cx-widgets.js'), packagesIn('dist/cdn/cx-widgets.js'));
  for (const name of ['frame.js', 'dap.js', 'locales/es.js', 'cx-static.css'])
    assert.deepEqual(packagesIn(`dist/cdn/${name}`), []);
});

test('every package has a license, a version and a hash of its tarball', () => {
  const libraries = cycloneDx.components.filter(({ type }) => type === 'library');
  assert.ok(libraries.length > 10);
  for (const { name, version, licenses, hashes } of libraries) {
    assert.ok(version && licenses[0], name);
    assert.equal(hashes[0].alg, 'SHA-512', name);
  }
});

test('what npm installs beside the command is listed, and marked as in a file or not', () => {
  const { dependencies } = readJson('cli/package.json');
  const { dependsOn } = cycloneDx.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/cx-widgets-cli@'));
  const inFiles = new Set(
    cycloneDx.dependencies.filter(({ ref }) => ref.startsWith('file:')).flatMap((one) => one.dependsOn),
  );
  for (const [name, version] of Object.entries(dependencies)) {
    const ref = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    assert.ok(dependsOn.includes(ref), ref);
    const { value } = byRef.get(ref).properties.find((one) => one.name === 'cx-widgets:in-files');
    assert.equal(value, String(inFiles.has(ref)), ref);
  }
  assert.ok(!inFiles.has(`pkg:npm/jsdom@${dependencies.jsdom}`));
});

test('a published file whose content is not recorded stops the build with its name', () => {
  const file = join(folder, 'stray.js');
  writeFileSync(file, '');
  assert.throws(() => takeInventory(new Contents(), [file]), /stray\.js: its content is not recorded/);
});

test('a package without a license stops the build with its name', () => {
  const stranger = join(folder, 'node_modules/stranger');
  mkdirSync(stranger, { recursive: true });
  writeFileSync(join(stranger, 'package.json'), JSON.stringify({ name: 'stranger', version: '1.2.3' }));
  const contents = new Contents();
  const file = join(folder, 'made.js');
  writeFileSync(file, '');
  contents.addVite({ output: [{ fileName: 'made.js', modules: { [resolve(stranger, 'index.js')]: {} } }] }, folder);
  assert.throws(() => takeInventory(contents, [file]), /stranger 1\.2\.3 states no license/);
});

test('a module of an unknown bundler helper stops the build with its id', () => {
  const contents = new Contents();
  const file = join(folder, 'made.js');
  writeFileSync(file, '');
  contents.addVite({ output: [{ fileName: 'made.js', modules: { '\0unknown/helper.js': {} } }] }, folder);
  assert.throws(() => takeInventory(contents, [file]), /unknown\/helper\.js.*belongs to no known package/);
});
