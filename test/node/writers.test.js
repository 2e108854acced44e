/** What the command line writes, read back. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { importSource } from './support/source.js';

const { parseFeed, decode, toJsonFeed, toAtom, toRss, toHtml, fromHtml, describeRich } = await importSource(
  'src/formats/sync.ts',
  'src/util/decode.ts',
  'cli/write/json-feed.ts',
  'cli/write/atom.ts',
  'cli/write/rss.ts',
  'cli/write/html.ts',
  'src/text/from-html.ts',
  'test/text/describe-rich.ts',
);

const validate = new Ajv.default({ allErrors: true }).compile(
  JSON.parse(readFileSync('dist/campaign.schema.json', 'utf8')),
);

const BASE = 'https://example.gov/feed';

const files = ['test/formats/documents', 'examples', 'examples/feeds'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(json|xml|rdf)$/.test(name) && name !== 'broken.xml')
    .map((name) => `${folder}/${name}`),
);

/** Entries as plain JSON, without what they come from and what their words were made of. */
const plain = ({ entries }) =>
  JSON.parse(
    JSON.stringify(entries, (key, value) => {
      if (/^(campaign|facets|emojis)$/.test(key) || value === false) return undefined;
      return key === 'body' ? describeRich(value) : value;
    }),
  );

/** What a file holds, and the address that it has. Test documents say both beside what is expected of them. */
const open = (file) => {
  const text = decode(readFileSync(file));
  if (!file.startsWith('test')) return { text, base: BASE };
  const { json, base } = JSON.parse(text);
  return { text: JSON.stringify(json), base };
};

/** What a campaign says of itself. */
const info = (campaign) => ({ ...campaign, entries: 0, skipped: 0 });

for (const file of files) {
  test(`${file} is unchanged after writing it as a JSON Feed`, () => {
    const { text, base } = open(file);
    for (const feedUrl of [base, undefined]) {
      const campaign = parseFeed(text, base, feedUrl);
      const json = JSON.stringify(toJsonFeed(campaign));
      const again = parseFeed(json, base, feedUrl);
      assert.deepEqual(again.skipped, []);
      assert.deepEqual(plain(again), plain(campaign));
      assert.deepEqual(info(again), info(campaign));
      validate(JSON.parse(json));
      assert.deepEqual(validate.errors, null);
    }
  });
}

test('ids local to their feed are written as they were, all others as absolute ids', () => {
  const items = [
    { id: '1', content_text: 'A', _cx: { related: ['2', 'https://example.gov/3'] } },
    { id: '2', content_text: 'B' },
    { id: 'https://example.gov/3', content_text: 'C' },
  ];
  const campaign = parseFeed(JSON.stringify(items), BASE, BASE);
  const ids = (written) => written.items.map(({ id, _cx }) => [id, ...(_cx?.related ?? [])]);
  assert.deepEqual(ids(toJsonFeed(campaign)), [['1', '2', 'https://example.gov/3'], ['2'], ['https://example.gov/3']]);
  assert.deepEqual(ids(toJsonFeed({ ...campaign, feedUrl: undefined })), [
    [`${BASE}#1`, `${BASE}#2`, 'https://example.gov/3'],
    [`${BASE}#2`],
    ['https://example.gov/3'],
  ]);
});

for (const [name, html] of [
  ['marks', '<p>One <strong>two <em>three</em></strong> <code>a&lt;b</code><br>four</p>'],
  ['a link to another language', '<p>See <a href="https://example.gov/es" hreflang="es">our page</a>.</p>'],
  ['links', '<p>See <a href="https://example.gov/?a=1&amp;b=%22">our <em>page</em></a>.</p>'],
  ['lists in lists', '<ol><li>One</li><li><p>Two</p>\n<ul><li>Three</li></ul></li></ol>'],
  ['quotations and code', '<blockquote><p>A</p>\n<p>B</p></blockquote>\n<pre><code>\n  x &amp;&amp; y</code></pre>'],
]) {
  test(`HTML with ${name} is written as it was read`, () => {
    assert.equal(toHtml(fromHtml(html)), html);
  });
}

test('dates keep their precision, and no day is invented', () => {
  const zones = ['Mars/Olympus', undefined];
  for (const [timezone, own] of [zones, zones.toReversed()]) {
    const items = [
      { id: '1', title: 'A', date_published: '1924', _cx: { type: 'milestone', start: '1887', end: '1931-05' } },
      { id: '2', title: 'B', date_published: '2024-10', _cx: { type: 'milestone', start: '1931-05' } },
      { id: '3', title: 'C', _cx: { type: 'event', start: '2024-10-01T13:00', timezone: own } },
      { id: '4', title: 'D', date_published: '6 Oct 2026 14:00 XYZT' },
    ];
    const campaign = parseFeed(JSON.stringify({ title: 'Ours', items, _cx: { timezone } }), BASE, BASE);
    const again = parseFeed(JSON.stringify(toJsonFeed(campaign)), BASE, BASE);
    assert.deepEqual(plain(again), plain(campaign));
    assert.deepEqual(again.skipped, []);
    assert.equal(again.entries[2].start, '2024-10-01T13:00:00');
    const [rss, atom] = [toRss(campaign, BASE), toAtom(campaign, BASE)];
    assert.deepEqual(rss.match(/<pubDate>[^<]*/g), ['<pubDate>Tue, 06 Oct 2026 12:00:00 GMT']);
    assert.deepEqual(atom.match(/<published>[^<]*/g), ['<published>2026-10-06T12:00:00.000Z']);
    assert.doesNotMatch(rss + atom, /1924-|1887-|1931-05-|Jan 1924|2024-10-01T00/);
    assert.match(rss, /2024-10-01 13:00(?! \()/);
  }
});

test('two consecutive spaces, which HTML can’t express, stay next to a link', () => {
  const text = 'Two  spaces and https://example.gov/page';
  const [item] = toJsonFeed(parseFeed(JSON.stringify([{ id: '1', content_text: text }]), BASE)).items;
  assert.equal(item.content_text, 'Two  spaces and example.gov/page');
  assert.equal(item._cx.facets.length, 1);
});
