/** oEmbed responses: `cx-widgets render --oembed` and `renderOembed()`, as they were built. */
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { run } from './support/command.js';
import { renderHead, renderOembed } from '../../cli/dist/index.js';

const folder = mkdtempSync(join(tmpdir(), 'cx-oembed-'));
after(() => rmSync(folder, { recursive: true }));

const campaign = (more = {}, items = []) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service Week',
  language: 'en',
  _cx: { image: { url: 'media/week.png', alt: 'A desk', width: 1200, height: 630 } },
  items: [
    {
      id: 'desk',
      title: 'A new desk',
      content_text: 'Open.',
      _cx: { type: 'highlight', agency: { name: 'Example Agency', url: 'https://agency.example/' } },
    },
    ...items,
  ],
  ...more,
});

const HEAD = '<!-- cx-render-head -->\n<!-- /cx-render-head -->';
const pageOf = (body, head = HEAD) =>
  `<!doctype html>\n<html lang="en">\n<head>\n<title>A</title>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
const RECAP = '<cx-campaign feed="feed.json"></cx-campaign>';

const URL_OF_PAGE = 'https://agency.example/week/';
const FRAME = 'https://agency.example/cx/frame.html';
const WHERE = ['--url', URL_OF_PAGE, '--frame', FRAME, '--oembed', 'oembed.json'];

let count = 0;
/** Runs `render feed.json` in a new folder. */
function render(args, { feed = campaign(), page = pageOf(RECAP), source = 'feed.json', input = '' } = {}) {
  const cwd = join(folder, `${count++}`);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'feed.json'), JSON.stringify(feed));
  writeFileSync(join(cwd, 'index.html'), page);
  const read = (name) => readFileSync(join(cwd, name), 'utf8');
  const result = run(['render', source, ...args], input, { cwd });
  return {
    ...result,
    cwd,
    read,
    has: (name) => existsSync(join(cwd, name)),
    json: () => JSON.parse(read('oembed.json')),
  };
}

const frameIn = (answer) => new JSDOM(answer.html).window.document.querySelector('iframe');
const settingsIn = (answer) => Object.fromEntries(new URLSearchParams(new URL(frameIn(answer).src).hash.slice(1)));

/** What oEmbed 1.0 requires of a response of the type "rich" (https://oembed.com, 2.3.4). */
function assertValid(answer) {
  assert.equal(answer.version, '1.0');
  assert.equal(answer.type, 'rich');
  assert.equal(typeof answer.html, 'string');
  for (const size of [answer.width, answer.height, answer.cache_age]) assert.ok(Number.isInteger(size) && size > 0);
  const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].filter((key) => key in answer);
  assert.ok([0, 3].includes(thumbnail.length), 'a thumbnail has a URL, a width and a height, or is not there');
  for (const [key, value] of Object.entries(answer)) {
    assert.match(key, /^(type|version|title|html|width|height|cache_age|(author|provider)_(name|url)|thumbnail_\w+)$/);
    assert.ok(typeof value === 'string' || typeof value === 'number', key);
    if (key.endsWith('_url')) assert.match(value, /^https?:\/\/\S+$/);
  }
  const { children } = new JSDOM(answer.html).window.document.body;
  assert.deepEqual(
    [...children].map(({ localName }) => localName),
    ['iframe'],
  );
}

test('writes a response with a frame, and links to it from the head of the page', () => {
  const { code, stderr, json, read } = render([...WHERE, '--into', 'index.html']);
  assert.equal(code, 0, stderr);
  const answer = json();
  assertValid(answer);
  assert.equal(answer.title, 'Service Week');
  assert.deepEqual([answer.provider_name, answer.provider_url], ['agency.example', 'https://agency.example/']);
  assert.deepEqual(
    [answer.thumbnail_url, answer.thumbnail_width, answer.thumbnail_height],
    ['https://agency.example/week/media/week.png', 1200, 630],
  );
  const frame = frameIn(answer);
  assert.ok(frame.src.startsWith(`${FRAME}#`));
  assert.deepEqual(settingsIn(answer), { element: 'campaign', feed: '/week/feed.json' });
  const { title, width, height, loading, lang } = Object.fromEntries(
    [...frame.attributes].map(({ name, value }) => [name, value]),
  );
  assert.deepEqual(
    { title, width, height, loading, lang },
    { title: 'Service Week', width: '100%', height: '600', loading: 'lazy', lang: 'en' },
  );
  const { document } = new JSDOM(read('index.html')).window;
  const links = [...document.head.querySelectorAll('link[type$="+oembed"]')];
  assert.deepEqual(
    links.map((link) => [link.rel, link.type, link.getAttribute('href'), link.title]),
    [
      ['alternate', 'application/json+oembed', `${URL_OF_PAGE}oembed.json`, 'Service Week'],
      ['alternate', 'text/xml+oembed', `${URL_OF_PAGE}oembed.xml`, 'Service Week'],
    ],
  );
});

test('gives the frame the sandbox that the docs give', () => {
  const [, documented] = /sandbox="([^"]+)"/.exec(readFileSync('docs/how-to/frame.md', 'utf8'));
  assert.equal(frameIn(render(WHERE).json()).getAttribute('sandbox'), documented);
});

test('writes the same response as XML', () => {
  const { json, read } = render(WHERE, { feed: campaign({ title: 'A & <b>' }) });
  const { window } = new JSDOM(read('oembed.xml'), { contentType: 'text/xml' });
  const root = window.document.documentElement;
  assert.equal(root.localName, 'oembed');
  const values = [...root.children].map(({ localName, textContent }) => [localName, textContent]);
  assert.deepEqual(
    Object.fromEntries(values),
    Object.fromEntries(Object.entries(json()).map(([key, value]) => [key, `${value}`])),
  );
});

test('changes nothing in a second run', () => {
  const { cwd } = render([...WHERE, '--into', 'index.html']);
  const { stderr } = run(['render', 'feed.json', ...WHERE, '--into', 'index.html'], '', { cwd });
  assert.equal(stderr.match(/nothing has changed/g)?.length, 3, stderr);
});

test('shows the only element of the page, with its attributes and its feed as the page names it', () => {
  const page = pageOf(
    '<cx-highlight lang="es" feed="/data/feed.json" limit="3" media-hosts="media.example"></cx-highlight>',
  );
  const { json, stderr } = render([...WHERE, '--into', 'index.html'], {
    page: page.replace('/data/feed.json', 'feed.json'),
  });
  assert.deepEqual(settingsIn(json()), { element: 'highlight', feed: '/week/feed.json', limit: '3', lang: 'es' });
  assert.match(stderr, /media-hosts, which a frame does not take/);
});

test('shows one entry, with its title and agency', () => {
  const answer = render([...WHERE, '--element', 'highlight', '--entry', 'desk']).json();
  assertValid(answer);
  assert.deepEqual(
    [answer.title, answer.author_name, answer.author_url],
    ['A new desk', 'Example Agency', 'https://agency.example/'],
  );
  assert.deepEqual(settingsIn(answer), { element: 'highlight', feed: '/week/feed.json', entry: 'desk' });
});

test('keeps settings in the hash of the frame, takes a size, and sets the direction of the language', () => {
  const args = [
    '--url',
    URL_OF_PAGE,
    '--oembed',
    'oembed.json',
    '--frame',
    `${FRAME}#theme=dark`,
    '--frame-size',
    '500x420',
  ];
  const answer = render([...args, '--lang', 'ar']).json();
  assert.deepEqual([answer.width, answer.height, frameIn(answer).getAttribute('height')], [500, 420, '420']);
  const { theme, lang, dir } = settingsIn(answer);
  assert.deepEqual({ theme, lang, dir }, { theme: 'dark', lang: 'ar', dir: 'rtl' });
});

test('prints the link with --head, and says which line a page without a place needs', () => {
  const { stdout } = render([...WHERE, '--head']);
  assert.match(stdout, /<link rel="alternate" type="application\/json\+oembed"/);
  const { stderr } = render([...WHERE, '--into', 'index.html'], { page: pageOf(RECAP, '') });
  assert.match(
    stderr,
    /no link to the oEmbed response.*<link rel="alternate" type="application\/json\+oembed" .*oembed\.json"/,
  );
});

test('names the list that a feed on another site needs', () => {
  const { stderr, json } = render([
    '--url',
    URL_OF_PAGE,
    '--oembed',
    'oembed.json',
    '--frame',
    'https://cdn.example/frame.html',
  ]);
  assert.match(
    stderr,
    /frame\.json beside it lists it: \{"feeds": \["https:\/\/agency\.example\/week\/feed\.json"\]\}/,
  );
  assert.equal(settingsIn(json()).feed, 'https://agency.example/week/feed.json');
});

test('keeps hostile titles and ids inside the attributes of the frame', () => {
  const hostile = `"><script>alert(1)</script> src='x' \u0000 & \n <!--`;
  const item = { id: hostile, title: hostile, content_text: 'a', _cx: { type: 'highlight' } };
  const { json, read, stdout } = render([...WHERE, '--head', '--entry', 'a"b<c>&d#e'], {
    feed: campaign({ title: hostile }, [item]),
  });
  const answer = json();
  assertValid(answer);
  const frame = frameIn(answer);
  assert.equal(frame.title, answer.title);
  assert.match(frame.title, /<script>alert\(1\)<\/script>/);
  assert.equal(settingsIn(answer).entry, 'a"b<c>&d#e');
  assert.doesNotMatch(
    answer.html.slice(1, answer.html.indexOf('></iframe>')),
    /[<>']/,
    'filters that look for tags find one',
  );
  const { window } = new JSDOM(read('oembed.xml'), { contentType: 'text/xml' });
  assert.equal(window.document.querySelector('script'), null);
  const link = stdout.split('\n').find((line) => line.includes('json+oembed'));
  assert.match(link, /^<link [^<>']+>$/, 'programs find the link with a pattern');
});

test('names the page by its host if the campaign has no title', () => {
  const answer = render(WHERE, { feed: campaign({ title: undefined, _cx: {} }) }).json();
  assertValid(answer);
  assert.equal(frameIn(answer).title, 'agency.example');
  assert.ok(!('thumbnail_url' in answer));
});

const REFUSALS = [
  ['no address of the page', ['--frame', FRAME, '--oembed', 'oembed.json'], /--url https:/],
  ['no address of the frame', ['--url', URL_OF_PAGE, '--oembed', 'oembed.json'], /--frame https:/],
  ['a frame without a file', ['--frame', FRAME], /--oembed oembed\.json/],
  ['a size without a file', ['--frame-size', '1x1'], /--oembed oembed\.json/],
  ['a frame by http', [...WHERE, '--frame', 'http://agency.example/frame.html'], /Serve frame\.html over https/],
  ['a frame that is not an address', [...WHERE, '--frame', 'frame.html'], /not a full address/],
  ['a frame that runs code', [...WHERE, '--frame', 'javascript:alert(1)//frame.html'], /not a full address/],
  [
    'a frame of another name',
    [...WHERE, '--frame', 'https://agency.example/embed.html'],
    /not the address of frame\.html/,
  ],
  ['a frame with a password', [...WHERE, '--frame', 'https://a:b@agency.example/frame.html'], /password/],
  ['a file of another type', [...WHERE, '--oembed', 'oembed.txt'], /ends in \.json/],
  ['the file of the source', [...WHERE, '--oembed', './feed.json'], /This is the source feed\.json/],
  ['the file of the output', [...WHERE, '--output', 'oembed.xml'], /oembed\.xml: This is the output/],
  ['a size that is none', [...WHERE, '--frame-size', 'wide'], /such as 640x600/],
  ['another format', [...WHERE, '--to', 'markdown'], /cannot be used with/],
];

for (const [name, args, message] of REFUSALS) {
  test(`writes no response for ${name}, and names the fix`, () => {
    const { code, stderr, stdout, has, json } = render(args);
    assert.notEqual(code, 0);
    assert.match(stderr, message);
    assert.equal(stdout, '');
    assert.ok(!has('oembed.json') && !has('oembed.xml'), json);
  });
}

test('refuses sources without a public address', () => {
  assert.match(render(WHERE, { source: '-', input: JSON.stringify(campaign()) }).stderr, /name a file or a URL/);
  const { stderr } = render(WHERE, { source: 'https://user:secret@agency.example/feed.json' });
  assert.match(stderr, /without a password/);
  assert.doesNotMatch(stderr, /secret/);
});

test('renderOembed() returns the response, and renderHead() the link', () => {
  const where = { url: URL_OF_PAGE, feedUrl: `${URL_OF_PAGE}feed.json` };
  const answer = renderOembed(campaign(), {
    ...where,
    frame: FRAME,
    element: 'timeline',
    size: { width: 300, height: 200 },
  });
  assertValid(answer);
  assert.deepEqual(settingsIn(answer), { element: 'timeline', feed: '/week/feed.json' });
  assert.equal(answer.height, 200);
  const head = renderHead(campaign(), { ...where, oembedUrl: `${URL_OF_PAGE}oembed.json` });
  assert.match(
    head,
    /<link rel="alternate" type="application\/json\+oembed" title="Service Week" href="https:[^"]*oembed\.json">/,
  );
  assert.throws(() => renderHead(campaign(), { ...where, oembedUrl: 'oembed.json' }), /not an absolute URL/);
});
