/** What the tests of `pull` share: folders, servers that count requests, and the command itself. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { start } from './command.js';

/** A new folder with these files in it, gone after the test. Values that are no text or bytes become JSON. */
export function folderWith(test, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-pull-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name, content) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const isPlain = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(path, isPlain ? content : JSON.stringify(content));
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    path: folder,
    write,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    json: (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')),
    /** All files below, by path. */
    names: (below = '.') => readdirSync(join(folder, below), { recursive: true }).map(String).sort(),
    modified: (name) => statSync(join(folder, name), { bigint: true }).mtimeNs,
  };
}

/** Runs `pull` on a config of a folder; with `--json`, so that `report` is what it says. */
export async function pull(folder, args = [], options = {}) {
  const result = await start(['pull', join(folder.path, 'pull.json'), '--json', ...args], {
    cwd: folder.path,
    ...options,
  }).ended;
  return { ...result, report: result.out ? JSON.parse(result.out) : undefined };
}

/**
 * A server that answers from a table and keeps a list of what was asked. An answer is a text, bytes, JSON, a status or
 * `(request, response) => void`; what has content has an ETag too, and 304 is answered to who knows it.
 */
export async function serve(test, answers) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = answers[request.url];
    if (typeof answer === 'function') return answer(request, response);
    if (answer === undefined || typeof answer === 'number') return response.writeHead(answer ?? 404).end();
    const isPlain = typeof answer === 'string' || Buffer.isBuffer(answer);
    const body = Buffer.from(isPlain ? answer : JSON.stringify(answer));
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 8)}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { ETag: etag }).end();
    return response.writeHead(200, { ETag: etag }).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${server.address().port}`;
  return { url, answers, asked, paths: () => asked.map((request) => request.url) };
}

/** A picture of one colour, as a PNG. */
export function png(width, height, grey = 128) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, grey);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

/** A JSON Feed of these items. */
export const feed = (items, more = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example Agency',
  ...more,
  items,
});

/** An item with words and a day in October 2026. */
export const item = (id, day, more = {}) => ({
  id,
  content_text: `This is ${id}.`,
  date_published: `2026-10-${String(day).padStart(2, '0')}`,
  ...more,
});
