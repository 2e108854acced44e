/** The accessibility conformance report: its form, and that no claim outlives its proof. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv } from 'ajv';
import { HtmlValidate } from 'html-validate';
import { parse } from 'yaml';
import { CATALOG, readConformance, SOURCE } from '../../scripts/office/conformance.js';
import { writeOpenAcr } from '../../scripts/office/openacr.js';

const SCHEMA = JSON.parse(readFileSync('scripts/office/schemas/openacr-0.1.0.json', 'utf8'));

const text = readFileSync(SOURCE, 'utf8');
let folder;
let report;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
  writeOpenAcr(folder);
  // Some readers of YAML take a date for more than a string.
  report = parse(readFileSync(join(folder, 'openacr.yaml'), 'utf8'), { schema: 'yaml-1.1' });
});

after(() => rmSync(folder, { recursive: true }));

/** Returns the message about a changed copy of the source. */
function messageFor(from, to, root) {
  assert.ok(text.includes(from), `the source contains ${from}`);
  try {
    readConformance(text.replace(from, to), root);
  } catch (error) {
    return error.message;
  }
  return undefined;
}

/** Returns the number of the line that has a text in the changed source. */
const lineWith = (changed, words) => changed.split('\n').findIndex((line) => line.includes(words)) + 1;

test('the OpenACR is valid by its schema and uses only ids, components and levels of its catalog', () => {
  const validate = new Ajv({ strict: false }).compile(SCHEMA);
  assert.ok(validate(report), JSON.stringify(validate.errors));
  assert.equal(report.catalog, '2.5-edition-wcag-2.2-508-en');
  for (const [id, { component, criteria }] of Object.entries(CATALOG.chapters)) {
    const answers = report.chapters[id].criteria;
    assert.deepEqual(
      answers.map(({ num }) => num),
      Object.keys(criteria),
    );
    for (const { components } of answers) {
      assert.deepEqual(
        components.map(({ name }) => name),
        [component],
      );
      assert.ok(components[0].adherence.level in CATALOG.levels);
      assert.ok(components[0].adherence.notes.length > 10);
    }
  }
});

test('every supported criterion of WCAG says what nobody has tested, and names a test', () => {
  const answers = [report.chapters.success_criteria_level_a, report.chapters.success_criteria_level_aa];
  const rows = answers.flatMap(({ criteria }) => criteria).map(({ num, components }) => [num, components[0].adherence]);
  for (const [num, { level, notes }] of rows) {
    if (level === 'not-applicable' || num === '4.1.1') continue;
    assert.match(notes, /No person|no person|not tested/, num);
    assert.match(notes, /Evidence: test\//, num);
  }
});

test('the report as HTML is valid, and loads nothing', async () => {
  const page = readFileSync(join(folder, 'openacr.html'), 'utf8');
  assert.doesNotMatch(page, /<(?:script|link|img|iframe)|\bsrc=|url\(/);
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'off', 'void-style': 'off', 'long-title': 'off' },
  });
  const { results } = await validator.validateFile(join(folder, 'openacr.html'));
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
    [],
  );
});

test('the report as HTML has the level of every criterion', () => {
  const page = readFileSync(join(folder, 'openacr.html'), 'utf8');
  for (const { criteria, isSame } of readConformance().chapters) {
    if (isSame) continue;
    for (const { id, level } of criteria) {
      const [, row] = new RegExp(`<tr id="c-${id}">([^]*?)</tr>`).exec(page) ?? [];
      assert.ok(row?.includes(`<td>${CATALOG.levels[level]}</td>`), id);
    }
  }
});

for (const [name, from, to, message] of [
  [
    'a test that is gone',
    '> are buttons named by their description',
    '> are buttons called by their description',
    /^scripts\/office\/conformance\.yaml:LINE: test\/elements\/pictures\.test\.ts has no test "are buttons called by/,
  ],
  [
    'a file that is gone',
    'test/elements/pictures.test.ts > are buttons',
    'test/elements/images.test.ts > are buttons',
    /:LINE: test\/elements\/images\.test\.ts does not exist; name the test or document/,
  ],
  [
    'an unknown level',
    'level: partially-supports',
    'level: mostly',
    /:LINE: 1\.2\.5 .*unknown level; use one of supports/,
  ],
  [
    'a criterion without evidence',
    "        evidence:\n          - 'test/stories.test.ts > …: …, all in view, without findings of axe, the console or other hosts'\n      - id: 1.3.5",
    '        evidence: []\n      - id: 1.3.5',
    /: 1\.3\.4 Orientation: it has no evidence; name a test or a document/,
  ],
  [
    'a criterion that is missing',
    'id: 1.4.5',
    'id: 1.4.6',
    /:LINE: 1\.4\.6 is not in "WCAG 2\.2, level AA"; remove it/,
  ],
  ['an unknown gap', 'gaps: [low-vision]', 'gaps: [night]', /:LINE: 1\.4\.3 .*"night" is not under "gaps"/],
  [
    'an element that does not exist',
    'by:\n          social-embed:',
    'by:\n          video-wall:',
    /there is no <cx-video-wall>/,
  ],
]) {
  test(`${name} fails, with the line and the fix`, () => {
    const line = lineWith(text.replace(from, to), to.split('\n')[0].trim());
    assert.match(messageFor(from, to) ?? 'no error', new RegExp(message.source.replace('LINE', line)));
  });
}

test('a criterion that the source leaves out fails', () => {
  const start = text.indexOf('      - id: 1.4.12');
  const end = text.indexOf('      - id: 1.4.13');
  assert.throws(
    () => readConformance(text.slice(0, start) + text.slice(end)),
    /conformance\.yaml:\d+: 1\.4\.12 Text Spacing is missing; answer it/,
  );
});

test('a test that is skipped or commented out is no evidence', () => {
  const root = mkdtempSync(join(tmpdir(), 'office-'));
  cpSync('test', join(root, 'test'), {
    recursive: true,
    filter: (path) => !/pictures\/|recordings\/..*png/.test(path),
  });
  mkdirSync(join(root, 'docs/explanation'), { recursive: true });
  writeFileSync(join(root, 'docs/explanation/accessibility.md'), '');
  readConformance(text, root);
  const file = join(root, 'test/elements/leaving.test.ts');
  const source = readFileSync(file, 'utf8');
  for (const start of ['// it(', 'it.skip(']) {
    const other = mkdtempSync(join(tmpdir(), 'office-'));
    cpSync(root, other, { recursive: true });
    const changed = source.replace("it('to another site is marked", `${start}'to another site is marked`);
    assert.notEqual(changed, source);
    writeFileSync(join(other, 'test/elements/leaving.test.ts'), changed);
    assert.throws(() => readConformance(text, other), /leaving\.test\.ts has no test "to another site is marked/);
    rmSync(other, { recursive: true });
  }
  rmSync(root, { recursive: true });
});
