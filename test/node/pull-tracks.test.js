/** Captions and descriptions that `pull` copies, and pictures that `--sweep` deletes. */
import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, png, pull, serve } from './support/pull.js';

const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\nWelcome.\n';

const feed = (...items) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'A', _cx: {}, items });
const video = (more, id = 'a') => ({
  id,
  title: 'Talk',
  attachments: [{ url: 'https://agency.example/talk.mp4', mime_type: 'video/mp4', _cx: more }],
});
const track = (url, language = 'en') => ({ url, language, label: 'English' });

test('captions and descriptions of attachments and events are copied and named by their content', async (t) => {
  const server = await serve(t, { '/b.vtt': VTT.replace('Welcome', 'Bienvenidos') });
  const folder = folderWith(t, {
    'subs/a.vtt': VTT,
    'a.json': feed(
      video({
        captions: [track('subs/a.vtt'), track(`${server.url}/b.vtt`, 'es')],
        descriptions: [track('subs/a.vtt')],
      }),
      {
        id: 'b',
        title: 'Event',
        _cx: {
          type: 'event',
          start: '2026-10-06',
          video: { url: 'https://agency.example/b.mp4', captions: [track('subs/a.vtt')] },
        },
      },
    ),
    'pull.json': { sources: [{ from: 'a.json' }], set: [{ where: { id: 'x' }, url: `${server.url}/b.vtt` }] },
  });
  const { code, report, complaints } = await pull(folder);
  assert.equal(code, 0, complaints);
  const [talk, event] = folder.json('campaign.json').items.sort((one) => (one.title === 'Talk' ? -1 : 1));
  const { captions, descriptions } = talk.attachments[0]._cx;
  assert.match(captions[0].url, /^media\/[\da-f]{16}\.vtt$/);
  assert.deepEqual(
    captions.map(({ language, label }) => [language, label]),
    [
      ['en', 'English'],
      ['es', 'English'],
    ],
  );
  assert.deepEqual([descriptions[0].url, event._cx.video.captions[0].url], [captions[0].url, captions[0].url]);
  assert.equal(folder.read(captions[0].url), VTT);
  assert.deepEqual(report.pictures, { kept: 1, downloaded: 1, failed: [] });
  assert.deepEqual((await pull(folder)).report.pictures, { kept: 2, downloaded: 0, failed: [] });
});

for (const [name, content, error] of [
  ['SubRip', '1\n00:00:01,000 --> 00:00:02,000\nWelcome.\n', /SubRip/],
  ['a web page', '<!doctype html><script>alert(1)</script>', /not a WebVTT/],
  ['another encoding', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nDise\xf1o\n', 'latin1'), /UTF-8/],
  ['too large', `WEBVTT\n${'x'.repeat(2_000_001)}`, /larger than 2 MB/],
]) {
  test(`captions that are ${name} are reported, and stay where they are`, async (t) => {
    const folder = folderWith(t, {
      'a.vtt': content,
      'a.json': feed(video({ captions: [track('a.vtt')] })),
      'pull.json': { sources: [{ from: 'a.json' }] },
    });
    const { code, report } = await pull(folder);
    assert.equal(code, 1);
    assert.match(report.pictures.failed[0].error, error);
    assert.equal(folder.json('campaign.json').items[0].attachments[0]._cx.captions[0].url, './a.vtt');
  });
}

const withPicture = (...names) => feed(...names.map((name) => ({ id: name, title: name, image: name })));

test('--sweep deletes pictures that no entry uses, and nothing else', async (t) => {
  const folder = folderWith(t, {
    'a.png': png(3, 3, 1),
    'b.png': png(3, 3, 2),
    'c.png': png(3, 3, 3),
    'a.json': withPicture('a.png', 'b.png'),
    'c.json': withPicture('c.png'),
    'pull.json': { sources: [{ from: 'a.json' }] },
  });
  folder.write('other.json', { output: 'campaign2.json', sources: [{ from: 'c.json' }] });
  await pull(folder);
  const { start } = await import('./support/command.js');
  await start(['pull', join(folder.path, 'other.json')], { cwd: folder.path }).ended;
  assert.equal(folder.names('media').length, 3);
  folder.write('media/logo.png', png(2, 2));
  folder.write('media/notes.txt', 'x');
  symlinkSync(join(folder.path, 'a.png'), join(folder.path, 'media/0123456789abcdef.png'));
  folder.write('a.json', withPicture('a.png'));
  const kept = await pull(folder);
  assert.deepEqual([kept.report.swept, folder.names('media').length], [[], 6]);
  const output = folder.json('campaign.json');
  assert.equal(output.items.length, 1);
  const dry = await pull(folder, ['--sweep', '--dry-run']);
  assert.equal(dry.report.swept.length, 1);
  assert.ok(existsSync(join(folder.path, 'media', dry.report.swept[0])));
  const { report, code } = await pull(folder, ['--sweep']);
  assert.equal(code, 0);
  assert.deepEqual(report.swept, dry.report.swept);
  assert.equal(existsSync(join(folder.path, 'media', report.swept[0])), false);
  assert.equal(folder.names('media').length, 5);
  assert.deepEqual((await pull(folder, ['--sweep'])).report.swept, []);
});

test('--sweep keeps a picture that could not be requested again', async (t) => {
  const server = await serve(t, { '/a.png': png(3, 3, 1) });
  const folder = folderWith(t, {
    'a.json': withPicture(`${server.url}/a.png`),
    'pull.json': { sources: [{ from: 'a.json' }], set: [{ where: { id: 'x' }, image: `${server.url}/a.png` }] },
  });
  await pull(folder);
  server.answers['/a.png'] = 503;
  const { report } = await pull(folder, ['--refresh', '--sweep']);
  assert.deepEqual([report.pictures.failed.length, report.swept], [1, []]);
  assert.equal(folder.names('media').length, 1);
});
