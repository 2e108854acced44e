/** code.json, publiccode.yml and the maintenance statement. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parse, stringify } from 'yaml';
import { officeProblems } from '../../scripts/office/validate.js';

const folder = mkdtempSync(join(tmpdir(), 'cx-project-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));
const code = JSON.parse(readFileSync('dist/office/code.json', 'utf8'));
const publiccode = parse(readFileSync('dist/office/publiccode.yml', 'utf8'));

test('code.json has the 19 keys of the standard, and agrees with the package', () => {
  const keys =
    'name description status permissions organization repositoryURL repositoryVisibility vcs laborHours reuseFrequency languages maintenance contractNumber SBOM date tags contact feedbackMechanism AIUseCaseID';
  assert.deepEqual(
    keys.split(' ').filter((key) => !(key in code)),
    [],
  );
  assert.equal(keys.split(' ').length, 19);
  assert.deepEqual([code.name, code.version, code.tags], [packageJson.name, packageJson.version, packageJson.keywords]);
  assert.equal(code.permissions.licenses[0].name, packageJson.license);
  assert.equal(code.languages[0], 'TypeScript');
});

test('code.json and publiccode.yml say the same', () => {
  assert.equal(publiccode.name, code.name);
  assert.equal(publiccode.url, code.repositoryURL);
  assert.equal(publiccode.softwareVersion, code.version);
  assert.equal(publiccode.legal.license, code.permissions.licenses[0].name);
  assert.equal(publiccode.maintenance.type, code.maintenance);
  assert.equal(publiccode.description.en.shortDescription, code.description);
  assert.deepEqual(publiccode.developmentStatus, code.status.toLowerCase());
});

test('the languages are those of the script itself, without drafts', () => {
  assert.deepEqual(publiccode.localisation.availableLanguages, ['en', 'es']);
  const script = readFileSync('dist/cdn/cx-widgets.js', 'utf8');
  for (const words of ['Highlights', 'Lo más destacado']) assert.ok(script.includes(words), words);
});

/** Returns what is wrong with a changed document. */
async function problemsOf(name, text) {
  const copy = join(folder, name);
  cpSync('dist/office', copy, { recursive: true });
  writeFileSync(join(copy, name), text);
  return (await officeProblems(copy)).join('\n');
}

test('a missing key and an unknown status of code.json are reported', async () => {
  const changed = { ...code, AIUseCaseID: undefined, status: 'Finished' };
  const problems = await problemsOf('code.json', JSON.stringify(changed));
  assert.match(problems, /code\.json: \/ must have required property 'AIUseCaseID'/);
  assert.match(problems, /code\.json: \/status/);
});

test('an unknown category, and maintenance by people without their names, are reported in publiccode.yml', async () => {
  const changed = { ...publiccode, categories: ['widgets'], maintenance: { type: 'community' } };
  const problems = await problemsOf('publiccode.yml', stringify(changed));
  assert.match(problems, /publiccode\.yml: \/categories\/0/);
  assert.match(problems, /publiccode\.yml: \/maintenance must have required property 'contacts'/);
});

/** Writes the documents in a copy of the sources, one of them changed. */
function write(changed, change) {
  const copy = mkdtempSync(join(folder, 'copy-'));
  const sources = [
    'package.json',
    'package-lock.json',
    'CHANGELOG.md',
    'LICENSE',
    'scripts',
    'src',
    'cli/package.json',
    'docs',
  ];
  for (const path of sources) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(path, join(copy, path), { recursive: true });
  }
  for (const path of ['cli', 'studio']) mkdirSync(join(copy, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, changed), change(readFileSync(changed, 'utf8')));
  const program = `const { writeCodeJson } = await import('./scripts/office/code-json.js'); await writeCodeJson('.');`;
  const result = spawnSync('node', ['--input-type=module', '-e', program], { cwd: copy, encoding: 'utf8' });
  const file = join(copy, 'code.json');
  return { error: result.stderr, code: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}

test('a statement that contradicts the facts stops the build with file and line', () => {
  const statement = 'docs/explanation/maintenance.md';
  const { error } = write(statement, (text) => text.replace('| `none`', '| `internal`'));
  const line =
    readFileSync(statement, 'utf8')
      .split('\n')
      .findIndex((one) => one.startsWith('| Type of maintenance')) + 1;
  assert.match(error, new RegExp(`${statement}:${line}: says that maintenance is "internal"`));
});

test('the repository of package.json is in every address', () => {
  const url = 'git+https://github.com/agency-example/cx.git';
  const { code: written } = write('package.json', (text) =>
    JSON.stringify({ ...JSON.parse(text), repository: { type: 'git', url } }),
  );
  assert.equal(written.repositoryURL, 'https://github.com/agency-example/cx');
  assert.equal(written.feedbackMechanism, 'https://github.com/agency-example/cx/issues');
});

test('a released version has the date of the changelog, not of the clock', () => {
  const { code: written } = write('CHANGELOG.md', (text) =>
    text.replace(`## [${packageJson.version}]`, `## [${packageJson.version}] - 2026-03-02`),
  );
  assert.equal(written.date.lastModified, '2026-03-02T00:00:00Z');
  assert.deepEqual(code.date, {});
});
