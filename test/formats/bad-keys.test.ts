/** One bad key costs that key alone: it is left out, named and counted, and the rest of its entry stays. */
import { expect } from '@open-wc/testing';
import { diagnosticText, errorText, pathText } from '../../src/formats/messages.js';
import type { Entry } from '../../src/model/types.js';
import type { FeedError } from '../../src/formats/errors.js';
import { parseFeed } from '../../src/formats/sync.js';
import '../../src/index.js';
import type { CxLoadEvent } from '../../src/index.js';
import { until } from '../support/controls.js';
import { feedUrl } from '../support/feeds.js';
import { place, settled, wordsOf } from '../support/reading.js';

const BASE = 'https://agency.example/feed.json';
const VERSION = 'https://jsonfeed.org/version/1.1';

const read = (items: unknown, more = {}): ReturnType<typeof parseFeed> =>
  parseFeed(JSON.stringify({ version: VERSION, title: 'Open desk', ...more, items }), BASE, BASE);

type Row = readonly [name: string, item: object, kept: (entry: Entry) => unknown, value: unknown, left: string[]];
const is =
  (...keys: string[]) =>
  (entry: Entry): unknown =>
    keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry);

const ITEMS: readonly Row[] = [
  ['an address', { url: 'javascript:1', image: 'a.png' }, is('media', 'length'), 1, ['url']],
  ['a date', { date_published: 'next week', tags: ['a'] }, is('tags'), ['a'], ['date_published']],
  ['a member of a list', { tags: ['a', 5, null, ' ', 'b'] }, is('tags'), ['a', 'b'], ['tags[1]']],
  ['a list', { tags: 5, language: 'es' }, is('language'), 'es', ['tags']],
  [
    'an unknown type',
    { _cx: { type: 'news', agency: 'Example Agency' } },
    is('agency', 'name'),
    'Example Agency',
    ['_cx.type'],
  ],
  ['the extension', { _cx: 'event', language: 'es' }, is('language'), 'es', ['_cx']],
  [
    'one link of two',
    { _cx: { links: [{ label: 'No address' }, { url: '/b' }] } },
    is('links', 'length'),
    1,
    ['_cx.links[0].url'],
  ],
  [
    'a key of a person',
    { _cx: { type: 'spotlight', person: { name: 'Alex Example', photo: 'file:///a.png' }, quote: 'Hello' } },
    is('person'),
    { name: 'Alex Example' },
    ['_cx.person.photo'],
  ],
  [
    'a person without a name',
    { _cx: { type: 'spotlight', person: { role: 'Desk' }, quote: 'Hello' } },
    is('quote'),
    'Hello',
    ['_cx.person.name'],
  ],
  [
    'a name that is a number',
    { _cx: { type: 'spotlight', person: { name: 5 }, quote: 'Hello' } },
    is('quote'),
    'Hello',
    ['_cx.person.name'],
  ],
  [
    'a size',
    { attachments: [{ url: 'a.png', mime_type: 'image/png', _cx: { alt: 'A desk', width: 'wide' } }] },
    is('media', '0', 'alt'),
    'A desk',
    ['attachments[0]._cx.width'],
  ],
  [
    'one attachment of two',
    { attachments: [{ url: 'a.png' }, { url: 5, mime_type: 'image/png' }] },
    is('media', 'length'),
    1,
    ['attachments[1].url'],
  ],
  [
    'an agency without a name',
    { _cx: { type: 'spotlight', agency: { url: '/a' }, quote: 'Hello' } },
    is('quote'),
    'Hello',
    ['_cx.agency.name'],
  ],
  [
    'a count below zero',
    { _cx: { type: 'post', metrics: { likes: -1, views: 5 } } },
    is('metrics'),
    { views: 5 },
    ['_cx.metrics.likes'],
  ],
  [
    'one option of two',
    { _cx: { type: 'post', poll: { options: [{ label: 'Yes' }, {}] } } },
    is('poll', 'options'),
    [{ label: 'Yes' }],
    ['_cx.poll.options[1].label'],
  ],
  [
    'a key of a post that is quoted',
    { _cx: { type: 'post', quoted: { content_text: 'As they say', url: 'ftp://agency.example/' } } },
    is('quoted', 'body', 'length'),
    1,
    ['_cx.quoted.url'],
  ],
  [
    'a post that is quoted',
    { _cx: { type: 'post', quoted: { id: '9', title: 9 } } },
    is('quoted'),
    undefined,
    ['_cx.quoted.title'],
  ],
  [
    'an end',
    { _cx: { type: 'event', start: '2026-10-01', end: '196002152034' } },
    is('start'),
    '2026-10-01',
    ['_cx.end'],
  ],
];

describe('an entry with an invalid key', () => {
  for (const [name, item, kept, value, left] of ITEMS) {
    it(`is shown without ${name}`, () => {
      const { entries, skipped } = read([{ id: 'a', title: 'Open desk', ...item }, { title: 'Good' }]);
      expect(entries.map(({ title }) => title)).to.deep.equal(['Open desk', 'Good']);
      expect(kept(entries[0]!)).to.deep.equal(value);
      expect(skipped.map(({ path }) => pathText(path))).to.deep.equal(left.map((key) => `items[0].${key}`));
      expect(skipped.map(diagnosticText).join()).to.contain('(in "Open desk")');
    });
  }

  it('is shown without its invalid zone, which is reported once', () => {
    const { entries, skipped } = read([{ title: 'A', _cx: { timezone: 'Mars/Olympus', start: '2026-10-01T10:00' } }]);
    expect(entries.length).to.equal(1);
    expect(skipped.filter(({ path }) => pathText(path) === 'items[0]._cx.timezone').length).to.equal(1);
  });

  it('is skipped if nothing else is left, and reported once', () => {
    const items = [{ id: 'a', title: 5 }, { id: 'b' }, { term: 'A', definition: 'B' }, { url: 'data:,', tags: ['a'] }];
    const { entries, skipped } = read([...items, { title: 'Good' }]);
    expect(entries.map(({ title }) => title)).to.deep.equal(['Good']);
    expect(skipped.map(({ path }) => pathText(path))).to.deep.equal([
      'items[0].title',
      'items[1]',
      'items[2]',
      'items[3].url',
    ]);
  });

  it('is named by its id if it has no title', () => {
    const { skipped } = read([{ id: 'desk-7', content_text: 'A', url: 'data:,' }]);
    expect(diagnosticText(skipped[0]!)).to.contain('(in "desk-7")');
  });
});

describe('a feed with an invalid key', () => {
  it('keeps its other keys', () => {
    const { title, language, channels, timezone, skipped } = read([{ title: 'A' }], {
      language: 5,
      home_page_url: 'data:,',
      _cx: { timezone: 'Europe/Paris', start: 'soon', channels: [{ label: 'A' }, { url: '/b', label: 5 }, 'c'] },
    });
    expect([title, language, timezone]).to.deep.equal(['Open desk', undefined, 'Europe/Paris']);
    expect(channels).to.deep.equal([{ url: 'https://agency.example/b' }]);
    expect(skipped.map(({ path }) => pathText(path))).to.deep.equal([
      'home_page_url',
      'language',
      '_cx.start',
      '_cx.channels[0].url',
      '_cx.channels[1].label',
      '_cx.channels[2]',
    ]);
  });

  it('counts each in cx-load, warns once, and shows every entry', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    const element = document.createElement('cx-highlight');
    element.feed = feedUrl({
      items: [
        { title: 'First', url: 'javascript:1', date_published: 'soon' },
        { title: 'Second', tags: [1] },
      ],
    });
    const done = settled(element);
    place(element);
    const event = (await done) as CxLoadEvent;
    await until(() => warnings.length > 0);
    console.warn = warn;
    expect([event.entries.length, event.skipped, warnings.length]).to.deep.equal([2, 3, 1]);
    expect(wordsOf(element)).to.match(/First.*Second/);
  });
});

describe('unreadable JSON from a network', () => {
  const NONE: readonly [name: string, json: unknown][] = [
    ['a list of addresses of posts', { feed: [{ post: 'at://did:plc:a/app.bsky.feed.post/1' }] }],
    ['posts that are none', { posts: [1, null, { title: 'A' }, { uri: 5, record: {}, author: {} }] }],
    ['statuses of nobody', [{ account: 5, content: '', media_attachments: 7 }]],
    ['a WordPress post of odd parts', [{ title: { rendered: 'A' }, _embedded: { 'wp:term': 5 } }]],
  ];
  for (const [name, json] of NONE) {
    it(`fails with our own message: ${name}`, () => {
      let message = '';
      try {
        parseFeed(JSON.stringify(json), BASE, BASE);
      } catch (error) {
        message = errorText(error as FeedError);
      }
      expect(message).to.match(/No item could be read: items\[0\]: (the post itself is missing|it lacks)/);
      expect(message).to.not.match(/undefined|null|not a function|TypeError/);
    });
  }
});
