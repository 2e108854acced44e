/** Campaigns written as spreadsheets, and read again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSource } from './support/source.js';

const { readJson, toJsonFeed, toSheet, sheet } = await importSource(
  'src/formats/sync.ts',
  'cli/write/json-feed.ts',
  'cli/formats/sheet/write.ts',
  'cli/formats/sheet/sheet.ts',
);

const BASE = 'https://base.invalid/';

/** Numbers from 0 to 1 that are the same in each run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const WORDS = [
  'letters',
  'open day',
  'formularios',
  '=SUM(A1)',
  '+1',
  '@agency',
  '- not a list',
  'a, b; c',
  '"quoted"',
  '<b>',
  'señal',
  '😀',
  'N/A',
  'TBD',
  "'=x",
];
const TYPES = ['highlight', 'spotlight', 'post', 'event', 'milestone', undefined];

function entry(next, index) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const words = () => `${pick(WORDS)} ${pick(WORDS)} ${index}`;
  const maybe = (value) => (next() < 0.5 ? value : undefined);
  const type = pick(TYPES);
  const day = `2026-10-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const start = pick([day, `${day}T13:00`, `${day}T13:00:30-04:00`, '2026-10', '2026']);
  const url = (name) => `https://agency.example/${name}-${index}`;
  return {
    id: `entry-${index}`,
    title: words(),
    content_text: maybe(`${words()}\n\n• ${words()}\n• b`),
    content_html: maybe(`<p>${index} <strong>x</strong> <a href="${url('a')}">y</a></p>`),
    summary: maybe('A summary'),
    url: maybe(url('page')),
    date_published: maybe(pick([day, `${day}T09:30:00-04:00`])),
    tags: maybe(['PlainLanguage', 'Two words']),
    language: maybe('es'),
    authors: maybe([{ name: 'Example Agency', url: url('author') }]),
    attachments: maybe(
      [
        {
          url: url('p.png'),
          mime_type: 'image/png',
          title: 'Caption',
          _cx: { alt: 'A desk', credit: 'Example Agency', width: 800 },
        },
        { url: 'b.jpg', mime_type: 'image/jpeg', _cx: { alt: '' } },
      ].slice(0, 1 + Math.floor(next() * 2)),
    ),
    _cx: {
      type,
      agency: maybe(
        pick([
          { name: 'Example Agency', abbreviation: 'EXA' },
          { name: 'Another Agency', url: 'https://other.example/' },
        ]),
      ),
      links: maybe([{ label: 'Read more', url: url('x') }, { url: url('y') }]),
      featured: maybe(true),
      ...(type === 'event' && {
        start,
        end: maybe('2026-11-01'),
        location: maybe({ name: 'Hall', address: '1 Street\nTown' }),
        registration_url: maybe(url('r')),
        speakers: maybe([{ name: 'Alex Example, Jr.' }, { name: 'B', role: 'Writer' }]),
      }),
      ...(type === 'milestone' && { start, figure: maybe({ value: '38%', label: 'fewer' }) }),
      ...(type === 'spotlight' && { person: { name: 'Alex Example', role: maybe('Writer') }, quote: maybe('A quote') }),
    },
  };
}

const plain = (value) => JSON.parse(JSON.stringify(value));

for (const to of ['xlsx', 'csv']) {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    test(`a campaign becomes ${to} and is the same when read again (seed ${seed})`, () => {
      const next = random(seed);
      const items = Array.from({ length: 25 }, (_, index) => entry(next, index));
      const feed = plain({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Week',
        _cx: { timezone: 'America/New_York', hashtag: 'Week' },
        items,
      });
      const campaign = readJson(feed, BASE);
      const { result, losses } = toSheet(campaign, to, BASE);
      const again = readJson(sheet.read(Buffer.from(result), {}).feed, BASE);
      const itemsOf = (one) => {
        const { items: all } = plain(toJsonFeed(one));
        // CSV has no zone of the campaign, so each row has it.
        return to === 'xlsx' ? all : all.map((item) => ({ ...item, _cx: { ...item._cx, timezone: undefined } }));
      };
      assert.deepEqual(plain(itemsOf(again)), plain(itemsOf(campaign)));
      assert.deepEqual(
        losses,
        to === 'xlsx' ? [] : ['It has no place for these parts of the campaign: title, hashtag, timezone.'],
      );
    });
  }
}

test('a spreadsheet reports what it can’t hold', () => {
  const campaign = readJson(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Week',
      items: [
        {
          id: 'a',
          title: 'A',
          url: 'https://x.com/ExampleAgency/status/1',
          _cx: { type: 'post', poll: { options: [{ label: 'Yes' }] } },
        },
      ],
    },
    BASE,
  );
  assert.match(toSheet(campaign, 'xlsx', BASE).losses.join(), /left out or changed: poll \(1 entry\)/);
});

test('no spreadsheet program runs a cell of the written file as a formula', () => {
  const campaign = readJson(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Week',
      items: [{ id: 'a', title: '=HYPERLINK("https://evil.example")', content_text: '@SUM(1)' }],
    },
    BASE,
  );
  const csv = toSheet(campaign, 'csv', BASE).result;
  assert.match(csv, /"'=HYPERLINK/);
  assert.match(csv, /,'@SUM\(1\)/);
  assert.doesNotMatch(csv, /(?:^|,)"?[=@+]/m);
});
