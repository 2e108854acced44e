import { expect } from '@open-wc/testing';
import { choose, relatedTo } from '../../src/model/choose.js';
import { filter, isVaried, optionsOf, readWhole } from '../../src/model/filter.js';
import { groupBy } from '../../src/model/group.js';
import { toICalendar } from '../../src/model/icalendar.js';
import { mergeCampaigns } from '../../src/model/merge.js';
import { slugsOf } from '../../src/model/slug.js';
import type { Campaign, CampaignEvent } from '../../src/model/types.js';
import { LIMITS } from '../../src/formats/limits.js';
import { parseFeed } from '../../src/formats/sync.js';
import type { Schema } from '../../src/formats/schema-reader.js';
import { feedSchema, itemSchema } from '../../src/formats/schema.js';
import { cut } from '../../src/text/cut.js';
import { TEXT_LIMITS } from '../../src/text/limits.js';
import { faultOfGrowth } from '../support/growth.js';

const BASE = 'https://feeds.agency.example/feed.json';
const VERSION = 'https://jsonfeed.org/version/1.1';

/** Values that keys ask for; all others are taken for what their type says. */
const VALUES: Readonly<Record<string, unknown>> = {
  url: 'https://agency.example/a.png',
  image: 'https://agency.example/a.png',
  mime_type: 'image/png',
  timezone: 'America/New_York',
  type: 'event',
  start: '2027-01-01',
  status: 'scheduled',
  handle: '@agency.example',
};

type Build = (size: number) => unknown;

/** The least that a schema takes, with what its required keys need. */
function least(schema: Schema, key = ''): unknown {
  const { anyOf, enum: allowed, type, properties, required = [], items } = schema;
  if (anyOf) return least(anyOf[0]!, key);
  if (allowed) return VALUES[key] ?? allowed[0];
  if (items) return [least(items, key)];
  if (properties) return Object.fromEntries(required.map((name) => [name, least(properties[name]!, name)]));
  if (type === 'array') return [];
  if (type === 'object') return {};
  return VALUES[key] ?? (type === 'number' ? 1 : type === 'boolean' ? true : 'a');
}

/** Every list and every string of a schema, by its path, with what makes a value in which that one has a size. */
function* placesIn(schema: Schema, path = '', key = ''): Generator<[path: string, build: Build]> {
  const { anyOf, enum: allowed, type, properties, items } = schema;
  for (const one of anyOf ?? []) yield* placesIn(one, path, key);
  if (anyOf || allowed) return;
  if (type === 'string') {
    for (const piece of STRINGS)
      yield [`${path} of ${JSON.stringify(piece)}`, (size) => piece.repeat(size / piece.length)];
    yield [`${path}, an address`, (size) => `https://agency.example/${'a/'.repeat(size / 2)}`];
  }
  if (type === 'array') {
    const member = (index: number): unknown =>
      marked(
        items ? least(items, key) : { index: { byteStart: index, byteEnd: index + 1 }, features: [{ tag: 'a' }] },
        index,
      );
    yield [`${path}[]`, (size) => Array.from({ length: size / 10 }, (_, index) => member(index))];
    yield [`${path}[], all alike`, (size) => Array.from({ length: size / 10 }, () => member(0))];
    if (items) {
      for (const [inner, build] of placesIn(items, `${path}[]`, key)) yield [inner, (size) => [build(size)]];
    }
  }
  for (const name in properties) {
    const others = least(schema, key) as object;
    for (const [inner, build] of placesIn(properties[name]!, `${path}.${name}`, name)) {
      yield [inner, (size) => ({ ...others, [name]: build(size) })];
    }
  }
}

const STRINGS = ['a', '? ', '#a.<b>'];

/** The same value with a number in it, so that no two are alike. */
function marked(value: unknown, index: number): unknown {
  if (typeof value === 'string') return value.startsWith('https:') ? `${value}?${index}` : `${value}${index}`;
  if (typeof value !== 'object' || !value || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, /^(mime_type|language)$/.test(name) ? one : marked(one, index)]),
  );
}

/** What is in a feed; undefined where what is too long in it leaves nothing. */
function read(text: string): Campaign | undefined {
  try {
    return parseFeed(text, BASE, BASE);
  } catch {
    return undefined;
  }
}

/** All that is done with a feed before it is drawn. */
function work(text: string): void {
  const campaign = read(text);
  if (!campaign) return;
  const { entries } = campaign;
  const chosen = choose(entries, {
    inferredAs: 'milestone',
    order: 'newest',
    withoutRelated: true,
    threads: true,
  });
  choose(entries, { tag: 'a', agency: 'a' });
  choose(entries, { href: 'https://agency.example/' });
  for (const entry of entries) {
    relatedTo(entry, campaign);
    cut(entry.body, 200);
    readWhole(entry);
  }
  optionsOf(entries, { q: 'a' });
  isVaried(entries, 'tag');
  filter(entries, { q: 'a', tag: 'a' });
  groupBy(chosen, 'month');
  slugsOf(entries);
  toICalendar(entries.filter((entry): entry is CampaignEvent => entry.type === 'event'));
  mergeCampaigns([campaign, { ...campaign, entries }]);
}

/** As a feed may have them, and with no bound at all: the bounds are no excuse for what takes long. */
const SIZES: readonly [name: string, size: number, isBounded: boolean][] = [
  ['within the bounds', 50_000, true],
  ['without bounds', 40_000, false],
];

const feedOf = (item: unknown, more = {}): string => JSON.stringify({ version: VERSION, ...more, items: [item] });
const withCx = ({ id, ...item }: { id?: unknown; _cx?: object }, type = 'event'): object => ({
  id: id ?? 'a',
  content_text: 'a',
  ...item,
  _cx: { type, ...item._cx },
});

const PLACES: readonly (readonly [path: string, build: (size: number) => string])[] = [
  ...[...placesIn(itemSchema)].map(
    ([path, build]) => [`item${path}`, (size: number) => feedOf(withCx(build(size) as object))] as const,
  ),
  ...[...placesIn(feedSchema)].map(
    ([path, build]) =>
      [`feed${path}`, (size: number) => feedOf({ id: 'a', title: 'a' }, build(size) as object)] as const,
  ),
  ['items', (size) => feedOfMany(size / 50, (index) => ({ id: `${index}`, title: `Entry ${index}` }))],
  ['items with one title', (size) => feedOfMany(size / 50, (index) => ({ id: `${index}`, title: 'Entry' }))],
  ['entries that name others', (size) => feedOfMany(size / 20, naming)],
  ['posts that answer each other', (size) => feedOfMany(size / 100, answering)],
];

function feedOfMany(count: number, make: (index: number) => object): string {
  return JSON.stringify({ version: VERSION, items: Array.from({ length: count }, (_, index) => make(index)) });
}

function naming(index: number): object {
  const related = Array.from({ length: 20 }, (_, other) => `${index + other * 50}`);
  return { id: `${index}`, title: 'A', _cx: { type: index % 2 ? 'post' : 'highlight', related } };
}

function answering(index: number): object {
  const url = 'https://x.com/ExampleAgency/status/';
  return { url: url + String(index), content_text: 'a', _cx: { type: 'post', reply_to: `${url}${index - 1}` } };
}

describe('the processing time of a feed', () => {
  const bounds = { ...LIMITS };
  const longest = { ...TEXT_LIMITS };
  afterEach(() => {
    Object.assign(LIMITS, bounds);
    Object.assign(TEXT_LIMITS, longest);
  });

  it('is measured for every list and string in the schema', () => {
    expect(PLACES.length).to.be.above(300);
    const paths = PLACES.map(([path]) => path).join('\n');
    expect(paths)
      .to.match(/item\._cx\.related\[\]/)
      .and.match(/item\._cx\.video\.captions\[\]\.label/);
  });

  for (const [name, size, isBounded] of SIZES) {
    // In pieces, so that a slow machine has time.
    for (const letter of new Set(PLACES.map(([path]) => path.replace(/^(item|feed)(\._cx)?\.?/, '$1 ').slice(0, 7)))) {
      it(`grows linearly with its size, ${name}: ${letter}…`, () => {
        if (!isBounded) {
          for (const key of ['text', 'line', 'all', 'list', 'tags', 'items'] as const) LIMITS[key] = 1e9;
          for (const key of ['words', 'links', 'pieces'] as const) TEXT_LIMITS[key] = 1e9;
        }
        const faults = PLACES.flatMap(([path, build]) => {
          if (path.replace(/^(item|feed)(\._cx)?\.?/, '$1 ').slice(0, 7) !== letter) return [];
          const fault = faultOfGrowth(size, build, work);
          return fault ? `${path}: ${fault}` : [];
        });
        expect(faults).to.deep.equal([]);
      }).timeout(60_000);
    }
  }
});
