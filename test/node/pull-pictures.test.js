/** The pictures that `pull` puts beside the campaign file. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { feed, folderWith, item, png, pull, serve } from './support/pull.js';

const nameOf = (bytes, type) => `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${type}`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>';
// A photograph of 2 by 1 that lies on its side: what cameras write when they are held upright.
const JPEG_ON_ITS_SIDE = Buffer.concat([
  Buffer.from('ffd8ffe10022457869660000', 'hex'),
  Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex'),
  Buffer.from('ffc0000b080001000201011100', 'hex'),
  Buffer.from('ffd9', 'hex'),
]);

test('every type of picture is downloaded once, named by its content, and written with its size', async (t) => {
  const [one, two] = [png(4, 3), png(2, 2, 200)];
  const server = await serve(t, {
    '/one.png': one,
    '/same.jpg': one,
    '/two': two,
    '/a.json': feed([
      item('1', 1, {
        image: '/one.png',
        authors: [{ name: 'Example Agency', avatar: '/two' }],
        attachments: [
          { url: '/same.jpg', mime_type: 'image/jpeg', _cx: { alt: 'A bridge', width: 9 } },
          { url: 'https://agency.example/a.mp4', mime_type: 'video/mp4', _cx: { poster: '/one.png' } },
        ],
        _cx: {
          type: 'post',
          agency: { name: 'Example Agency', logo: '/two' },
          card: { url: 'https://agency.example/', image: '/one.png' },
          emojis: [{ shortcode: 'wave', url: '/two' }],
          quoted: {
            id: 'q',
            content_text: 'Hello :wave:',
            image: '/two',
            _cx: { emojis: [{ shortcode: 'wave', url: '/two' }] },
          },
        },
        content_text: 'Hello :wave:',
      }),
      item('3', 3, {
        _cx: { type: 'event', start: '2026-10-05', video: { url: 'https://agency.example/b.mp4', poster: '/two' } },
      }),
      item('2', 2, { _cx: { type: 'spotlight', person: { name: 'Alex Example', photo: '/two' } } }),
    ]),
  });
  const folder = folderWith(t, {
    'pull.json': { output: 'site/data/campaign.json', media: 'pictures', sources: [{ from: `${server.url}/a.json` }] },
  });
  const { code, report } = await pull(folder);
  assert.equal(code, 0);
  assert.deepEqual(report.pictures, { kept: 0, downloaded: 3, failed: [] });
  const [first, second] = [nameOf(one, 'png'), nameOf(two, 'png')].map((name) => `pictures/${name}`);
  assert.deepEqual(
    folder.names('site/data/pictures').map((name) => `pictures/${name}`),
    [first, second].sort(),
  );
  const [event, spotlight, post] = folder.json('site/data/campaign.json').items;
  assert.equal(post.image, first);
  assert.equal(post.authors[0].avatar, second);
  assert.deepEqual(post.attachments, [
    { url: first, mime_type: 'image/png', _cx: { width: 4, height: 3 } },
    { url: first, mime_type: 'image/png', _cx: { alt: 'A bridge', width: 4, height: 3 } },
    { url: 'https://agency.example/a.mp4', mime_type: 'video/mp4', _cx: { poster: first } },
  ]);
  assert.equal(post._cx.agency.logo, second);
  assert.equal(post._cx.card.image, first);
  assert.deepEqual(post._cx.emojis, [{ shortcode: 'wave', url: second }]);
  assert.equal(post._cx.quoted.image, second);
  assert.equal(spotlight._cx.person.photo, second);
  assert.equal(event._cx.video.poster, second);
  assert.equal(server.paths().filter((path) => path === '/two').length, 1);
});

for (const [name, answer, complaint] of [
  ['a web page', '<!doctype html><title>Sign in</title>', /it is a web page, not a picture/],
  ['text', 'not a picture', /it is not a picture, or it is broken/],
  ['nothing', '', /it is not a picture/],
  ['an SVG from elsewhere', SVG, /it is an SVG, which can hold scripts/],
  [
    'a kind that is not for web pages',
    Buffer.concat([Buffer.from('8BPS\0\x01\0\0\0\0\0\0\0\x03\0\0\0\x01\0\0\0\x01', 'latin1'), Buffer.alloc(9)]),
    /browsers do not show its format, psd/,
  ],
  ['missing', 404, /The server answered 404/],
  ['busy', 503, /The server answered 503/],
  [
    'too large',
    (_, response) => response.end(Buffer.concat([png(1, 1), Buffer.alloc(10_000_000)])),
    /larger than 10 MB/,
  ],
  ['one that never ends', (_, response) => endless(response), /larger than 10 MB/],
]) {
  test(`a picture that is ${name} is reported and skipped; the rest of the entry stays`, async (t) => {
    const server = await serve(t, {
      '/bad': answer,
      '/good.png': png(1, 1),
      '/a.json': feed([
        item('1', 1, {
          image: '/bad',
          authors: [{ name: 'Example Agency', avatar: '/bad' }],
          attachments: [
            { url: '/bad', mime_type: 'image/png', _cx: { alt: 'Lost' } },
            { url: '/good.png', mime_type: 'image/png', _cx: { alt: 'There' } },
          ],
        }),
      ]),
    });
    const folder = folderWith(t, { 'pull.json': { sources: [{ from: `${server.url}/a.json` }] } });
    const { code, report, complaints } = await pull(folder);
    assert.equal(code, 1);
    assert.match(complaints, complaint);
    assert.deepEqual(
      report.pictures.failed.map(({ url }) => url),
      [`${server.url}/bad`],
    );
    const [entry] = folder.json('campaign.json').items;
    assert.equal(entry.image, undefined);
    assert.equal(entry.content_text, 'This is 1.');
    assert.deepEqual(entry.authors, [{ name: 'Example Agency' }]);
    assert.deepEqual(
      entry.attachments.map(({ _cx }) => _cx.alt),
      ['There'],
    );
    assert.deepEqual(folder.names('media'), [nameOf(png(1, 1), 'png')]);
  });
}

test('temporary failures are retried, others only when their source has new content', async (t) => {
  const server = await serve(t, {
    '/gone.png': 404,
    '/busy.png': 503,
    '/a.json': feed([item('1', 1, { image: '/gone.png', authors: [{ name: 'A', avatar: '/busy.png' }] })]),
  });
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: `${server.url}/a.json` }] } });
  const runs = async () => {
    server.asked.length = 0;
    const { code } = await pull(folder);
    return [code, ...server.paths().sort()];
  };
  assert.deepEqual(await runs(), [1, '/a.json', '/busy.png', '/gone.png']);
  assert.deepEqual(await runs(), [1, '/a.json', '/busy.png']);
  server.answers['/busy.png'] = server.answers['/gone.png'] = png(1, 1);
  assert.deepEqual(await runs(), [1, '/a.json', '/busy.png']);
  server.answers['/a.json'] = feed([item('2', 2), ...server.answers['/a.json'].items]);
  assert.deepEqual(await runs(), [0, '/a.json', '/gone.png']);
});

test('--refresh checks whether pictures have changed, and downloads deleted ones again', async (t) => {
  const server = await serve(t, { '/a.png': png(1, 1), '/a.json': feed([item('1', 1, { image: '/a.png' })]) });
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: `${server.url}/a.json` }] } });
  const image = () => folder.json('campaign.json').items[0].image;
  await pull(folder);
  rmSync(join(folder.path, image()));
  assert.equal((await pull(folder)).report.pictures.downloaded, 1);
  const refreshed = await pull(folder, ['--refresh']);
  assert.deepEqual(refreshed.report.pictures, { kept: 1, downloaded: 0, failed: [] });
  assert.ok(server.asked.at(-1).headers['if-none-match']);
  server.answers['/a.png'] = png(2, 2);
  await pull(folder);
  assert.equal(image(), `media/${nameOf(png(1, 1), 'png')}`);
  await pull(folder, ['--refresh']);
  assert.equal(image(), `media/${nameOf(png(2, 2), 'png')}`);
});

test('at most six are requested at once', async (t) => {
  const open = { now: 0, most: 0 };
  const answers = {
    '/a.json': feed(Array.from({ length: 20 }, (_, index) => item(`${index}`, 1, { image: `/${index}.png` }))),
  };
  for (let index = 0; index < 20; index++) {
    answers[`/${index}.png`] = (_request, response) => {
      open.most = Math.max(open.most, ++open.now);
      setTimeout(
        () => {
          open.now--;
          response.end(png(1, index + 1));
        },
        20 + ((index * 37) % 50),
      );
    };
  }
  const server = await serve(t, answers);
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: `${server.url}/a.json` }] } });
  assert.equal((await pull(folder)).report.pictures.downloaded, 20);
  assert.equal(open.most, 6);
  // Whichever came first, the next run remembers the same.
  const before = folder.modified('.cx-pull.json');
  assert.equal((await pull(folder)).report.written, false);
  assert.equal(folder.modified('.cx-pull.json'), before);
});

test('a rotated photo has the size that browsers give it', async (t) => {
  const server = await serve(t, { '/a.jpg': JPEG_ON_ITS_SIDE, '/a.json': feed([item('1', 1, { image: '/a.jpg' })]) });
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: `${server.url}/a.json` }] } });
  const { complaints } = await pull(folder);
  assert.deepEqual(folder.json('campaign.json').items[0].attachments?.[0]._cx, { width: 1, height: 2 }, complaints);
});

/** Writes until the other end hangs up. */
function endless(response) {
  const piece = Buffer.alloc(1_000_000, 1);
  const write = () => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', write);
  };
  write();
}
