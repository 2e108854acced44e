/** Workflows, issue forms and the other files in .github/. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

const readYaml = (file) => parse(readFileSync(file, 'utf8'));

const WORKFLOWS = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`);
const { jobs } = readYaml('.github/workflows/release.yml');

const published = readdirSync('dist/cdn', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`)
  .sort();

const attestations = jobs.publish.steps.filter(({ uses }) => uses?.startsWith('actions/attest@'));

test('the release states of each file in dist/cdn where it was made, and what is in it', () => {
  assert.equal(attestations.length, 2);
  for (const { with: inputs } of attestations) {
    assert.deepEqual(inputs['subject-path'].trim().split('\n').sort(), published);
  }
  assert.deepEqual(
    attestations.map(({ with: inputs }) => inputs['sbom-path']),
    [undefined, 'dist/office/sbom.cdx.json'],
  );
  assert.deepEqual(jobs.publish.permissions, { contents: 'read', 'id-token': 'write', attestations: 'write' });
});

test('nothing is published before the tests, the documents and the attestations are done', () => {
  const position = (text) => jobs.publish.steps.findIndex(({ run, uses }) => (run ?? uses).includes(text));
  const order = ['npm pkg set', '.ci/run', 'npm run release', 'actions/attest@', ' publish '].map(position);
  assert.ok(!order.includes(-1), order.join());
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
});

/** The actions of all workflows: name, commit, version in the comment. */
const actions = WORKFLOWS.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/uses: ([\w./-]+)@(\S+)(?: # (v\S+))?$/gm)].map(
    ([, name, commit, version]) => ({
      file,
      name,
      commit,
      version,
    }),
  ),
);

test('every action is pinned to a commit, and docs/how-to/release.md has it with its source', () => {
  const guide = readFileSync('docs/how-to/release.md', 'utf8');
  const rows = [...guide.matchAll(/^\| `(actions\/[\w-]+)` +\| (v[\d.]+) +\| `([0-9a-f]{40})` +\| \S/gm)];
  const listed = rows.map(([, name, version, commit]) => `${name} ${version} ${commit}`);
  assert.ok(actions.length >= 6);
  for (const { file, name, commit, version } of actions) {
    assert.match(commit, /^[0-9a-f]{40}$/, `${file}: ${name}@${commit} is not pinned`);
    assert.ok(listed.includes(`${name} ${version} ${commit}`), `${file}: ${name} ${version} is not in the guide`);
  }
  const used = new Set(actions.map(({ name, version, commit }) => `${name} ${version} ${commit}`));
  assert.deepEqual(listed.toSorted(), [...used].sort());
});

test('workflows have no rights beyond reading, unless a job asks for them', () => {
  for (const file of WORKFLOWS) assert.deepEqual(readYaml(file).permissions, { contents: 'read' }, file);
});

test('Dependabot watches every lock file and the actions', () => {
  const { version, updates } = readYaml('.github/dependabot.yml');
  assert.equal(version, 2);
  const watched = updates.flatMap((one) =>
    (one.directories ?? [one.directory]).map((path) => `${one['package-ecosystem']} ${path}`),
  );
  assert.deepEqual(watched.sort(), ['github-actions /', 'npm /', 'npm /bench']);
  for (const { schedule, cooldown } of updates)
    assert.deepEqual([schedule.interval, cooldown['default-days']], ['weekly', 7]);
});

test('every file has an owner', () => {
  const lines = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  assert.match(lines[0], /^\* @[\w-]+\/[\w-]+$/);
});

const FORMS = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

test('issues are filed with a form, and each form can be filled in', () => {
  assert.deepEqual(readYaml('.github/ISSUE_TEMPLATE/config.yml'), { blank_issues_enabled: false });
  assert.deepEqual(FORMS.sort(), ['accessibility.yml', 'bug.yml', 'feature.yml', 'security.yml']);
  for (const name of FORMS) {
    const { body, ...head } = readYaml(`.github/ISSUE_TEMPLATE/${name}`);
    assert.ok(head.name && head.description && head.labels.length, name);
    const fields = body.filter(({ type }) => type !== 'markdown');
    assert.ok(
      fields.some(({ validations, attributes }) => validations?.required || attributes.options?.[0].required),
      name,
    );
    assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length, name);
    for (const { type, id, attributes } of fields) {
      assert.match(type, /^(input|textarea|dropdown|checkboxes)$/, name);
      assert.ok(id && attributes.label, `${name}: ${id}`);
    }
  }
});

test('a vulnerability is led to the private report', () => {
  const [{ attributes }] = readYaml('.github/ISSUE_TEMPLATE/security.yml').body;
  assert.match(attributes.value, /privately, not here.*\(\.\.\/security\/advisories\/new\)/s);
});
