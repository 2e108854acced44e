/** What `pull` makes of sources: one feed by the rules of the config, with its records. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { start } from './support/command.js';
import { feed, folderWith, item, png, pull, serve } from './support/pull.js';

const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const names = (folder) => folder.json('campaign.json').items.map(({ id }) => id.replace(/^.*[#/]/, ''));

test('sources become one feed, newest first, each entry once', async (t) => {
  const server = await serve(t, {
    '/a.json': feed([item('old', 1), item('both', 3, { url: 'https://agency.example/both?utm_source=a' })]),
    '/b.json': feed([item('new', 9), item('copy', 3, { url: 'https://agency.example/both' })]),
  });
  const folder = folderWith(t, {
    'pull.json': {
      title: 'Service Week',
      hashtag: '#ServiceWeek',
      start: '2026-10-05',
      timezone: 'America/New_York',
      language: 'en',
      channels: [{ network: 'x', url: 'https://x.com/ExampleAgency' }],
      sources: [{ from: `${server.url}/a.json`, name: 'A' }, { from: `${server.url}/b.json` }],
    },
  });
  const { code, report } = await pull(folder);
  assert.equal(code, 0);
  const { items, _cx_sources: records, ...more } = folder.json('campaign.json');
  assert.deepEqual(more, {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Service Week',
    language: 'en',
    _cx: {
      hashtag: '#ServiceWeek',
      start: '2026-10-05',
      timezone: 'America/New_York',
      channels: [{ network: 'x', url: 'https://x.com/ExampleAgency' }],
    },
  });
  assert.deepEqual(names(folder), ['new', 'both', 'old']);
  // An id that counts within a feed is made whole, so that no two feeds have the same.
  assert.equal(items[0].id, `${server.url}/b.json#new`);
  assert.deepEqual(
    records.map(({ name, url, sha256: sum }) => ({ name, url, sum })),
    [
      { name: 'A', url: `${server.url}/a.json`, sum: sha256(JSON.stringify(server.answers['/a.json'])) },
      { name: 'Example Agency', url: `${server.url}/b.json`, sum: sha256(JSON.stringify(server.answers['/b.json'])) },
    ],
  );
  assert.deepEqual(
    report.sources.map(({ status, entries }) => [status, entries]),
    [
      ['new', 2],
      ['new', 1],
    ],
  );
});

test('a failing source keeps its last entries; the others continue', async (t) => {
  const server = await serve(t, { '/a.json': feed([item('a', 1)]), '/b.json': feed([item('b', 2)]) });
  const sources = ['a', 'b', 'never'].map((name) => ({ from: `${server.url}/${name}.json` }));
  const folder = folderWith(t, { 'pull.json': { sources: sources.slice(0, 2) } });
  await pull(folder);
  folder.write('pull.json', { sources });
  const faults = [404, '<html><title>Sorry</title>', '{"version": "https://jsonfeed.org/version/1.1", "items": [', ''];
  for (const fault of faults) {
    server.answers['/a.json'] = fault;
    server.answers['/b.json'] = feed([item('b2', 3)]);
    const { code, report, complaints } = await pull(folder);
    assert.equal(code, 1);
    assert.deepEqual(
      report.sources.map(({ entries }) => entries),
      [1, 1, 0],
    );
    assert.deepEqual([report.sources[0].status, report.sources[2].status], ['failed', 'failed']);
    assert.ok(complaints.includes(`failed: ${server.url}/a.json: `), complaints);
    assert.match(complaints, /What it gave last stays: 1 entry\./);
    assert.deepEqual(names(folder), ['b2', 'a']);
  }
});

test('nothing is written if no source ever loaded', async (t) => {
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: 'a.json' }] } });
  const { code, complaints } = await pull(folder);
  assert.equal(code, 1);
  assert.match(complaints, /a\.json: There is no such file/);
  assert.deepEqual(folder.names(), ['pull.json']);
});

test('rules filter, set, add and pin', async (t) => {
  const folder = folderWith(t, {
    'pull.json': {
      sources: [
        {
          from: 'a.json',
          name: 'News',
          agency: { name: 'Example Agency', abbreviation: 'EXA' },
          type: 'highlight',
          tag: 'news',
        },
        { from: 'b.json', exclude: { word: 'draft*' }, limit: 2, language: 'es', tags: ['b', '#News'] },
      ],
      exclude: [{ id: 'no' }, { tag: ['skip', 'leave'], source: 'News' }],
      pin: ['third', 'nobody'],
      set: [
        {
          where: { agency: 'exa', word: 'passport' },
          type: 'milestone',
          figure: { value: 3 },
          title: 'Passports',
          tags: ['P'],
        },
        { where: { id: 'third' }, related: ['first', 'https://agency.example/else'], content_text: 'New words' },
        { where: { tag: 'no such tag' }, type: 'post' },
      ],
    },
    'a.json': feed([
      item('first', 1, { content_text: 'A Passport office.' }),
      item('second', 2, { content_text: 'Passports are more.', tags: ['News'] }),
      item('third', 3, { content_html: '<p>Old <b>words</b></p>' }),
      item('no', 4),
      item('left', 5, { tags: ['Skip'] }),
    ]),
    'b.json': feed([
      item('draft', 9, { title: 'Drafts of next year' }),
      item('tagged', 8, {
        tags: ['skip'],
        language: 'en',
        _cx: { agency: 'Other Agency', type: 'event', start: '2026-10-08' },
      }),
      item('last', 7),
      item('over', 6),
    ]),
  });
  const { report, complaints } = await pull(folder);
  const byName = Object.fromEntries(folder.json('campaign.json').items.map((one) => [one.id.replace(/^.*#/, ''), one]));
  assert.deepEqual(Object.keys(byName), ['third', 'tagged', 'last', 'second', 'first']);
  const { first, second, third, tagged, last } = byName;
  assert.equal(first._cx.type, 'milestone');
  assert.deepEqual(first._cx.figure, { value: 3 });
  assert.equal(first.title, 'Passports');
  assert.deepEqual(first.tags, ['news', 'P']);
  assert.deepEqual(first._cx.agency, { name: 'Example Agency', abbreviation: 'EXA' });
  assert.deepEqual([second._cx.type, second.tags], ['highlight', ['News']]);
  assert.deepEqual(third._cx.related, ['a.json#first', 'https://agency.example/else']);
  assert.deepEqual([third.content_text, third.content_html], ['New words', undefined]);
  assert.deepEqual([tagged._cx.type, tagged._cx.agency.name, tagged.language], ['event', 'Other Agency', 'en']);
  assert.deepEqual([last.language, last.tags], ['es', ['b', 'News']]);
  assert.deepEqual(report.notes.length, 2);
  assert.match(complaints, /note: set\[2\]\.where matches no entry/);
  assert.match(complaints, /note: pin: no entry has the id or address "nobody"/);
});

test('--dry-run requests the sources, reports the result, and writes nothing', async (t) => {
  const server = await serve(t, { '/a.json': feed([item('1', 1, { image: '/a.png' })]), '/a.png': png(1, 1) });
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: `${server.url}/a.json` }] } });
  const { code, report } = await pull(folder, ['--dry-run']);
  assert.equal(code, 0);
  assert.deepEqual([report.written, report.entries, report.pictures.downloaded], [true, 1, 1]);
  assert.deepEqual(folder.names(), ['pull.json']);
  assert.deepEqual(server.paths(), ['/a.json']);
  await pull(folder);
  assert.equal((await pull(folder, ['--dry-run'])).report.written, false);
});

test('results go to one stream, progress and warnings to the other', async (t) => {
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: 'a.json', name: 'News' }, { from: 'b.json' }] },
    'a.json': feed([item('1', 1), item('2', 2, { date_published: 'soon' })]),
  });
  const { code, out, complaints } = await start(['pull', 'pull.json'], { cwd: folder.path }).ended;
  assert.equal(code, 1);
  assert.equal(
    out,
    'new     News: 2 entries\nfailed  b.json: 0 entries\npictures: 0 kept, 0 downloaded, 0 failed\ncampaign.json: written, 2 entries\n',
  );
  assert.match(complaints, /^source 1 of 2: News\nsource 2 of 2: b\.json\nfailed: b\.json: There is no such file/);
  assert.match(complaints, /left out: a\.json: items\[1\]\.date_published: expected a year/);
  assert.doesNotMatch(complaints, /[\r\u001b]/);
});
