/** The config of `pull`: what is wrong in it is told with its place, and nothing is written outside. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { start } from './support/command.js';
import { feed, folderWith, item, pull } from './support/pull.js';

const config = (more = {}) => ({ title: 'Ours', sources: [{ from: 'a.json' }], ...more });
const files = (pullJson) => ({ 'pull.json': pullJson, 'a.json': feed([item('1', 1)]) });

for (const [name, text, ...complaints] of [
  [
    'a misspelt key',
    '{\n  // ours\n  "souces": []\n}',
    /pull\.json:3:3: souces: there is no such key\. Did you mean sources\?/,
    /pull\.json:1:1: sources: it is missing/,
  ],
  ['a key with letters swapped', '{"sources": [{"form": "a"}]}', /:1:15: sources\[0\]\.form: .*Did you mean from\?/],
  ['a wrong type', '{"sources": [{"from": 1}]}', /:1:23: sources\[0\]\.from: expected text, not 1/],
  [
    'a type that we do not know',
    '{"sources": [{"from": "a", "type": "higlight"}]}',
    /:1:36: sources\[0\]\.type: .*not "higlight"\. Did you mean highlight\?/,
  ],
  ['a limit of none', '{"sources": [{"from": "a", "limit": 0}]}', /limit: expected a whole number of 1 or more/],
  ['a slip in a rule', '{"sources": [{"from": "a"}], "exclude": {"tga": "x"}}', /exclude\.tga: .*Did you mean tag\?/],
  ['a slip in a list of rules', '{"sources": [{"from": "a"}], "exclude": [{"tga": "x"}]}', /exclude\[0\]\.tga/],
  ['a set without where', '{"sources": [{"from": "a"}], "set": [{"type": "post"}]}', /set\[0\]\.where: it is missing/],
  [
    'a key of an item that is none',
    '{"sources": [], "set": [{"where": {}, "typ": "post"}]}',
    /set\[0\]\.typ: .*mean type/,
  ],
  ['a zone that is none', '{"sources": [{"from": "a"}], "timezone": "Mars/Base"}', /timezone: expected an IANA/],
  ['a date that is none', '{"sources": [{"from": "a"}], "start": "soon"}', /:1:39: start: expected a year/],
  [
    'a key that is there twice',
    '{"title": "a", "title": "b", "sources": [{"from": "a"}]}',
    /:1:16: title: duplicate key; remove one\./,
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty'].map((key) => [
    `the unknown key ${key}`,
    `{"${key}": {"title": "a"}, "sources": [{"from": "a.json", "${key}": 1}], "include": {"${key}": "a"}}`,
    new RegExp(`:1:2: ${key}: there is no such key`),
    new RegExp(`sources\\[0\\]\\.${key}: there is no such key`),
    new RegExp(`include\\.${key}: there is no such key`),
  ]),
  ['a source that is there twice', '{"sources": [{"from": "a"}, {"from": "a"}]}', /sources: a is there twice/],
  ['no source', '{"sources": []}', /the list is empty/],
  ['a brace too few', '{"sources": [', /:1:14: not JSON: close bracket expected/],
  ['nothing', '', /:1:1: (it is empty|not JSON)/],
  ['a list', '[]', /:1:1: the config: expected an object, not \[\]/],
]) {
  test(`${name} is reported with its position`, async (t) => {
    const folder = folderWith(t, files(text));
    const { code, complaints: said, out } = await pull(folder);
    for (const complaint of complaints) assert.match(said, complaint);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.deepEqual(folder.names(), ['a.json', 'pull.json']);
  });
}

test('a source named like an object method is read like any other', async (t) => {
  for (const from of ['constructor', 'toString', '__proto__']) {
    const folder = folderWith(t, { 'pull.json': { sources: [{ from }] }, [from]: feed([item('1', 1)]) });
    const first = await pull(folder);
    assert.deepEqual([first.code, first.report.sources[0].status], [0, 'new'], first.complaints);
    assert.equal((await pull(folder)).report.sources[0].status, 'unchanged');
  }
});

test('comments and trailing commas are valid', async (t) => {
  const folder = folderWith(t, files('{ // ours\n "sources": [ /* one */ { "from": "a.json", }, ], }'));
  assert.equal((await pull(folder)).code, 0);
});

test('a missing config and a missing argument are usage errors', async (t) => {
  const folder = folderWith(t);
  const missing = await pull(folder);
  assert.equal(missing.code, 2);
  assert.match(missing.complaints, /pull\.json: there is no such file/);
  assert.equal((await start(['pull']).ended).code, 2);
});

for (const [name, more, isLink] of [
  ['output', { output: '../campaign.json' }],
  ['output', { output: join(tmpdir(), 'campaign.json') }],
  ['media', { media: '../media' }],
  ['media', { output: 'public/campaign.json', media: '../media' }],
  ['media', { media: '/' }],
  ['output', { output: 'link/campaign.json' }, true],
  ['media', { media: 'link' }, true],
  ['output', { output: 'file-link.json' }, true],
]) {
  test(`${JSON.stringify(more)} leads outside and is rejected`, async (t) => {
    const outside = folderWith(t, { 'theirs.json': 'theirs' });
    const folder = folderWith(t, files(config(more)));
    symlinkSync(outside.path, join(folder.path, 'link'));
    symlinkSync(join(outside.path, 'theirs.json'), join(folder.path, 'file-link.json'));
    const { code, complaints } = await pull(folder);
    assert.equal(code, 2);
    const sign = isLink ? String.raw` \(a symbolic link\)"` : '[^(]*"';
    assert.match(complaints, new RegExp(`pull\\.json: ${name}: "[^"(]*${sign} leads out of`));
    assert.deepEqual(outside.names(), ['theirs.json']);
    assert.equal(outside.read('theirs.json'), 'theirs');
  });
}

test('a subfolder, and a link that stays inside, are accepted', async (t) => {
  const folder = folderWith(t, files(config({ output: 'link/deep/er/campaign.json', media: 'pictures/all' })));
  mkdirSync(join(folder.path, 'site'));
  symlinkSync('site', join(folder.path, 'link'));
  assert.equal((await pull(folder)).code, 0);
  assert.equal(folder.json('site/deep/er/campaign.json').title, 'Ours');
});

test('the config itself is not overwritten', async (t) => {
  const folder = folderWith(t, files(config({ output: 'pull.json' })));
  assert.equal((await pull(folder)).code, 2);
  assert.equal(folder.json('pull.json').title, 'Ours');
});
