/** What `pull` remembers: beside the config, read with suspicion, and never a way out of its folder. */
import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { start } from './support/command.js';
import { feed, folderWith, item, png, pull, serve } from './support/pull.js';

test('the state is stored next to the config, and nothing else is published', async (t) => {
  const folder = folderWith(t, {
    'pull.json': { output: 'public/data/campaign.json', sources: [{ from: 'a.json' }] },
    'a.json': feed([item('1', 1)]),
  });
  assert.equal((await pull(folder)).code, 0);
  assert.deepEqual(folder.names('public'), ['data', 'data/campaign.json']);
  assert.ok(folder.names().includes('.cx-pull.json'));
  assert.equal((await pull(folder)).report.sources[0].status, 'unchanged');
});

test('each config in a folder has its own state; the state of a deleted config is removed', async (t) => {
  const config = (name) => ({ output: `${name}/campaign.json`, sources: [{ from: `${name}.json` }] });
  const folder = folderWith(t, {
    'one.json': feed([item('1', 1)]),
    'two.json': feed([item('2', 2)]),
    'pull-one.json': config('one'),
    'pull-two.json': config('two'),
  });
  const status = async (name) => {
    const { out } = await start(['pull', name, '--json'], { cwd: folder.path }).ended;
    return JSON.parse(out).sources[0].status;
  };
  assert.deepEqual([await status('pull-one.json'), await status('pull-two.json')], ['new', 'new']);
  assert.deepEqual([await status('pull-one.json'), await status('pull-two.json')], ['unchanged', 'unchanged']);
  rmSync(join(folder.path, 'pull-one.json'));
  folder.write('two.json', feed([item('3', 3)]));
  await status('pull-two.json');
  assert.deepEqual(Object.keys(folder.json('.cx-pull.json').configs), ['pull-two.json']);
});

test('the output is not used as state', async (t) => {
  const folder = folderWith(t, { 'pull.json': { output: '.cx-pull.json', sources: [{ from: 'a.json' }] } });
  const { code, complaints } = await pull(folder);
  assert.equal(code, 2);
  assert.match(complaints, /is where runs remember/);
});

/** A folder after a run with a picture, and a server that counts. */
async function afterOneRun(t) {
  const server = await serve(t, { '/a.json': feed([item('1', 1, { image: '/a.png' })]), '/a.png': png(3, 2) });
  const folder = folderWith(t, {
    'site/pull.json': { output: 'public/campaign.json', sources: [{ from: `${server.url}/a.json` }] },
    'outside.png': png(9, 9),
    '0123456789abcdef.png': png(9, 9),
  });
  const site = { ...folder, path: join(folder.path, 'site') };
  assert.equal((await pull(site)).code, 0);
  server.asked.length = 0;
  const change = (edit) => {
    const file = folder.json('site/.cx-pull.json');
    const own = file.configs['pull.json'];
    edit(own.sources[`${server.url}/a.json`], own.pictures[`${server.url}/a.png`], file, own);
    folder.write('site/.cx-pull.json', file);
  };
  return { server, folder, site, change };
}

for (const [name, edit] of [
  ['a picture above the folder', (_, picture) => (picture.file = '../../outside.png')],
  ['a picture by a way through the folder', (_, picture) => (picture.file = 'media/../../../outside.png')],
  ['a picture of a name like ours elsewhere', (_, picture) => (picture.file = '../../0123456789abcdef.png')],
  ['a picture at an absolute path', (_, picture) => (picture.file = '/etc/passwd')],
  ['a picture of another name', (_, picture) => (picture.file = 'media/evil.html')],
  ['a picture of a kind that it is not', (_, picture) => (picture.type = 'text/html')],
  ['a picture without a size', (_, picture) => (picture.width = '3"')],
  ['a validator with a line break', (_, picture) => (picture.etag = 'a\r\nHost: b')],
  ['a failure without a reason', (_, picture) => Object.assign(picture, { error: {}, file: undefined })],
]) {
  test(`${name} in the state is ignored`, async (t) => {
    const { server, site, folder, change } = await afterOneRun(t);
    const good = folder.json('site/public/campaign.json').items[0].image;
    change(edit);
    const { code, report, complaints } = await pull(site);
    assert.equal(code, 0, complaints);
    assert.match(report.notes.join(), /\.cx-pull\.json: what it says of http/);
    assert.equal(folder.json('site/public/campaign.json').items[0].image, good);
    assert.ok(server.paths().includes('/a.png'));
  });
}

for (const [name, edit] of [
  ['items that are none', (source) => (source.items = { 0: 1 })],
  ['an item without an id', (source) => delete source.items[0].id],
  ['an item of wrong types', (source) => (source.items[0].title = { a: 1 })],
  ['an item nested without end', (source) => (source.items[0].x = nested(100))],
  ['a text of megabytes', (source) => (source.items[0].content_text = 'x'.repeat(2_000_000))],
  ['another address in its record', (source) => (source.record.url = 'https://b.example/')],
  ['a moment that is none', (source) => (source.record.retrieved_at = 'now')],
  ['a checksum that is none', (source) => (source.first = '../a')],
  ['an address that is none', (source) => (source.address = 'file:///etc/passwd')],
  ['a feed that is none', (source) => (source.feed = [])],
]) {
  test(`a source with ${name} is requested again`, async (t) => {
    const { server, site, folder, change } = await afterOneRun(t);
    const before = folder.json('site/public/campaign.json').items;
    change(edit);
    const { code, report, complaints } = await pull(site);
    assert.equal(code, 0, complaints);
    assert.equal(report.sources[0].status, 'new');
    assert.equal(server.asked[0].headers['if-none-match'], undefined);
    assert.deepEqual(folder.json('site/public/campaign.json').items, before);
  });
}

test('a URL in the state that leads elsewhere inside is not requested', async (t) => {
  const inner = await serve(t, { '/secret': feed([item('secret', 1)]) });
  const { site, change } = await afterOneRun(t);
  change((source) => (source.address = `${inner.url}/secret`));
  const { complaints } = await pull(site);
  assert.match(complaints, /in your own network/);
  assert.deepEqual(inner.paths(), []);
});

for (const [name, content] of [
  ['no JSON', '{ broken'],
  ['a list', '[]'],
  ['null', 'null'],
  ['of another version', '{"version":1,"secret":"a","sources":{},"pictures":{}}'],
  ['without a secret', '{"version":2,"secret":"","configs":{}}'],
  ['of odd keys', '{"version":2,"secret":"00000000-0000-0000-0000-000000000000","configs":{"__proto__":{"a":1},"pull.json":{"__proto__":{},"sources":{"__proto__":{}},"pictures":[1]}}}'], // prettier-ignore
]) {
  test(`a state that is ${name} counts as missing`, async (t) => {
    const { site, folder } = await afterOneRun(t);
    folder.write('site/.cx-pull.json', content);
    const { code, report } = await pull(site);
    assert.deepEqual([code, report.sources[0].status], [0, 'new']);
  });
}

test('links can’t lead outside: neither the state, nor an existing picture, nor its replacement', async (t) => {
  const { server, site, folder } = await afterOneRun(t);
  const image = folder.json('site/public/campaign.json').items[0].image;
  const path = join(site.path, 'public', image);
  rmSync(path);
  symlinkSync(join(folder.path, 'outside.png'), path);
  const before = folder.read('outside.png');
  const { code, complaints } = await pull(site);
  assert.equal(code, 1);
  assert.match(complaints, /something else is in its place/);
  assert.equal(folder.read('outside.png'), before);
  assert.equal(folder.json('site/public/campaign.json').items[0].image, undefined);
  assert.ok(server.paths().includes('/a.png'));
  rmSync(join(site.path, '.cx-pull.json'));
  symlinkSync(join(folder.path, 'outside.png'), join(site.path, '.cx-pull.json'));
  assert.equal((await pull(site)).code, 2);
  assert.equal(folder.read('outside.png'), before);
});

function nested(depth) {
  return depth ? [nested(depth - 1)] : [];
}
