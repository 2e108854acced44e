/**
 * Measures `cx-widgets pull`: 10,000 entries of five files in five formats, with 500 pictures from a local server.
 *
 *     node bench/pull.js [COMMAND]
 *
 * Prints memory, time, requests and writes of a first run, of a second in which nothing is new, and of a third after one
 * source has changed. Ends with 1 where the first run takes more memory than is promised, or the second one does
 * anything.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { png } from '../test/node/support/pull.js';

const MOST_MEGABYTES = 350;
const EACH = 2000;
const PICTURES = 500;
const command = resolve(process.argv[2] ?? process.env.CX_WIDGETS ?? 'cli/dist/main.js');

const asked = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  // Only what is at the same server may be named here: a feed on disk names nothing in an own network.
  if (request.url === '/feed.json') return response.end(FILES['feed.json']);
  response.setHeader('ETag', '"1"');
  response.end(photograph(Number(/\d+/.exec(request.url)) + 1));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address();

/** A picture of some 100 kB, as photographs on the web have; what follows the compressed pixels is not looked at. */
function photograph(height) {
  const picture = png(640, height);
  const body = Buffer.concat([Buffer.from('IDAT'), Buffer.alloc(100_000, `${height}`)]);
  const [head, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  head.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([picture.subarray(0, -12), head, body, sum, picture.subarray(-12)]);
}

const words = 'Example Agency made its letters shorter, and people understood them. ';
const html = (index) =>
  `<p>${words.repeat(4)}<a href="https://agency.example/${index}">Read <b>more</b></a></p><ul><li>One</li><li>Two &amp; three</li></ul>`;
const text = (index) => `${words.repeat(3)}https://agency.example/${index} #CXDay`;
const date = (index) => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
const picture = (index) => `http://127.0.0.1:${port}/${index % PICTURES}.png`;
const escaped = (markup) => markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const all = (of) => Array.from({ length: EACH }, (_, index) => of(index));

const ACCOUNT = {
  id: '1',
  acct: 'agency',
  username: 'agency',
  display_name: 'Example Agency',
  url: 'https://social.example/@agency',
};

const FILES = {
  'feed.json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'JSON Feed',
    items: all((index) => ({
      id: `json-${index}`,
      title: `Entry ${index}`,
      content_html: html(index),
      date_published: date(index),
      image: picture(index),
    })),
  }),
  'rss.xml': `<rss version="2.0"><channel><title>RSS</title><link>https://agency.example/</link>${all(
    (index) =>
      `<item><guid>https://agency.example/rss/${index}</guid><title>Entry ${index}</title><link>https://agency.example/rss/${index}</link><pubDate>${new Date(date(index)).toUTCString()}</pubDate><description>${escaped(html(index))}</description></item>`,
  ).join('')}</channel></rss>`,
  'atom.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title>${all(
    (index) =>
      `<entry><id>https://agency.example/atom/${index}</id><title>Entry ${index}</title><published>${date(index)}</published><content type="html">${escaped(html(index))}</content></entry>`,
  ).join('')}</feed>`,
  'mastodon.json': JSON.stringify(
    all((index) => ({
      id: `${index}`,
      uri: `https://social.example/users/agency/statuses/${index}`,
      url: `https://social.example/@agency/${index}`,
      account: ACCOUNT,
      content: html(index),
      created_at: date(index),
      media_attachments: [],
    })),
  ),
  'tweets.js': `window.YTD.tweets.part0 = ${JSON.stringify(
    all((index) => ({
      tweet: { id_str: `${index}`, full_text: text(index), created_at: date(index), lang: 'en' },
    })),
  )}`,
};

const folder = mkdtempSync(join(tmpdir(), 'cx-bench-pull-'));
const urlOf = (name) => (name === 'feed.json' ? `http://127.0.0.1:${port}/feed.json` : name);
const sources = Object.keys(FILES).map((name) => ({ from: urlOf(name), account: { handle: 'ExampleAgency' } }));
writeFileSync(join(folder, 'pull.json'), JSON.stringify({ title: 'Bench', sources }));
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);

try {
  const runs = [];
  for (const name of ['first', 'nothing is new', 'one source is new']) {
    if (runs.length === 2) {
      FILES['feed.json'] = FILES['feed.json'].replace('shorter', 'much shorter');
    }
    runs.push(await run(name));
  }
  console.table(runs);
  const [first, second] = runs;
  const isQuiet = second.requests === 1 && !second['output written'] && !second['state written'];
  if (first['memory, MB'] > MOST_MEGABYTES || !isQuiet || first.entries !== 5 * EACH) process.exitCode = 1;
} finally {
  server.close();
  rmSync(folder, { recursive: true });
}

/** Runs the command as it is used, and asks it at its end how much memory it had at most. */
async function run(name) {
  const modified = (file) => statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs;
  const before = ['campaign.json', '.cx-pull.json'].map(modified);
  asked.length = 0;
  const hook = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'memory'))}, String(process.resourceUsage().maxRSS)))`;
  const hookFile = join(folder, 'hook.cjs');
  writeFileSync(hookFile, hook);
  const began = performance.now();
  const child = spawn(process.execPath, ['--require', hookFile, command, 'pull', join(folder, 'pull.json'), '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pieces = [];
  child.stdout.on('data', (piece) => pieces.push(piece));
  const code = await new Promise((done) => child.on('close', done));
  const seconds = (performance.now() - began) / 1000;
  const { entries, pictures } = JSON.parse(Buffer.concat(pieces).toString());
  const [output, state] = ['campaign.json', '.cx-pull.json'].map((file, index) => modified(file) !== before[index]);
  return {
    run: name,
    code,
    entries,
    'memory, MB': Math.round(Number(readFileSync(join(folder, 'memory'), 'utf8')) / 1024),
    seconds: Number(seconds.toFixed(1)),
    requests: asked.length,
    downloaded: pictures.downloaded,
    'output written': output,
    'state written': state,
  };
}
