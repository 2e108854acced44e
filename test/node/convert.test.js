/** `cx-widgets convert`, its results read by our own readers and by another library. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { run } from './support/command.js';
import { importSource } from './support/source.js';

const { parseFeed, decode, plainText } = await importSource(
  'src/formats/sync.ts',
  'src/util/decode.ts',
  'src/text/plain-text.ts',
);

const folder = mkdtempSync(join(tmpdir(), 'cx-convert-'));
after(() => rmSync(folder, { recursive: true }));

const BASE = 'https://agency.example/feed';
const SELF = 'https://agency.example/result.xml';

const convert = (file, to, ...more) => run(['convert', file, '--to', to, '--base', BASE, ...more]);
const converted = (...args) => {
  const { code, stdout, stderr } = convert(...args);
  assert.equal(code, 0, stderr);
  return stdout;
};

/** A campaign with an entry of each type, and with what is hard to write. */
const campaign = join(folder, 'campaign.json');
writeFileSync(
  campaign,
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A <b>week</b> & more',
    home_page_url: 'https://agency.example/week',
    description: 'One & two.',
    language: 'en-US',
    _cx: { hashtag: 'ExampleWeek', start: '2024-10-01', end: '2024-10-05', timezone: 'America/New_York' },
    items: [
      {
        id: 'letters',
        url: 'https://agency.example/letters?a=1&b=2',
        title: 'Letters <that> people "understand" & keep ]]>',
        content_html: '<p>One &lt;form&gt; &amp; <strong>two</strong> <a href="/x?a=1&amp;b=2">links</a>.</p>',
        date_published: '2024-10-01T13:00:00-04:00',
        date_modified: '2024-10-02T13:00:00-04:00',
        tags: ['PlainLanguage', 'A & B'],
        attachments: [
          { url: '/a.png', mime_type: 'image/png', _cx: { alt: 'A letter', width: 800, height: 450 } },
          { url: '/b', mime_type: 'image/png', _cx: { alt: 'Another' } },
        ],
        _cx: {
          type: 'highlight',
          agency: 'Example Agency',
          links: [{ label: 'More', url: 'https://agency.example/more' }],
        },
      },
      {
        id: 'https://agency.example/alex',
        url: 'https://agency.example/alex',
        content_text: 'Alex read each letter aloud.',
        date_published: '2024-10-02',
        language: 'es',
        authors: [{ name: 'A Writer', url: 'https://agency.example/writer' }],
        _cx: { type: 'spotlight', person: { name: 'Alex Example', role: 'Writer' }, quote: 'The sentence is wrong.' },
      },
      {
        id: 'open-day',
        title: 'Open day',
        _cx: {
          type: 'event',
          start: '2024-10-03T13:00',
          end: '2024-10-03T15:00',
          location: 'Example Hall',
          registration_url: '/register',
        },
      },
      { id: 'undated', title: 'Some day', _cx: { type: 'event' } },
      {
        id: 'calls',
        content_text: '\u0001',
        _cx: { type: 'milestone', start: '2024-09-15', figure: { value: '38 %', label: 'fewer calls' } },
      },
    ],
  }),
);

test('other readers can read the RSS', () => {
  const feed = parseRssFeed(converted(campaign, 'rss', '--self', SELF));
  assert.equal(feed.title, 'A <b>week</b> & more');
  assert.equal(feed.link, 'https://agency.example/week');
  assert.equal(feed.description, 'One & two.');
  assert.equal(feed.language, 'en-US');
  assert.deepEqual(feed.atom.links, [{ href: SELF, rel: 'self', type: 'application/rss+xml' }]);
  assert.equal(feed.items.length, 5);
  const [letters, alex, event] = feed.items;
  assert.equal(letters.title, 'Letters <that> people "understand" & keep ]]>');
  assert.equal(letters.link, 'https://agency.example/letters?a=1&b=2');
  assert.deepEqual(letters.guid, { value: `${BASE}#letters`, isPermaLink: false });
  assert.equal(letters.pubDate, 'Tue, 01 Oct 2024 17:00:00 GMT');
  assert.deepEqual(letters.categories, [{ name: 'PlainLanguage' }, { name: 'A & B' }]);
  assert.deepEqual(letters.enclosures, [{ url: 'https://agency.example/a.png', length: 0, type: 'image/png' }]);
  assert.match(letters.content.encoded, /<a href="https:\/\/agency\.example\/x\?a=1&amp;b=2">links<\/a>/);
  assert.deepEqual(letters.dc.creators, ['Example Agency']);
  assert.equal(
    letters.media.contents[0].descriptions?.[0].value ?? letters.media.contents[0].description.value,
    'A letter',
  );
  assert.equal(alex.title, 'Alex Example');
  assert.deepEqual(alex.guid, { value: 'https://agency.example/alex', isPermaLink: true });
  assert.equal(alex.pubDate, 'Wed, 02 Oct 2024 12:00:00 GMT');
  assert.equal(event.pubDate, undefined);
});

test('other readers can read the Atom', () => {
  const feed = parseAtomFeed(converted(campaign, 'atom', '--self', SELF));
  assert.equal(feed.id, SELF);
  assert.equal(feed.updated, '2024-10-03T17:00:00.000Z');
  assert.deepEqual(
    feed.links.map(({ rel, href }) => [rel, href]),
    [
      ['alternate', 'https://agency.example/week'],
      ['self', SELF],
    ],
  );
  for (const { id, title, updated } of feed.entries) {
    assert.match(id, /^https:/);
    assert.ok(title, id);
    assert.ok(Date.parse(updated) > 0, id);
  }
  const [letters, alex] = feed.entries;
  assert.equal(letters.updated, '2024-10-02T17:00:00.000Z');
  assert.equal(letters.published, '2024-10-01T17:00:00.000Z');
  assert.deepEqual(alex.authors, [{ name: 'A Writer', uri: 'https://agency.example/writer' }]);
});

for (const to of ['rss', 'atom']) {
  test(`${to} contains the text of keys without an element`, () => {
    const words = converted(campaign, to);
    for (const word of [
      'Writer',
      'The sentence is wrong.',
      '2024-10-03 13:00 – 2024-10-03 15:00 (America/New_York)',
      'Example Hall',
      'agency.example/register',
      '38 %',
      'fewer calls',
      'agency.example/more',
    ]) {
      assert.ok(words.includes(word), word);
    }
    assert.ok(!words.includes('\u0001'));
  });

  for (const file of [
    'examples/cxday-2024.json',
    'examples/cxday-2023.json',
    'examples/feeds/mastodon.json',
    'examples/feeds/bluesky.json',
    'examples/feeds/rss-wordpress.xml',
    'examples/feeds/utf16.xml',
    campaign,
  ]) {
    test(`${file} has the same entries when read back from ${to}`, () => {
      const text = decode(readFileSync(file));
      const address = /"feed_url": "(.*?)"/.exec(text)?.[1] ?? BASE;
      const before = parseFeed(text, address, address);
      const again = parseFeed(run(['convert', file, '--to', to, '--base', address]).stdout, BASE, BASE);
      assert.deepEqual(again.skipped, []);
      assert.deepEqual(
        again.entries.map(({ id, url }) => [id, url]),
        // Where Atom has no link, our reader takes an id that is an address for one.
        before.entries.map(({ id, url }) => [id, url ?? (to === 'atom' && id.startsWith('http') ? id : undefined)]),
      );
      before.entries.forEach((entry, index) => {
        const other = again.entries[index];
        if (entry.title) assert.equal(other.title, entry.title.replace(/\s+/g, ' ').trim());
        assert.deepEqual(
          other.tags,
          [...new Set(entry.tags)].map((tag) => tag.replace(/\s+/g, ' ')),
        );
        assert.deepEqual(
          other.media.map(({ url, alt }) => [url, alt]).sort(),
          entry.media.map(({ url, alt }) => [url, alt || undefined]).sort(),
        );
        if (entry.published?.length > 10) assert.equal(other.published.slice(0, 19), entry.published.slice(0, 19));
        const words = plainText(entry.body).replace('\u0001', '').replace(/\s+/g, ' ').trim();
        assert.ok(plainText(other.body).replace(/\s+/g, ' ').includes(words), words);
      });
    });
  }
}

test('a calendar has the dated events, and skipped entries are reported', () => {
  const { code, stdout, stderr } = convert(campaign, 'ics');
  assert.equal(code, 0);
  assert.equal(stdout.match(/^BEGIN:VEVENT\r$/gm).length, 1);
  assert.match(stdout, /^DTSTART:20241003T170000Z\r$/m);
  assert.match(stderr, /4 of 5 entries are not events with a day/);
  assert.equal(convert('examples/feeds/mastodon.json', 'ics').code, 2);
});

test('a JSON Feed has its future URL and keeps its own ids', () => {
  const { feed_url, items } = JSON.parse(converted(campaign, 'json-feed', '--self', SELF));
  assert.equal(feed_url, SELF);
  assert.equal(items[0].id, 'letters');
});

test('results are reproducible, and an unchanged file is not touched', () => {
  for (const to of ['json-feed', 'rss', 'atom', 'ics']) {
    const output = join(folder, 'sub', `result.${to}`);
    assert.match(convert(campaign, to, '--output', output).stderr, /written\.$/m);
    const { mtimeMs } = statSync(output);
    assert.match(convert(campaign, to, '--output', output).stderr, /nothing has changed\.$/m);
    assert.equal(statSync(output).mtimeMs, mtimeMs);
    assert.equal(readFileSync(output, 'utf8'), converted(campaign, to));
  }
  assert.deepEqual(
    readdirSync(join(folder, 'sub')).filter((name) => name.startsWith('.')),
    [],
  );
});

test('standard input is read', () => {
  const { code, stdout } = run(['convert', '-', '--to', 'atom', '--base', BASE], readFileSync(campaign));
  assert.equal(code, 0);
  assert.equal(stdout, converted(campaign, 'atom'));
});

test('relative URLs require a base URL; none is invented', () => {
  const { code, stdout, stderr } = run(['convert', campaign, '--to', 'rss']);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /--base/);
});

test('RSS requires a home page URL', () => {
  const { code, stderr } = run(['convert', '-', '--to', 'rss'], '[{"title":"One"}]');
  assert.equal(code, 2);
  assert.match(stderr, /home_page_url/);
});

test('an unreadable file is an error with its reason, and skipped content is reported', () => {
  const broken = run(['convert', '-', '--to', 'rss'], '{"version":');
  assert.equal(broken.code, 1);
  assert.match(broken.stderr, /^-: It is not JSON/);
  const partly = run(['convert', '-', '--to', 'json-feed'], '[{"title":"One"},{"title":2}]');
  assert.equal(partly.code, 0);
  assert.match(partly.stderr, /^-: left out: items\[1\]\.title: expected string, not 2$/m);
  assert.equal(JSON.parse(partly.stdout).items.length, 1);
});

test('UIDs of a calendar stay the same, and differ between campaigns that have no URL', () => {
  const uids = (title, id) =>
    run(
      ['convert', '-', '--to', 'ics'],
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title,
        items: [{ id, title: 'Tea', _cx: { type: 'event', start: '2026-10-06' } }],
      }),
    )
      .stdout.match(/(?<=^UID:).*/m)[0]
      .trim();
  assert.match(uids('One', 'tea'), /^urn:uuid:[\da-f-]{36}$/);
  assert.equal(uids('One', 'tea'), uids('One', 'tea'));
  assert.notEqual(uids('One', 'tea'), uids('Two', 'tea'));
  // That of the calendar it came from, also after `pull`.
  assert.equal(
    uids('One', 'sources/calendar.ics#tea@agency.example/20261006T170000Z'),
    'tea@agency.example/20261006T170000Z',
  );
});
