/** What the head of a rendered page says to machines: `cx-widgets render --head` and `renderHead()`, as they were built. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { run } from './support/command.js';
import { renderHead } from '../../cli/dist/index.js';

const folder = mkdtempSync(join(tmpdir(), 'cx-head-'));
after(() => rmSync(folder, { recursive: true }));

const EVENT = {
  id: 'open-house',
  title: 'Open house',
  url: 'https://agency.example/open-house',
  content_text: 'Meet the service team.',
  _cx: {
    type: 'event',
    start: '2026-10-06T13:00',
    end: '2026-10-06T14:30',
    location: { name: 'Room 100', address: '1 Example Street, Anytown' },
  },
};

const eventOf = (more, { location, ...item } = {}) => ({
  ...EVENT,
  ...item,
  _cx: { type: 'event', start: '2026-10-06', location: location ?? { name: 'Room 100' }, ...more },
});

const campaign = (items = [EVENT], more = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service Week',
  description: 'What we did\nin a week.\n\nAnd more.',
  language: 'en',
  _cx: {
    timezone: 'America/New_York',
    image: { url: 'media/week.png', alt: 'A desk', width: 1200, height: 630 },
  },
  items,
  ...more,
});

const WHERE = { url: 'https://agency.example/week/', feedUrl: 'https://agency.example/week/feed.json' };

const documentOf = (head) => new JSDOM(`<!doctype html><html><head>${head}</head><body></body></html>`).window.document;
const eventsIn = (document) =>
  [...document.querySelectorAll('script')].flatMap((script) => JSON.parse(script.textContent)['@graph']);
const eventsOf = (items, options = WHERE) => eventsIn(documentOf(renderHead(campaign(items), options)));
const metaIn = (document) =>
  Object.fromEntries(
    [...document.querySelectorAll('meta')].map((meta) => [
      meta.getAttribute('property') ?? meta.getAttribute('name'),
      meta.getAttribute('content'),
    ]),
  );

let count = 0;
function place(files) {
  const path = join(folder, `${count++}`);
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

const FEED = JSON.stringify(campaign());
const MARKERS = '<!-- cx-render-head --><!-- /cx-render-head -->';
const page = (head, body = '<cx-campaign feed="feed.json"></cx-campaign>') =>
  `<!doctype html>\n<html lang="en">\n<head>\n  <meta charset="utf-8">\n  <title>A</title>\n  ${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

test('describes an event with a page of its own', () => {
  const [event, ...others] = eventsOf([EVENT]);
  assert.deepEqual(others, []);
  assert.deepEqual(event, {
    '@type': 'Event',
    name: 'Open house',
    url: 'https://agency.example/open-house',
    startDate: '2026-10-06T13:00:00-04:00',
    endDate: '2026-10-06T14:30:00-04:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: 'Room 100', address: '1 Example Street, Anytown' },
    description: 'Meet the service team.',
    inLanguage: 'en',
  });
});

test('names the organizer, the speakers, the pictures and both places of an event', () => {
  const item = eventOf(
    {
      agency: { name: 'Example Agency', url: 'https://agency.example/' },
      speakers: [{ name: 'Sample Person', role: 'Head' }],
      online_url: 'https://agency.example/live',
      status: 'postponed',
    },
    { image: 'media/house.png' },
  );
  const [event] = eventsOf([item]);
  assert.deepEqual(event.organizer, {
    '@type': 'Organization',
    name: 'Example Agency',
    url: 'https://agency.example/',
  });
  assert.deepEqual(event.performer, [{ '@type': 'Person', name: 'Sample Person' }]);
  assert.deepEqual(event.image, ['https://agency.example/week/media/house.png']);
  assert.deepEqual(
    event.location.map((one) => one['@type']),
    ['Place', 'VirtualLocation'],
  );
  assert.equal(event.eventAttendanceMode, 'https://schema.org/MixedEventAttendanceMode');
  assert.equal(event.eventStatus, 'https://schema.org/EventPostponed');
});

for (const [name, dates, startDate, endDate] of [
  ['a day', { start: '2026-10-06' }, '2026-10-06'],
  ['several days', { start: '2026-10-06', end: '2026-10-08' }, '2026-10-06', '2026-10-08'],
  ['a time in winter', { start: '2026-12-06T13:00' }, '2026-12-06T13:00:00-05:00'],
  ['its own zone', { start: '2026-10-06T13:00', timezone: 'Asia/Kolkata' }, '2026-10-06T13:00:00+05:30'],
  ['UTC', { start: '2026-10-06T17:00Z', timezone: 'UTC' }, '2026-10-06T17:00:00+00:00'],
  ['a zone that is unknown', { start: '2026-10-06T13:00', timezone: 'Mars/Base' }, '2026-10-06'],
  ['an end before its start', { start: '2026-10-06T13:00', end: '2026-10-06T12:00' }, '2026-10-06T13:00:00-04:00'],
  [
    'a time and a last day',
    { start: '2026-10-06T13:00', end: '2026-10-07' },
    '2026-10-06T13:00:00-04:00',
    '2026-10-07',
  ],
]) {
  test(`writes the dates of an event with ${name} as search engines read them`, () => {
    const [event] = eventsOf([eventOf(dates)]);
    assert.equal(event.startDate, startDate);
    assert.equal(event.endDate, endDate);
  });
}

test('gives the same dates in any time zone of the computer', () => {
  const cwd = place({ 'feed.json': FEED });
  const [one, other] = ['Asia/Tokyo', 'America/Los_Angeles'].map((TZ) =>
    run(['render', 'feed.json', '--head'], '', { cwd, env: { ...process.env, TZ } }),
  );
  assert.match(one.stdout, /T13:00:00-04:00/);
  assert.equal(one.stdout, other.stdout);
});

test('leaves out events without what search engines require, and says what they need', () => {
  const messages = [];
  const onSkip = (message) => messages.push(message);
  const page = (number) => `https://agency.example/${number}`;
  const items = [
    eventOf({ start: '2026-10' }, { id: '1', title: 'Month', url: page(1) }),
    eventOf({ start: undefined }, { id: '2', title: 'Undated', url: page(2) }),
    eventOf({ location: undefined }, { id: '3', title: 'Nowhere', url: page(3) }),
    eventOf({}, { id: '4', title: undefined, url: page(4) }),
  ];
  assert.deepEqual(eventsOf(items, { ...WHERE, onSkip }), []);
  for (const said of [/^Month: .*a day in "start"/, /^Undated: .*a day/, /^Nowhere: .*"location" or an "online_url"/]) {
    assert.ok(
      messages.some((message) => said.test(message)),
      String(said),
    );
  }
  assert.ok(messages.some((message) => message.endsWith('needs a title')));
});

test('leaves out events without a page of their own', () => {
  const items = [
    eventOf({}, { id: '1', url: undefined }),
    eventOf({}, { id: '2', url: `${WHERE.url}#open-house` }),
    eventOf({}, { id: '3', url: 'https://agency.example/events#3' }),
    eventOf({}, { id: '4', url: 'https://agency.example/events#4' }),
    eventOf({}, { id: '5', url: 'mailto:events@agency.example' }),
    { id: '6', title: 'A post', url: 'https://agency.example/post', _cx: { type: 'highlight' } },
  ];
  assert.deepEqual(eventsOf(items), []);
});

test('describes only events that the element shows', () => {
  const items = [eventOf({}, { tags: ['b'] }), eventOf({}, { id: 'a', url: 'https://agency.example/a', tags: ['a'] })];
  const urls = (options) => eventsOf(items, { ...WHERE, ...options }).map(({ url }) => url);
  assert.equal(urls({ element: 'event' }).length, 2);
  assert.equal(urls({ element: 'timeline' }).length, 2);
  assert.deepEqual(urls({ element: 'highlight' }), []);
  assert.deepEqual(urls({ attributes: { sections: 'highlights posts' } }), []);
  assert.deepEqual(urls({ element: 'timeline', attributes: { types: 'milestone' } }), []);
  assert.deepEqual(urls({ attributes: { tag: 'a' } }), ['https://agency.example/a']);
});

test('describes a recap page, and how it looks where somebody shares it', () => {
  assert.deepEqual(metaIn(documentOf(renderHead(campaign(), WHERE))), {
    description: 'What we did in a week.',
    'og:type': 'website',
    'og:title': 'Service Week',
    'og:description': 'What we did in a week.',
    'og:url': 'https://agency.example/week/',
    'og:image': 'https://agency.example/week/media/week.png',
    'og:image:alt': 'A desk',
    'og:image:width': '1200',
    'og:image:height': '630',
  });
  assert.deepEqual(metaIn(documentOf(renderHead(campaign(), { ...WHERE, element: 'event' }))), {});
});

test('leaves out what is not known, and says what a picture needs', () => {
  const messages = [];
  const head = renderHead(campaign(), { onSkip: (message) => messages.push(message) });
  assert.deepEqual(Object.keys(metaIn(documentOf(head))), ['description', 'og:type', 'og:title', 'og:description']);
  assert.match(messages.join('\n'), /og:image, which needs a whole address\. .*--url/);
  assert.doesNotMatch(head, /page\.invalid|rel="alternate"/);
  const bare = renderHead({ version: 'https://jsonfeed.org/version/1.1', items: [] }, WHERE);
  assert.deepEqual(Object.keys(metaIn(documentOf(bare))), ['og:type', 'og:url']);
});

test('cuts a long description between words', () => {
  const head = renderHead(campaign([], { description: 'word '.repeat(200) }), WHERE);
  const { description } = metaIn(documentOf(head));
  assert.ok(description.length <= 301);
  assert.match(description, /word…$/);
});

test('links to the feed in its own format', () => {
  const types = (feed) =>
    [...documentOf(renderHead(feed, WHERE)).querySelectorAll('link')].map((link) => [link.rel, link.type, link.href]);
  assert.deepEqual(types(campaign()), [['alternate', 'application/feed+json', WHERE.feedUrl]]);
  assert.deepEqual(types(FEED), [['alternate', 'application/feed+json', WHERE.feedUrl]]);
  const rss = '<?xml version="1.0"?><rss version="2.0"><channel><title>A</title></channel></rss>';
  assert.equal(types(rss)[0][1], 'application/rss+xml');
  const atom = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>';
  assert.equal(types(atom)[0][1], 'application/atom+xml');
  assert.deepEqual(types([{ id: '1', content_text: 'An item' }]), []);
  const withPassword = { ...WHERE, feedUrl: 'https://me:secret@agency.example/feed.json' };
  assert.doesNotMatch(renderHead(campaign(), withPassword), /rel="alternate"/);
});

test('makes no markup of what a feed says', () => {
  const HOSTILE = [
    '</script><script>alert(1)</script>',
    '</SCRIPT ><img src=x onerror=alert(1)>',
    '<!--<script>',
    '-->',
    ']]>',
    '"><meta http-equiv="refresh" content="0">',
    `'"&quot;&lt;&amp;`,
    '\u2028\u2029\u0000\u202e\u00a0\ud800',
    '##[error]fault',
    '<!-- /cx-render-head -->',
  ].join(' ');
  const item = eventOf(
    { location: { name: HOSTILE, address: HOSTILE }, agency: HOSTILE, speakers: [{ name: HOSTILE }] },
    { title: HOSTILE, url: `https://agency.example/?${HOSTILE}`, content_text: HOSTILE, language: HOSTILE },
  );
  const feed = campaign([item], {
    title: HOSTILE,
    description: HOSTILE,
    _cx: { image: { url: `https://agency.example/a.png?${HOSTILE}`, alt: HOSTILE } },
  });
  const head = renderHead(feed, WHERE);
  const document = documentOf(head);
  assert.deepEqual(
    [...new Set([...document.head.children].map(({ localName }) => localName))],
    ['meta', 'link', 'script'],
  );
  assert.equal(document.body.children.length, 0);
  assert.equal(document.querySelectorAll('script').length, 1);
  assert.equal(document.querySelector('[http-equiv], [onerror]'), null);
  const [script] = /<script[^]*<\/script>/.exec(head);
  assert.doesNotMatch(script.slice(8, -9), /[<&]/);
  assert.match(eventsIn(document)[0].name, /^<\/script><script>alert\(1\)/);

  // Into a page: the markers stay where they are, and a second run finds them.
  const cwd = place({ 'feed.json': JSON.stringify(feed), 'page.html': page(MARKERS) });
  const into = () => run(['render', 'feed.json', '--into', 'page.html'], '', { cwd });
  assert.equal(into().code, 0);
  const once = readFileSync(join(cwd, 'page.html'), 'utf8');
  assert.match(into().stderr, /nothing has changed/);
  assert.equal(readFileSync(join(cwd, 'page.html'), 'utf8'), once);
  assert.equal(new JSDOM(once).window.document.querySelectorAll('script').length, 1);

  // Printed: nothing for a terminal or a log to obey, and the data still means the same.
  const { stdout } = run(['render', 'feed.json', '--head', '--url', WHERE.url], '', { cwd });
  assert.doesNotMatch(stdout, /[\u0000\u2028\u2029\u202e]|##\[/);
  assert.match(eventsIn(documentOf(stdout))[0].name, /##\[error\]fault/);
});

test('is valid HTML, alone and in every example', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'void-style': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'error' },
  });
  for (const name of ['cxday-2023', 'cxday-2024', 'cxday-history', 'service-week', 'social']) {
    const head = renderHead(readFileSync(`examples/${name}.json`, 'utf8'), WHERE);
    const { results } = await validator.validateString(page(head, ''));
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      [],
      name,
    );
    eventsIn(documentOf(head));
  }
});

test('fills the markers in the head of a page together with its elements; a second run changes nothing', () => {
  const before = page(`<!-- cx-render-head -->\n  <meta name="old">\n  <!-- /cx-render-head -->`);
  const cwd = place({ 'feed.json': FEED, 'page.html': before });
  const into = (...more) => run(['render', 'feed.json', '--into', 'page.html', ...more], '', { cwd });
  const { code, stderr } = into();
  assert.equal(code, 0, stderr);
  const filled = readFileSync(join(cwd, 'page.html'), 'utf8');
  const { document } = new JSDOM(filled).window;
  assert.match(document.querySelector('cx-campaign').textContent, /Open house/);
  assert.equal(document.head.querySelector('[name="old"]'), null);
  assert.equal(document.head.querySelector('link').getAttribute('href'), 'feed.json');
  assert.equal(eventsIn(document).length, 1);
  assert.match(
    filled,
    /\n {2}<!-- cx-render-head -->\n {2}<meta name="description" [^\n]*\n[^]*\n {2}<!-- \/cx-render/,
  );
  assert.match(into().stderr, /nothing has changed/);
  assert.equal(readFileSync(join(cwd, 'page.html'), 'utf8'), filled);
});

test('fills only the markers in the head with --head', () => {
  const cwd = place({ 'feed.json': FEED, 'page.html': page(MARKERS, '<cx-event feed="feed.json">Mine</cx-event>') });
  assert.equal(run(['render', 'feed.json', '--head', '--into', 'page.html'], '', { cwd }).code, 0);
  const { document } = new JSDOM(readFileSync(join(cwd, 'page.html'), 'utf8')).window;
  assert.equal(document.querySelector('cx-event').textContent, 'Mine');
  assert.equal(eventsIn(document).length, 1);
  // The page shows events, but no recap.
  assert.equal(document.querySelector('meta[name], meta[property]'), null);
});

test('names the feed as the page does', () => {
  const body = '<cx-campaign feed="/data/feed.json"></cx-campaign>';
  const cwd = place({ 'page.html': page(MARKERS, body) });
  mkdirSync(join(cwd, 'data'));
  writeFileSync(join(cwd, 'data/feed.json'), FEED);
  assert.equal(run(['render', 'data/feed.json', '--into', 'page.html'], '', { cwd }).code, 0);
  assert.match(readFileSync(join(cwd, 'page.html'), 'utf8'), /rel="alternate" [^>]*href="\/data\/feed\.json"/);
});

test('does not link to standard input', () => {
  const { code, stdout } = run(['render', '-', '--head'], FEED);
  assert.equal(code, 0);
  assert.doesNotMatch(stdout, /rel="alternate"/);
  assert.match(stdout, /og:title/);
});

for (const [name, head, args, message] of [
  ['without markers in its head', '', ['--head'], /no place for it\. Put <!-- cx-render-head -->/],
  ['with a marker without an end', '<!-- cx-render-head -->', [], /Line 6: cx-render-head has no end/],
  [
    'with markers of two kinds that overlap',
    '<!-- cx-render-head --><!-- cx-render --><!-- /cx-render-head --><!-- /cx-render -->',
    [],
    /Line 6: cx-render is out of order/,
  ],
  ['with the end of another marker', '<!-- cx-render-head --><!-- /cx-render -->', [], /\/cx-render is out of order/],
]) {
  test(`changes nothing in a page ${name}, and says what to do`, () => {
    const before = page(head);
    const cwd = place({ 'feed.json': FEED, 'page.html': before });
    const { code, stderr } = run(['render', 'feed.json', '--into', 'page.html', ...args], '', { cwd });
    assert.equal(code, 1);
    assert.match(stderr, message);
    assert.equal(readFileSync(join(cwd, 'page.html'), 'utf8'), before);
  });
}

test('refuses another format for the head', () => {
  assert.equal(run(['render', '-', '--head', '--to', 'text'], FEED).code, 2);
});
