/** The example of `pull`, as it is and with its feeds on servers. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { start } from './support/command.js';
import { folderWith, pull, serve } from './support/pull.js';

const EXAMPLE = 'examples/pull';
const IDS = [
  'https://agency.example/blog/letters',
  'tour@agency.example',
  'help-desk@agency.example/20261009T140000Z',
  'copies-without-a-fee',
  'test-results-by-text-message',
  'report-a-pothole-with-a-photo',
  'interviews-in-the-evening',
  'help-desk@agency.example/20261008T140000Z',
  'trail-maps-that-work-without-a-signal',
  'enrollment-on-saturdays',
  'warnings-in-four-languages',
  'dates-by-text-message',
  'history-for-every-class',
  'https://x.com/ExampleLibrary/status/3001',
  'open-day',
  'a-card-in-five-minutes',
  'bills-in-plain-words',
  'forms-that-save-themselves',
  'smoke-alarms-at-the-door',
  'help-where-people-are',
  'town-hall@agency.example',
  'help-desk@agency.example/20261006T140000Z',
  'https://social.example/users/ExampleAgency/statuses/2001',
  'writer',
  'license-renewal-by-phone',
  'one-list-for-all-homes',
  'a-checklist-before-the-form',
  'ballots-that-can-be-heard',
  'letters-with-an-answer',
  'help-desk@agency.example/20261005T140000Z',
  'https://x.com/ExampleAgency/status/1001',
  'calls',
  'permits-in-one-visit',
  'stops-that-speak',
  'one-number-to-call',
  'quiet-hours',
  'one-visit-for-two-subsidies',
  'service-week@agency.example',
  'https://agency.example/blog/service-week',
];

function exampleIn(t) {
  const folder = folderWith(t);
  cpSync(EXAMPLE, folder.path, { recursive: true });
  for (const made of ['public', '.cx-pull.json', 'records.jsonl']) {
    rmSync(join(folder.path, made), { recursive: true, force: true });
  }
  return folder;
}

function checkOutput(folder) {
  const output = folder.json('public/campaign.json');
  const validate = new Ajv.default({ allErrors: true }).compile(JSON.parse(readFileSync('dist/campaign.schema.json')));
  validate(output);
  assert.deepEqual(validate.errors, null);
  assert.deepEqual(
    output.items.map(({ id }) => id.replace(/^.*#/, '')),
    IDS,
  );
  // Every picture that is named is there, and no other.
  const named = [...folder.read('public/campaign.json').matchAll(/"media\/([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(named)].sort(), folder.names('public/media'));
  assert.equal(folder.names('public/media').length, 3);
  assert.doesNotMatch(folder.read('public/campaign.json'), /<(iframe|script|blockquote class)/);
  return output;
}

test('the example is pulled, and its output is a valid campaign file', async (t) => {
  const folder = exampleIn(t);
  const { code, complaints, report } = await pull(folder);
  assert.equal(code, 0, complaints);
  assert.deepEqual([report.notes, report.left_out], [[], []]);
  const { items } = checkOutput(folder);
  // What lies in the repository is what the command makes today.
  assert.deepEqual(items, JSON.parse(readFileSync(`${EXAMPLE}/public/campaign.json`)).items);
  assert.deepEqual(folder.names('public/media'), readdirSync(`${EXAMPLE}/public/media`).sort());
  const itemOf = (id) => items[IDS.indexOf(id)];
  const letters = itemOf('https://agency.example/blog/letters');
  const spanish = itemOf('https://social.example/users/ExampleAgency/statuses/2001');
  assert.deepEqual(letters._cx.related, ['https://x.com/ExampleAgency/status/1001']);
  assert.equal(spanish.language, 'es');
  assert.equal(
    itemOf('https://x.com/ExampleAgency/status/1001').attachments[0]._cx.alt,
    'A letter before and after: the new one has three lines.',
  );
  const check = await start(['check', 'public/campaign.json'], { cwd: folder.path }).ended;
  assert.equal(check.code, 0, check.out + check.complaints);
});

test('the example works with its feeds on a server', async (t) => {
  const folder = exampleIn(t);
  const answers = Object.fromEntries(
    readdirSync(join(EXAMPLE, 'sources'), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [`/${name}`, readFileSync(resolve(EXAMPLE, 'sources', name))]),
  );
  const server = await serve(t, answers);
  folder.write(
    'pull.json',
    folder
      .read('pull.json')
      .replace(/"sources\/([\w-]+\.(?:json|xml))"/g, `"${server.url}/$1"`)
      // What was approved came from files.
      .replace(/"review": "\w+"/g, '"review": "none"'),
  );
  const first = await pull(folder);
  assert.equal(first.code, 0, first.complaints);
  checkOutput(folder);
  assert.deepEqual(server.paths().sort(), ['/blog.xml', '/by-hand.json', '/mastodon.json', '/writer.png']);
  server.asked.length = 0;
  const second = await pull(folder);
  assert.equal(second.report.written, false);
  assert.deepEqual(server.paths().sort(), ['/blog.xml', '/by-hand.json', '/mastodon.json']);
});

test('the example goes through its review, a take-down and its records', async (t) => {
  const folder = exampleIn(t);
  const review = async (...args) => {
    const { code, out, complaints } = await start(['review', 'pull.json', ...args], { cwd: folder.path }).ended;
    assert.equal(code, 0, complaints);
    return out;
  };
  const ids = () => folder.json('public/campaign.json').items.map(({ id }) => id.replace(/^.*#/, ''));
  rmSync(join(folder.path, 'reviewed.json'));
  const first = await pull(folder);
  assert.deepEqual([first.report.waiting, first.report.entries], [4, IDS.length - 4]);
  assert.match(await review('--list'), /^Blog \(2\)\n.*\n.*\nMastodon \(1\)\n.*\nPosts by others \(1\)\n/);
  for (const source of ['Blog', 'Mastodon', 'Posts by others']) await review('--approve', '--all-from', source);
  assert.equal((await pull(folder)).report.waiting, 0);
  checkOutput(folder);
  const letters = 'https://agency.example/blog/letters';
  folder.write('public/hide.json', [letters]);
  assert.equal((await pull(folder)).report.hidden, 1);
  assert.deepEqual(ids(), IDS.slice(1));
  const lines = folder
    .read('records.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const count = (event) => lines.filter((line) => line.event === event).length;
  assert.deepEqual([count('published'), count('approved'), count('withdrawn')], [IDS.length, 4, 1]);
  assert.deepEqual([lines.at(-1).event, lines.at(-1).url], ['withdrawn', letters]);
});
