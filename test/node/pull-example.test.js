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
  'https://x.com/ExampleLibrary/status/3001',
  'open-day',
  'https://social.example/users/ExampleAgency/statuses/2001',
  'writer',
  'https://x.com/ExampleAgency/status/1001',
  'calls',
  'https://agency.example/blog/service-week',
];

function exampleIn(t) {
  const folder = folderWith(t);
  cpSync(EXAMPLE, folder.path, { recursive: true });
  rmSync(join(folder.path, 'public'), { recursive: true, force: true });
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
  const [letters, , , spanish] = items;
  assert.deepEqual(letters._cx.related, ['https://x.com/ExampleAgency/status/1001']);
  assert.equal(spanish.language, 'es');
  assert.equal(items[5].attachments[0]._cx.alt, 'A letter before and after: the new one has three lines.');
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
    folder.read('pull.json').replace(/"sources\/([\w-]+\.(?:json|xml))"/g, `"${server.url}/$1"`),
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
