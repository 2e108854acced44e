/** What `pull` asks for and keeps when it runs again. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { feed, folderWith, item, png, pull, serve } from './support/pull.js';

const names = (folder) => folder.json('campaign.json').items.map(({ id }) => id.replace(/^.*[#/]/, ''));

test('a run without new content requests each source once and no picture, and writes nothing', async (t) => {
  const server = await serve(t, {
    '/a.json': feed([item('1', 1, { image: '/a.png' })]),
    '/a.png': png(3, 2),
  });
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: `${server.url}/a.json` }, { from: 'b.json' }] },
    'b.json': feed([item('2', 2)]),
  });
  await pull(folder);
  const [output, state] = ['campaign.json', '.cx-pull.json'].map(folder.modified);
  server.asked.length = 0;
  const { code, report } = await pull(folder);
  assert.equal(code, 0);
  assert.deepEqual(server.paths(), ['/a.json']);
  assert.ok(server.asked[0].headers['if-none-match']);
  assert.deepEqual(
    report.sources.map(({ status }) => status),
    ['unchanged', 'unchanged'],
  );
  assert.equal(report.written, false);
  assert.deepEqual(report.pictures, { kept: 1, downloaded: 0, failed: [] });
  assert.equal(folder.modified('campaign.json'), output);
  assert.equal(folder.modified('.cx-pull.json'), state);
});

test('Last-Modified is sufficient; without validators the bytes are compared', async (t) => {
  const date = 'Mon, 05 Oct 2026 10:00:00 GMT';
  const body = JSON.stringify(feed([item('1', 1)]));
  const server = await serve(t, {
    '/dated.json': ({ headers }, response) =>
      headers['if-modified-since'] === date
        ? response.writeHead(304).end()
        : response.writeHead(200, { 'Last-Modified': date }).end(body),
    '/bare.json': (_request, response) => response.end(body),
    // It counts its readers, and so has other bytes each time.
    '/counting.json': (_request, response) => response.end(body.replace('{', `{"readers":${server.asked.length},`)),
  });
  const sources = ['dated', 'bare', 'counting'].map((name) => ({ from: `${server.url}/${name}.json` }));
  const folder = folderWith(t, { 'pull.json': { sources } });
  await pull(folder);
  const before = folder.modified('campaign.json');
  for (let runs = 0; runs < 2; runs++) {
    const { report } = await pull(folder);
    assert.deepEqual(
      report.sources.map(({ status }) => status),
      ['unchanged', 'unchanged', 'unchanged'],
    );
    assert.equal(folder.modified('campaign.json'), before);
  }
});

test('new content is added, and its record changes', async (t) => {
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: 'a.json' }] }, 'a.json': feed([item('1', 1)]) });
  await pull(folder);
  const [first] = folder.json('campaign.json')._cx_sources;
  folder.write('a.json', feed([item('2', 2), item('1', 1)]));
  const { report } = await pull(folder);
  const [second] = folder.json('campaign.json')._cx_sources;
  assert.deepEqual(names(folder), ['2', '1']);
  assert.equal(report.sources[0].status, 'new');
  assert.notEqual(second.sha256, first.sha256);
  assert.ok(second.retrieved_at > first.retrieved_at);
});

test('changed rules, a lost output and a lost state need no special handling', async (t) => {
  const server = await serve(t, { '/a.json': feed([item('1', 1, { tags: ['x'] }), item('2', 2)]) });
  const config = { sources: [{ from: `${server.url}/a.json` }] };
  const folder = folderWith(t, { 'pull.json': config });
  await pull(folder);
  folder.write('pull.json', { ...config, include: { tag: '#X' } });
  assert.equal((await pull(folder)).report.sources[0].status, 'unchanged');
  assert.deepEqual(names(folder), ['1']);
  rmSync(join(folder.path, 'campaign.json'));
  await pull(folder);
  assert.deepEqual(names(folder), ['1']);
  writeFileSync(join(folder.path, '.cx-pull.json'), '{ broken');
  assert.equal((await pull(folder)).report.sources[0].status, 'new');
  assert.deepEqual(names(folder), ['1']);
});

test('pages are followed up to the configured number, and end at a repeated page', async (t) => {
  const page = (number, next) => feed([item(`${number}`, 9 - number)], { next_url: next });
  const server = await serve(t, {
    '/1.json': page(1, '2.json'),
    '/2.json': page(2, '3.json'),
    '/3.json': page(3, '1.json'),
  });
  const config = (pages) => ({ sources: [{ from: `${server.url}/1.json`, pages }] });
  const folder = folderWith(t, { 'pull.json': config(2) });
  await pull(folder);
  assert.deepEqual(names(folder), ['1', '2']);
  assert.equal(folder.json('campaign.json').next_url, undefined);
  folder.write('pull.json', config(9));
  await pull(folder);
  assert.deepEqual(names(folder), ['1', '2', '3']);
  assert.deepEqual(server.paths(), ['/1.json', '/2.json', '/1.json', '/2.json', '/3.json']);
});

test('a Mastodon account id is requested once', async (t) => {
  const status = {
    id: '1',
    uri: 'https://social.example/1',
    content: '<p>Hello</p>',
    account: { id: '7', acct: 'agency' },
  };
  const server = await serve(t, {
    '/api/v1/accounts/lookup?acct=agency': { id: '7' },
    '/api/v1/accounts/7/statuses?exclude_replies=true&limit=40': [status],
  });
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: `${server.url}/@agency` }] } });
  await pull(folder);
  await pull(folder);
  assert.deepEqual(server.paths(), [
    '/api/v1/accounts/lookup?acct=agency',
    '/api/v1/accounts/7/statuses?exclude_replies=true&limit=40',
    '/api/v1/accounts/7/statuses?exclude_replies=true&limit=40',
  ]);
  assert.equal(folder.json('campaign.json').items[0]._cx.type, 'post');
  // The account has moved: the first run finds nothing where it was, the second asks where it is.
  server.answers['/api/v1/accounts/lookup?acct=agency'] = { id: '8' };
  delete server.answers['/api/v1/accounts/7/statuses?exclude_replies=true&limit=40'];
  server.answers['/api/v1/accounts/8/statuses?exclude_replies=true&limit=40'] = [{ ...status, content: '<p>New</p>' }];
  assert.equal((await pull(folder)).code, 1);
  assert.equal((await pull(folder)).code, 0);
  assert.equal(folder.json('campaign.json').items[0].content_text, 'New');
});

const post = (id, day) => item(id, day, { _cx: { type: 'post' } });
const all = [post('d', 9), item('c', 8), post('b', 7), post('a', 1)];
for (const [name, config, expected] of [
  ['is dropped', {}, { d: 'there', b2: 'there' }],
  ['stays where it was taken away', { keep_removed: true }, { d: 'there', c: 'there', b: 'removed', b2: 'there' }],
  ['stays where it is only old', { keep_old: true }, { d: 'there', b2: 'there', a: 'there' }],
  [
    'stays whatever it is',
    { keep_removed: true, keep_old: true },
    { d: 'there', c: 'there', b: 'removed', b2: 'there', a: 'there' },
  ],
]) {
  test(`an entry missing from its source ${name} with ${JSON.stringify(config)}`, async (t) => {
    const folder = folderWith(t, { 'pull.json': { sources: [{ from: 'a.json' }], ...config }, 'a.json': feed(all) });
    const found = () =>
      Object.fromEntries(
        folder.json('campaign.json').items.map(({ id, _cx }) => [id.replace(/^.*#/, ''), _cx?.status ?? 'there']),
      );
    await pull(folder);
    // "b" and "c" are missing among what is newer than the oldest, "a" is older than all.
    folder.write('a.json', feed([post('d', 9), post('b2', 6)]));
    const { report } = await pull(folder);
    assert.deepEqual(found(), expected);
    assert.deepEqual(
      report.gone.map(({ id }) => id),
      ['a.json#c', 'a.json#b'],
    );
    await pull(folder);
    assert.deepEqual(found(), expected);
    // A removed one keeps its mark when it is older than the window, and loses it when it is there again.
    folder.write('a.json', feed([post('d', 9)]));
    await pull(folder);
    assert.equal(found().b, expected.b);
    folder.write('a.json', feed(all));
    await pull(folder);
    assert.equal(found().b, 'there');
  });
}

test('--keep-removed has the same effect as the config', async (t) => {
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: 'a.json' }] },
    'a.json': feed([post('b', 2), post('a', 1)]),
  });
  await pull(folder, ['--keep-removed']);
  folder.write('a.json', feed([post('a', 1)]));
  await pull(folder, ['--keep-removed']);
  assert.equal(folder.json('campaign.json').items[0]._cx.status, 'removed');
});
