/** The step Review: its files are those of the command. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { run } from '../node/support/command.js';
import { importSource } from '../node/support/source.js';
import { BROWSERS, openStudio, until } from './support.js';

const { openReview, resultFiles, versionOf, keyOf } = await importSource(
  'studio/review/open-review.ts',
  'studio/review/result-files.ts',
  'cli/review/version.ts',
  'cli/review/review.ts',
);

const FROM = 'https://agency.example/feed.xml';
const item = (id, title, more = {}) => ({
  id,
  title,
  content_text: `${title}.`,
  _cx: { type: 'highlight' },
  _own: { kept: [id] },
  ...more,
});
const waiting = (one, more = {}) => ({
  id: one.id,
  from: FROM,
  source: 'Blog',
  reasons: ['is new'],
  waiting_since: '2026-10-05T12:00:00.000Z',
  hash: versionOf(one),
  item: one,
  ...more,
});
const OLD = item('b', 'Old title');
const QUEUE = [
  waiting(item('a', 'First'), { url: 'https://agency.example/a' }),
  waiting(item('b', 'New title'), {
    reasons: ['is changed'],
    difference: [{ part: 'title', was: 'Old title', is: 'New title' }],
  }),
  waiting(item('c', 'Third')),
];
const text = (json) => `${JSON.stringify(json, null, 2)}\n`;
const PENDING = text({ comment: 'Queue', config: 'pull.json', entries: QUEUE });
const REVIEWED = text({
  comment: 'Decisions',
  config: 'pull.json',
  sources: { [FROM]: '2026-10-01T00:00:00.000Z' },
  rejected: [],
  approved: [
    { id: 'b', from: FROM, hash: versionOf(OLD), at: '2026-10-01T00:00:00.000Z', by: 'Alex Example', item: OLD },
  ],
});
const RECORDS = '{"event":"published","at":"2026-10-01T00:00:00.000Z","id":"b","previous":""}\n';

const sources = [
  { name: 'pending.json', text: PENDING },
  { name: 'reviewed.json', text: REVIEWED },
  { name: 'records.jsonl', text: RECORDS },
];
const decided = (entries, by = 'Alex Example') => ({
  by,
  decided: new Map(
    entries.map(([index, decision, note = ''], at) => [
      keyOf(QUEUE[index]),
      { decision, note, at: `2026-10-06T00:00:0${at}.000Z` },
    ]),
  ),
});

/** Makes a folder as `pull` leaves it. */
function folderOf(t) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-review-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const config = { output: 'public/a.json', records: 'records.jsonl', sources: [{ from: FROM, review: 'all' }] };
  writeFileSync(join(folder, 'pull.json'), JSON.stringify(config));
  for (const { name, text: content } of sources) writeFileSync(join(folder, name), content);
  return folder;
}

/** Times and hashes of lines with times differ from run to run. */
const timeless = (content) =>
  content.replace(/"at": ?"2026[^"]*"/g, '"at":""').replace(/"previous":"[0-9a-f]+"/g, '"previous":"#"');

test('decisions give the same files as the command: records, decisions and queue', (t) => {
  const folder = folderOf(t);
  const by = ['--by', 'Alex Example'];
  assert.equal(run(['review', 'pull.json', '--approve', 'a', ...by], '', { cwd: folder }).code, 0);
  assert.equal(run(['review', 'pull.json', '--reject', 'b', '--note', 'Too late', ...by], '', { cwd: folder }).code, 0);
  const session = {
    ...openReview(sources),
    ...decided([
      [0, 'approve', 'ignored'],
      [1, 'reject', ' Too late '],
    ]),
  };
  const files = resultFiles(session, '2026-10-06T00:00:00.000Z');
  assert.deepEqual(
    files.map(({ name }) => name),
    ['records.jsonl', 'reviewed.json', 'pending.json'],
  );
  for (const file of files) {
    assert.equal(timeless(file.text), timeless(readFileSync(join(folder, file.name), 'utf8')), file.name);
  }
});

test('the command reads the files of the studio, and finds the records in order', (t) => {
  const folder = folderOf(t);
  const session = {
    ...openReview(sources),
    ...decided([
      [0, 'approve'],
      [2, 'reject'],
    ]),
  };
  for (const { name, text: content } of resultFiles(session, '2026-10-06T00:00:00.000Z')) {
    writeFileSync(join(folder, name), content);
  }
  const { code, stdout } = run(['review', 'pull.json', '--list'], '', { cwd: folder });
  assert.equal(code, 0);
  assert.match(stdout, /Blog \(1\)/);
  assert.match(stdout, /New title/);
});

test('without reviewed.json, decisions are written into the queue, and the command applies them', (t) => {
  const folder = folderOf(t);
  const session = {
    ...openReview(sources.slice(0, 1)),
    ...decided([
      [0, 'reject', 'Not ours'],
      [1, 'approve'],
    ]),
  };
  const [file, ...others] = resultFiles(session, '2026-10-06T00:00:00.000Z');
  assert.deepEqual(others, []);
  writeFileSync(join(folder, 'pending.json'), file.text);
  const { code } = run(['review', 'pull.json', '--approve', 'c', '--by', 'Alex Example'], '', { cwd: folder });
  assert.equal(code, 0);
  const { approved, rejected } = JSON.parse(readFileSync(join(folder, 'reviewed.json'), 'utf8'));
  assert.deepEqual(
    approved.map(({ id, by }) => [id, by]),
    [
      ['b', 'Alex Example'],
      ['c', 'Alex Example'],
    ],
  );
  assert.deepEqual(
    rejected.map(({ id, by, note }) => [id, by, note]),
    [['a', 'Alex Example', 'Not ours']],
  );
});

test('an entry that somebody edited in the queue is refused with its line', () => {
  const edited = PENDING.replace('"title": "First"', '"title": "Mine"');
  assert.throws(
    () => openReview([{ name: 'pending.json', text: edited }]),
    /pending\.json:\d+:\d+: item: it was changed here/,
  );
});

for (const [what, files, code] of [
  ['the decisions without the queue', sources.slice(1, 2), 'no-queue'],
  [
    'files of two configs',
    [sources[0], { name: 'reviewed.json', text: REVIEWED.replace('pull.json', 'other.json') }],
    'mixed',
  ],
  ['another file', [{ name: 'a.json', text: '{"a": []}' }], 'unknown'],
  ['a campaign file', [{ name: 'a.json', text: '{"items": []}' }], 'campaign-file'],
]) {
  test(`refuses ${what}`, () => assert.throws(() => openReview(files), { code }));
}

for (const browser of BROWSERS) {
  test(`approves, rejects and skips by keyboard, and saves the files (${browser})`, async () => {
    const studio = await openStudio(browser);
    await studio.openStep('Review');
    await studio.choose(/^Choose pending\.json/, ...sources.map(({ name, text: content }) => ({ name, content })));
    await studio.heading(/^First/);
    await until(async () => (await studio.focused()).name.startsWith('First'), 'focus on the entry');
    await studio.axe('an entry of the queue');
    await studio.tabTo('textbox', 'Your name', true);
    await studio.type('Alex Example');
    await studio.activate('button', 'Approve');
    await until(async () => (await studio.focused()).name.startsWith('New title'), 'focus on the next entry');
    await studio.says('Approved: First');
    assert.match(await studio.text(), /Shown now Waiting title Old title New title/);
    await studio.activate('button', 'Skip');
    await until(async () => (await studio.focused()).name.startsWith('Third'), 'focus on the third entry');
    await studio.tabTo('textbox', 'Reason for a rejection');
    await studio.type('Not about the campaign');
    await studio.activate('button', 'Reject');
    await studio.says('2 of 3 decided');
    // Another step does not lose what was decided.
    await studio.openStep('Start');
    await studio.openStep('Review');
    await studio.says('2 of 3 decided');
    await studio.activate('button', 'Save the decisions');
    const { bytes } = await studio.downloaded(/review\.zip$/);
    const parts = unzipSync(new Uint8Array(bytes));
    const reviewed = JSON.parse(strFromU8(parts['reviewed.json']));
    const [first] = reviewed.approved.filter(({ id }) => id === 'a');
    assert.equal(first.by, 'Alex Example');
    assert.deepEqual(first.item, QUEUE[0].item);
    assert.deepEqual(
      reviewed.rejected.map(({ id, note }) => [id, note]),
      [['c', 'Not about the campaign']],
    );
    assert.deepEqual(JSON.parse(strFromU8(parts['pending.json'])).entries, [QUEUE[1]]);
    assert.equal(strFromU8(parts['records.jsonl']).trim().split('\n').length, 3);
    await studio.axe('a saved review');
    await studio.isQuiet();
    await studio.close();
  });
}

test('the step begins with how a campaign is approved, and sends a campaign file to Start', async () => {
  const studio = await openStudio();
  await studio.openStep('Review');
  await studio.heading('To have this campaign approved');
  await studio.heading('Review collected feeds');
  await studio.says('Download the folder on Publish');
  await studio.choose(/^Choose pending\.json/, { name: 'week.json', content: '{"items": []}' });
  await studio.says('This is a campaign file. Open it on Start. A review needs pending.json');
  await studio.axe('a campaign file in Review');
  await studio.activate('button', 'Español', true);
  await studio.says('Este es un archivo de campaña. Ábralo en Comenzar.');
  await studio.isQuiet();
  await studio.close();
});

test('a queue that is dropped on the page opens in this step', async () => {
  const studio = await openStudio();
  await studio.drop({ name: 'pending.json', content: PENDING });
  await studio.heading('Review');
  await studio.heading(/^First/);
  await studio.says('reviewed.json is not open');
  await studio.drop({ name: 'pending.json', content: '{"entries": [' });
  await studio.close();
});
