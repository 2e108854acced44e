/** `cx-widgets check`: what it finds, where, and that it finds nothing in what is well. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run, start } from './support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'cx-check-'));
after(() => rmSync(folder, { recursive: true }));

const feed = (items, more = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example Week',
  items: items.map((item, index) => ({ id: String(index), ...item })),
  ...more,
});
const item = (more) => feed([{ title: 'One', ...more }]);
const cx = (_cx, more) => item({ _cx, ...more });
const event = (_cx) => cx({ type: 'event', ..._cx });

const IN_2024 = { _cx: { start: '2024-10-01', end: '2024-10-05', timezone: 'America/New_York' } };
const LONG = `It ${'very '.repeat(40)}long is.`;
const MIDDLE = `It is ${'very '.repeat(25)}long.`;

const AGENCIES = (...agencies) => feed(agencies.map((agency) => ({ title: 'One', _cx: { agency } })));

/** What stands in a file, and what is found there: `code path`, with the line where that is of interest. */
const CASES = {
  'a good file': [
    feed([
      { title: 'One', content_text: 'Two.' },
      { title: 'Three', _comment: 'Ours' },
    ]),
    [],
  ],
  'a good list of items': [[{ title: 'One', _cx: { agency: 'Example Agency' } }], []],
  'a good item': [{ title: 'One' }, []],

  'a comma too many': ['{\n  "version": 1,\n}', ['syntax @3']],
  'a comma missing': ['{\n  "a": 1\n  "b": 2\n}', ['syntax @3']],
  'a comment': ['{\n  // why\n  "title": "One"\n}', ['syntax @2']],
  'single quotes': ["{\n 'title': 1 }", ['syntax @2']],
  'quotes of a word processor': ['{\n “title”: 1 }', ['syntax @2']],
  'a file cut short': ['{"title": "One",\n "items": [', ['syntax @2']],
  nothing: ['', ['syntax @1']],
  'a list in a list, a hundred thousand deep': ['['.repeat(100_000), ['syntax @1']],
  'a byte-order mark': ['\uFEFF{"title": "One"}', []],
  'items that are none': [
    { ...feed([]), items: [null, 1, { id: 'a', title: 'A', _cx: null }], _cx: {} },
    ['value items[0]', 'value items[1]', 'value items[2]._cx'],
  ],
  'the wrong kind of everything': [
    {
      version: 1,
      title: 2,
      items: [{ id: 3, attachments: 4, tags: 5, image: 6, authors: 7, language: 8, _cx: [] }],
      _cx: 9,
    },
    [
      ...['version', 'title', '_cx'],
      ...['id', 'attachments', 'tags', 'image', 'authors', 'language', '_cx'].map((key) => `items[0].${key}`),
    ].map((path) => `value ${path}`),
  ],
  'a key twice': ['{"title": "A",\n "title": "B",\n "_cx": {}}', ['duplicate-key title @2']],

  'a misspelt key': [cx({ agencey: 'Example Agency' }), ['unknown-key items[0]._cx.agencey']],
  'a key in the wrong place': [item({ agency: 'Example Agency', _cx: {} }), ['unknown-key items[0].agency']],
  'wrong types, all of them': [
    item({ title: 1, tags: [2], _cx: { links: [{ label: 'A' }], type: 'news', person: 'Alex' } }),
    [
      'value items[0].title',
      'value items[0].tags[0]',
      'missing-key items[0]._cx.links[0]',
      'value items[0]._cx.type',
      'value items[0]._cx.person',
    ],
  ],
  'no title and no version': [{ items: [], _cx: {} }, ['missing-key ', 'missing-key ']],
  'an item without an id': [{ ...feed([]), items: [{ title: 'One', _cx: {} }] }, ['missing-key items[0]']],
  'a day that is not in the calendar': [event({ start: '2024-02-31' }), ['left-out items[0]._cx.start']],
  'zones that only readers know': [
    feed(
      ['Eastern Standard Time', 'EST', 'America/New York', 'ET', '-04:00', 'Etc/Unknown'].map((timezone) => ({
        title: 'A',
        _cx: { type: 'event', start: '2024-07-01T10:00', end: '2024-07-01T11:00', timezone },
      })),
      { _cx: { timezone: 'Pacific Standard Time' } },
    ),
    ['_cx', 'items[0]._cx', 'items[1]._cx', 'items[2]._cx', 'items[3]._cx', 'items[4]._cx'].map(
      (path) => `value ${path}.timezone`,
    ),
  ],
  'a zone that nobody knows, twice': [
    feed([{ title: 'A' }, { title: 'B', _cx: { type: 'event', start: '2024-07-01T10:00', end: '2024-07-01T11:00' } }], {
      _cx: { timezone: 'Mars/Olympus' },
    }),
    ['left-out _cx.timezone'],
  ],
  'years and months': [
    feed(
      [
        { title: 'A', date_published: '2024', _cx: { type: 'milestone', start: '1887' } },
        { title: 'B', date_published: '2024-10', _cx: { type: 'milestone', start: '1931-05', end: '1962' } },
        { title: 'C', _cx: { type: 'event', start: '2024' } },
        { title: 'D', _cx: { type: 'event', start: '2024-10', end: '2024' } },
        { title: 'E', _cx: { type: 'event', start: '2025' } },
        { title: 'F', _cx: { type: 'event', start: '2024-10-02', end: '2023' } },
      ],
      IN_2024,
    ),
    [
      'event-day items[2]._cx.start',
      'event-day items[3]._cx.start',
      'event-day items[4]._cx.start',
      'outside-campaign items[4]._cx.start',
      'event-end items[5]._cx.end',
      'outside-campaign items[5]._cx.end',
    ],
  ],
  'dates that are not written as the docs say': [
    feed(
      ['October 30, 2024', '30th October 2024', '10/30/2024', '2024-13', 1924].map((start) => ({
        title: 'A',
        _cx: { type: 'milestone', start },
      })),
    ),
    [0, 1, 2, 3, 4].map((index) => `value items[${index}]._cx.start`),
  ],
  'a zone that is not': [
    event({ start: '2024-02-01T10:00', end: '2024-02-01T11:00', timezone: 'America/Nowhere' }),
    ['left-out items[0]._cx.timezone'],
  ],
  'a link that runs': [item({ url: 'javascript:alert(1)', _cx: {} }), ['value items[0].url']],
  'an id that is written as an address and is none': [
    feed([{ id: 'https://[v6/a', title: 'One' }]),
    ['left-out items[0].id'],
  ],
  'an id twice': [
    feed([
      { id: 'a', title: 'One' },
      { id: 'a', title: 'Two' },
    ]),
    ['duplicate-id items[1].id'],
  ],
  'a related entry that is not there': [
    feed([{ title: 'One', _cx: { related: ['1', '7'] } }, { title: 'Two' }]),
    ['unknown-related items[0]._cx.related[1]'],
  ],
  'JSON that is no feed': ['{"a": 1}', ['format ']],
  'a web page': ['<!DOCTYPE html><html><body>x</body></html>', ['format ']],
  'XML cut short': ['<rss version="2.0"><channel>\n<title>One</title>', ['syntax  @2']],
  'a feed of somebody else': [{ ...feed([{ content_text: 'One.' }]), author: { name: 'A' }, custom: 1 }, []],

  'a picture without a description': [
    item({ attachments: [{ url: '/a.png', mime_type: 'image/png' }] }),
    ['alt-missing items[0].attachments[0]._cx.alt'],
  ],
  'a picture that is decoration': [
    item({ attachments: [{ url: '/a.png', mime_type: 'image/png', _cx: { alt: '' } }] }),
    [],
  ],
  'a picture alone': [item({ image: '/a.png' }), ['alt-missing items[0].image']],
  'a picture that is described': [
    item({ image: '/a.png', attachments: [{ url: '/a.png', mime_type: 'image/png', _cx: { alt: 'A' } }] }),
    [],
  ],
  'a sound': [item({ attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg' }] }), []],

  'addresses that are not encrypted': [
    item({ url: 'http://agency.example/', content_html: '<a href="http://agency.example/b">b</a>' }),
    ['http-link items[0].url', 'http-link items[0].content_html'],
  ],
  'addresses that track': [
    item({ url: 'https://agency.example/?a=1&utm_source=x', content_text: 'See https://agency.example/?fbclid=1' }),
    ['tracking items[0].url', 'tracking items[0].content_text'],
  ],
  'addresses in _cx': [cx({ links: [{ url: 'http://agency.example/' }] }), ['http-link items[0]._cx.links[0].url']],

  'dates in the campaign and near it': [
    feed(
      [
        { title: 'A', date_published: '2024-08-10' },
        { title: 'B', date_published: '2024-12-01' },
        { title: 'C', _cx: { type: 'event', start: '2024-10-05', end: '2024-10-05' } },
        { title: 'D', _cx: { type: 'milestone', start: '1999-01-01' } },
      ],
      IN_2024,
    ),
    [],
  ],
  'dates outside the campaign': [
    feed(
      [
        { title: 'A', date_published: '2023-10-01' },
        { title: 'B', date_published: '2024-12-31' },
        { title: 'C', _cx: { type: 'event', start: '2024-10-05T23:30', end: '2024-10-06T00:30' } },
      ],
      IN_2024,
    ),
    [
      'outside-campaign items[0].date_published',
      'outside-campaign items[1].date_published',
      'outside-campaign items[2]._cx.end',
    ],
  ],

  'an agency of two names': [
    AGENCIES(
      { name: 'Example Agency', abbreviation: 'EXA' },
      { name: 'Office of Examples', abbreviation: 'EXA' },
      'Example Agency',
    ),
    ['agency-spelling items[1]._cx.agency'],
  ],
  'an agency of two abbreviations': [
    AGENCIES({ name: 'Example Agency', abbreviation: 'EA' }, { name: 'Example Agency', abbreviation: 'EXA' }),
    ['agency-spelling items[1]._cx.agency'],
  ],
  'an agency in two spellings': [
    AGENCIES('Example Agency', 'Example Agency', 'example agency.'),
    ['agency-spelling items[2]._cx.agency'],
  ],
  'an agency with an abbreviation and without': [
    AGENCIES({ name: 'Example Agency', abbreviation: 'EXA' }, 'Example Agency'),
    [],
  ],

  'hashtags in capitals, short ones, and words that are none': [
    feed([
      {
        title: 'On #CXDay',
        content_text: 'And #accessibility, see a.example/#thisisnohashtagatall',
        tags: ['customerexperience'],
      },
    ]),
    [],
  ],
  'a hashtag without capitals': [
    item({ content_text: 'On #customerexperienceday' }),
    ['hashtag-case items[0].content_text'],
  ],
  'a hashtag written two ways': [
    item({ content_text: 'On #cxday', tags: ['CXDay'] }),
    ['hashtag-case items[0].content_text'],
  ],
  'the hashtag of the campaign': [
    feed([], { _cx: { hashtag: 'customerexperienceday' } }),
    ['hashtag-case _cx.hashtag'],
  ],

  'a long title': [item({ title: 'x'.repeat(81) }), ['long-title items[0].title']],
  'a title as long as may be': [item({ title: 'x'.repeat(80) }), []],
  'a long sentence': [item({ content_text: `Short one. ${LONG}` }), ['long-sentence items[0].content_text']],
  'long sentences': [item({ content_text: `${MIDDLE} ${MIDDLE}` }), ['long-sentences items[0].content_text']],
  'one longer sentence among short ones': [item({ content_text: `It is short. ${MIDDLE}` }), []],
  'a long sentence in a post': [cx({ type: 'post' }, { content_text: LONG }), []],
  'a long description': [feed([], { description: LONG }), ['long-sentence description']],

  'an event without an end': [event({ start: '2024-10-01T10:00', timezone: 'UTC' }), ['event-end items[0]._cx']],
  'an event without a zone': [
    event({ start: '2024-10-01T10:00', end: '2024-10-01T11:00' }),
    ['event-timezone items[0]._cx.start'],
  ],
  'an event that ends too early': [event({ start: '2024-10-02', end: '2024-10-01' }), ['event-end items[0]._cx.end']],
  'an event that ends with its day': [
    event({ start: '2024-10-01T20:00', end: '2024-10-01', timezone: 'America/New_York' }),
    [],
  ],
  'an event that ends before its day': [
    event({ start: '2024-10-01T20:00', end: '2024-09-30', timezone: 'America/New_York' }),
    ['event-end items[0]._cx.end'],
  ],
  'an event of a day': [event({ start: '2024-10-01' }), []],
  'a spotlight on nobody': [cx({ type: 'spotlight' }), ['spotlight-person items[0]._cx']],
  'languages that are none': [
    feed(
      [
        { title: 'A', language: 'english' },
        { title: 'B', language: 'es' },
        { title: 'C', language: 'zh-Hant-TW' },
      ],
      { language: 'en_US' },
    ),
    ['language-tag items[0].language', 'language-tag language'],
  ],
};

const names = Object.keys(CASES);
const fileOf = (name) => join(folder, `${names.indexOf(name)}.txt`);
for (const name of names) {
  const [document] = CASES[name];
  writeFileSync(fileOf(name), typeof document === 'string' ? document : JSON.stringify(document, null, 2));
}
const all = run(['check', '--json', ...names.map(fileOf)]);
const reports = new Map(JSON.parse(all.stdout).files.map((report) => [report.file, report]));

for (const [name, [, expected]] of Object.entries(CASES)) {
  test(`in ${name} it finds ${expected.length || 'nothing'}`, () => {
    const { errors, warnings } = reports.get(fileOf(name));
    const found = [...errors, ...warnings].map(({ code, path, line }) => {
      const at = expected.some((one) => one.includes('@')) ? ` @${line}` : '';
      return code === 'syntax' && !path ? `${code}${path}${at}` : `${code} ${path}${at}`;
    });
    assert.deepEqual(found.sort(), expected.map((one) => one.replace('syntax  @', 'syntax @')).sort());
  });
}

test('errors have a position, a code and a sentence', () => {
  for (const { errors, warnings } of reports.values()) {
    for (const { line, column, code, path, message } of [...errors, ...warnings]) {
      assert.ok(line > 0 && column > 0, message);
      assert.match(code, /^[a-z-]+$/);
      assert.equal(typeof path, 'string');
      assert.match(message, /\S/);
    }
  }
});

test('the position is that of the key', () => {
  const { errors } = reports.get(fileOf('a misspelt key'));
  const text = readFileSync(fileOf('a misspelt key'), 'utf8').split('\n');
  const [{ line, column, message }] = errors;
  assert.ok(text[line - 1].slice(column - 1).startsWith('"agencey"'));
  assert.match(message, /Did you mean "agency"\?/);
});

test('a zone that only the elements accept is reported with the correct one', () => {
  const messages = reports.get(fileOf('zones that only readers know')).errors.map(({ message }) => message);
  assert.match(messages.pop(), /Did you mean "America\/Los_Angeles"\?/);
  for (const message of messages.slice(0, 4)) assert.match(message, /Did you mean "America\/New_York"\?/);
  assert.match(messages[1], /times in summer are an hour off/);
});

test('a misplaced key is reported with its correct place', () => {
  assert.match(reports.get(fileOf('a key in the wrong place')).errors[0].message, /Move it into "_cx"\./);
});

test('the examples have no errors and no warnings', () => {
  const files = readdirSync('examples')
    .filter((name) => name.endsWith('.json'))
    .map((name) => `examples/${name}`);
  const { code, stdout } = run(['check', ...files]);
  assert.equal(stdout, `${files.length} files, 0 errors, 0 warnings\n`);
  assert.equal(code, 0);
});

test('results are printed one per line, errors first, with a summary', () => {
  const file = join(folder, 'two.json');
  writeFileSync(file, '[\n  {"title": 1, "_cx": {}},\n  {"title": "A", "url": "http://agency.example/", "_cx": {}}\n]');
  const { code, stdout } = run(['check', file]);
  assert.equal(code, 1);
  assert.equal(
    stdout,
    `${file}:2:4: error: [0].title: expected a text in double quotes, not 1. [value]\n` +
      `${file}:3:18: warning: [1].url: http://agency.example/ is not encrypted. Write https: if the site has it. (in "A") [http-link]\n` +
      '\n1 file, 1 error, 1 warning\n',
  );
});

test('warnings alone are not a failure unless there are more than allowed', () => {
  const warned = fileOf('addresses that are not encrypted');
  assert.equal(run(['check', warned]).code, 0);
  assert.equal(run(['check', warned, '--max-warnings', '2']).code, 0);
  assert.equal(run(['check', warned, '--max-warnings', '1']).code, 1);
  assert.equal(run(['check', warned, '--max-warnings', 'few']).code, 2);
});

test('feeds in other formats are checked, in any encoding, with line numbers', () => {
  const { stdout } = run([
    'check',
    '--json',
    'examples/feeds/rss-wordpress.xml',
    'examples/feeds/utf16.xml',
    'examples/feeds/mastodon.json',
  ]);
  const [rss, utf16, mastodon] = JSON.parse(stdout).files;
  assert.deepEqual(rss.errors, []);
  const lines = readFileSync('examples/feeds/rss-wordpress.xml', 'utf8').split('\n');
  for (const { code, line } of rss.warnings) {
    assert.equal(code, 'tracking');
    assert.match(lines[line - 1], /https:\/\/news\.agency\.example/);
  }
  assert.deepEqual(utf16.errors, []);
  assert.deepEqual(
    mastodon.warnings.map(({ code }) => code),
    ['alt-missing'],
  );
});

test('standard input is checked', () => {
  const { code, stdout } = run(['check', '-'], '{"title": "One"');
  assert.equal(code, 1);
  assert.match(stdout, /^-:1:16: error: .*\[syntax\]$/m);
});

test('with --links each URL is requested once, six at a time, and dead ones are reported', async () => {
  const asked = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    assert.match(request.headers['user-agent'], /^cx-widgets\//);
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      const status = /gone/.test(request.url) ? 404 : /secret/.test(request.url) ? 403 : 200;
      // Some servers don't know HEAD.
      response.writeHead(request.method === 'HEAD' && /get/.test(request.url) ? 405 : status).end();
    }, 30);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // It is asked as a proxy, since hosts of an own network are not asked for links.
  const env = { ...process.env, HTTP_PROXY: `http://127.0.0.1:${server.address().port}`, NO_PROXY: '' };
  const host = 'http://agency.example';
  const paths = [
    'fine',
    'fine#part',
    'get',
    'gone',
    'gone',
    'secret',
    ...Array.from({ length: 12 }, (_, index) => `n${index}`),
  ];
  const file = join(folder, 'links.json');
  writeFileSync(
    file,
    JSON.stringify(item({ url: '/relative', _cx: { links: paths.map((path) => ({ url: `${host}/${path}` })) } })),
  );
  const { out } = await start(['check', '--links', '--json', file], { env }).ended;
  server.closeAllConnections();
  server.close();
  const dead = JSON.parse(out).files[0].warnings.filter(({ code }) => code === 'dead-link');
  assert.deepEqual(
    dead.map(({ path }) => path),
    ['items[0]._cx.links[3].url', 'items[0]._cx.links[4].url'],
  );
  assert.match(dead[0].message, /the server answers 404/);
  assert.deepEqual(
    asked.filter((one) => /fine/.test(one)),
    ['HEAD /fine'],
  );
  assert.deepEqual(
    asked.filter((one) => /get/.test(one)),
    ['HEAD /get', 'GET /get'],
  );
  assert.equal(asked.filter((one) => /gone/.test(one)).length, 2);
  assert.ok(most > 1 && most <= 6, `${most} at once`);
});
