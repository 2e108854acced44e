/** Servers, disks and users that do what nobody wants: `pull` leaves the old file whole and nothing behind. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { crc32, gzipSync } from 'node:zlib';
import { start } from './support/command.js';
import { feed, folderWith, item, png, pull, serve } from './support/pull.js';

const OLD = '{"what": "was there before"}\n';
const isRoot = process.getuid?.() === 0;

const configOf = (...urls) => ({ sources: urls.map((from) => ({ from })) });

for (const [name, answers, complaint] of [
  ['a body that never ends', { '/a': (_, response) => endless(response) }, /It is larger than 10 MB/],
  [
    'a small body that becomes a huge one',
    {
      '/a': (_, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
    },
    /It is larger than 10 MB/,
  ],
  [
    'a redirect in circles',
    {
      '/a': (_, response) => response.writeHead(302, { Location: '/b' }).end(),
      '/b': (_, response) => response.writeHead(301, { Location: '/a' }).end(),
    },
    /It leads on and on/,
  ],
  ['a redirect to itself', { '/a': (_, response) => response.writeHead(302, { Location: '/a' }).end() }, /on and on/],
  [
    'a redirect to a file',
    { '/a': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end() },
    /It leads on to file:/,
  ],
  ['an answer that is cut off', { '/a': (_, response) => cutOff(response) }, /The request failed/],
  [
    'compression that is broken',
    { '/a': (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no') },
    /The request failed/,
  ],
  ['JSON nested deeper than the stack', { '/a': '['.repeat(200_000) }, /a: It is not JSON/],
]) {
  test(`${name} fails only its own source`, async (t) => {
    const server = await serve(t, { ...answers, '/good.json': feed([item('good', 1)]) });
    const folder = folderWith(t, { 'pull.json': configOf(`${server.url}/a`, `${server.url}/good.json`) });
    const { code, complaints, report } = await pull(folder);
    assert.equal(code, 1, complaints);
    assert.match(complaints, complaint);
    assert.equal(report.entries, 1);
  });
}

test('gzip, encodings, redirects and temporary failures are handled', async (t) => {
  const rss =
    '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Días</title><item><title>Año</title></item></channel></rss>';
  let busy = 1;
  const server = await serve(t, {
    '/gzip': (_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(JSON.stringify(feed([item('zipped', 2)])))),
    '/latin1': Buffer.from(rss, 'latin1'),
    '/moved': (_, response) => response.writeHead(308, { Location: '/feeds/now.json' }).end(),
    '/feeds/now.json': feed([item('moved', 1, { url: 'page.html' })]),
    '/busy': (_, response) =>
      busy-- > 0 ? response.writeHead(503).end() : response.end(JSON.stringify(feed([item('waited for', 3)]))),
  });
  const urls = ['/gzip', '/latin1', '/moved', '/busy'].map((path) => server.url + path);
  const folder = folderWith(t, { 'pull.json': configOf(...urls) });
  const { code, complaints } = await pull(folder);
  assert.equal(code, 0, complaints);
  const { items } = folder.json('campaign.json');
  assert.deepEqual(
    items.map(({ title, content_text }) => title ?? content_text),
    ['This is waited for.', 'This is zipped.', 'This is moved.', 'Año'],
  );
  assert.equal(items[2].url, `${server.url}/feeds/page.html`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(`${signal} while a server does not respond leaves everything unchanged`, async (t) => {
    const waiting = new Promise((asked) => {
      t.silent = asked;
    });
    const server = await serve(t, { '/silent': () => t.silent() });
    const folder = folderWith(t, { 'pull.json': configOf(`${server.url}/silent`), 'campaign.json': OLD });
    const { child, ended } = start(['pull', 'pull.json'], { cwd: folder.path });
    await waiting;
    child.kill(signal);
    const { code, complaints } = await ended;
    assert.equal(code, 130);
    assert.match(complaints, /interrupted/);
    assert.equal(folder.read('campaign.json'), OLD);
    assert.deepEqual(folder.names(), ['campaign.json', 'pull.json']);
  });
}

test('a second Ctrl-C exits immediately, and the output is unchanged', async (t) => {
  const waiting = new Promise((asked) => {
    t.silent = asked;
  });
  const server = await serve(t, { '/silent': () => t.silent() });
  const folder = folderWith(t, { 'pull.json': configOf(`${server.url}/silent`), 'campaign.json': OLD });
  const { child, ended } = start(['pull', 'pull.json'], { cwd: folder.path });
  await waiting;
  child.kill('SIGINT');
  child.kill('SIGINT');
  const { code, signal, complaints } = await ended;
  assert.deepEqual([code, signal], [130, null]);
  assert.equal(complaints.match(/interrupted/g).length, 1);
  assert.equal(folder.read('campaign.json'), OLD);
});

/** Elements that nobody reads still have to be parsed. */
const SLOW = `<rss version="2.0"><channel><title>A</title>${'<i/>'.repeat(400_000)}</channel></rss>`;

test('a feed that exceeds the time limit fails by name in any reader; the others continue', async (t) => {
  const server = await serve(t, { '/slow.xml': SLOW, '/good.json': feed([item('good', 1)]) });
  const folder = folderWith(t, {
    'pull.json': configOf('slow.xml', `${server.url}/slow.xml`, `${server.url}/good.json`),
    'slow.xml': SLOW,
    'good.json': feed([item('good', 1)]),
  });
  const { code, complaints, report } = await pull(folder, ['--timeout', '1']);
  assert.equal(code, 1);
  assert.match(complaints, /failed: slow\.xml: It was not read within 1 second/);
  assert.match(complaints, /failed: http:[^ ]*\/slow\.xml: It was not read within 1 second/);
  assert.deepEqual(
    report.sources.map(({ status, entries }) => [status, entries]),
    [
      ['failed', 0],
      ['failed', 0],
      ['new', 1],
    ],
  );
  const check = await start(['check', '--timeout', '1', '--json', 'slow.xml', 'good.json'], { cwd: folder.path }).ended;
  const [slow, good] = JSON.parse(check.out).files;
  assert.deepEqual([slow.errors.map((fault) => fault.code), good.errors], [['timeout'], []]);
  const convert = await start(['convert', '--timeout', '1', '--to', 'rss', 'slow.xml'], { cwd: folder.path }).ended;
  assert.deepEqual([convert.code, convert.out], [1, '']);
  assert.match(convert.complaints, /^slow\.xml: It was not read within 1 second/);
});

test('SIGINT during downloads removes unreferenced pictures', async (t) => {
  let asked;
  const waiting = new Promise((done) => (asked = done));
  const server = await serve(t, {
    '/a.json': feed([item('1', 1, { image: '/first.png' }), item('2', 2, { image: '/silent.png' })]),
    '/first.png': png(1, 1),
    '/silent.png': () => asked(),
  });
  const folder = folderWith(t, { 'pull.json': configOf(`${server.url}/a.json`), 'campaign.json': OLD });
  const { child, ended } = start(['pull', 'pull.json'], { cwd: folder.path });
  await waiting;
  while (!folder.names().some((name) => /media.[0-9a-f]{16}\.png$/.test(name))) await new Promise(setImmediate);
  child.kill('SIGINT');
  assert.equal((await ended).code, 130);
  assert.equal(folder.read('campaign.json'), OLD);
  assert.deepEqual(folder.names(), ['campaign.json', 'media', 'pull.json']);
});

test('a read-only folder is reported and stays unchanged', async (t) => {
  const folder = folderWith(t, {
    'pull.json': { ...configOf('a.json'), output: 'site/campaign.json' },
    'a.json': feed([item('1', 1)]),
    'site/campaign.json': OLD,
  });
  chmodSync(folder.path, 0o755);
  chmodSync(join(folder.path, 'site'), 0o555);
  // Root may write everywhere; "nobody" may not.
  const { code, complaints } = await pull(folder, [], isRoot ? { uid: 65534, gid: 65534 } : {});
  chmodSync(join(folder.path, 'site'), 0o755);
  assert.equal(code, 1);
  assert.match(complaints, /site: this user may not write there; .*\(EACCES\)\. The output stays as it was\./);
  assert.equal(folder.read('site/campaign.json'), OLD);
  assert.deepEqual(folder.names('site'), ['campaign.json']);
});

for (const [name, files] of [
  ['for the file', { 'a.json': feed([item('1', 1, { content_text: 'x'.repeat(90_000) })]) }],
  [
    'for a picture',
    {
      'big.png': noise(90_000),
      'a.json': feed([item('1', 1, { image: 'big.png' })]),
    },
  ],
]) {
  test(`a full disk ${name} leaves the old file and nothing else`, async (t) => {
    const folder = folderWith(t, { 'pull.json': { ...configOf('a.json'), output: 'site/campaign.json' }, ...files });
    const disk = join(folder.path, 'site');
    mkdirSync(disk);
    const unmount = isRoot && mount(disk);
    folder.write('site/campaign.json', OLD);
    // Without the right to mount, a bound on the size of any file does nearly the same.
    const { code, complaints } = unmount
      ? await pull(folder)
      : await pull(folder, [], {
          program: 'sh',
          before: ['-c', 'trap "" XFSZ; ulimit -f 64; exec "$0" "$@"', process.execPath],
        });
    const [kept, left] = [folder.read('site/campaign.json'), folder.names('site').filter((one) => one !== 'media')];
    if (unmount) unmount();
    assert.equal(code, 1, complaints);
    assert.match(complaints, /(the disk is full|larger than this system allows) \((ENOSPC|EFBIG)\)/);
    assert.equal(kept, OLD);
    assert.deepEqual(left, ['campaign.json']);
  });
}

/** A picture of many bytes that do not compress. */
function noise(size) {
  const picture = png(1, 1);
  const body = Buffer.concat([Buffer.from('IDAT'), randomBytes(size)]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(size);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  // What stands after the end of the compressed pixels is not looked at.
  return Buffer.concat([picture.subarray(0, -12), head, body, sum, picture.subarray(-12)]);
}

/** Puts a small file system in memory on a folder and gives what takes it away; false where that is not allowed. */
function mount(folder) {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  return () => execFileSync('umount', [folder]);
}

/** Writes until the other end hangs up. */
function endless(response) {
  const piece = Buffer.alloc(1_000_000, ' ');
  const write = () => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', write);
  };
  write();
}

/** Promises more than it sends. */
function cutOff(response) {
  response.writeHead(200, { 'Content-Length': 1000 }).write('{"version": ');
  setTimeout(() => response.destroy(), 20);
}
