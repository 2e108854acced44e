/** What a timeline needs to know of entries, without drawing any: order, groups, names in addresses, filters. */
import { expect } from '@open-wc/testing';
import { filter, isVaried, optionsOf, readWhole, type Filters } from '../../src/model/filter.js';
import { groupBy, outline, type Grouping } from '../../src/model/group.js';
import { readFragment, writeFragment } from '../../src/model/fragment.js';
import { slugsOf } from '../../src/model/slug.js';
import { sortByDate } from '../../src/model/sort.js';
import type { Entry } from '../../src/model/types.js';
import { parseFeed } from '../../src/formats/sync.js';

const entriesOf = (...items: object[]): readonly Entry[] =>
  parseFeed(JSON.stringify({ title: 'Ours', items }), 'https://example.gov/').entries;

const event = (title: string, start?: string, timezone?: string): object => ({
  id: title,
  title,
  _cx: { type: 'event', start, timezone },
});

const titles = (entries: readonly Entry[]): string => entries.map(({ title }) => title).join(' ');

describe('entries by date', () => {
  it('are sorted by local calendar date, on both sides of the date line', () => {
    const entries = entriesOf(
      // Two hours later in all the world, but on the day before.
      event('honolulu', '2024-10-01T10:00', 'Pacific/Honolulu'),
      event('kiritimati', '2024-10-02T08:00', 'Pacific/Kiritimati'),
      event('day', '2024-10-02'),
    );
    expect(titles(sortByDate(entries, 'oldest'))).to.equal('honolulu day kiritimati');
    expect(titles(sortByDate(entries, 'newest'))).to.equal('kiritimati day honolulu');
    const days = groupBy(sortByDate(entries, 'oldest'), 'day').map(({ key }) => key);
    expect(days).to.deep.equal(['2024-10-01', '2024-10-02']);
  });

  it('come before more precise dates within them, or after them with newest first', () => {
    const dates = ['1924-01-01', '1924', '1924-01', '1923-12-31', '1924-02', '1924', '1924-01-31', '1925'];
    const entries = entriesOf(...dates.map((date, index) => ({ ...event(date, date), id: `${index}` })));
    const oldest = ['1923-12-31', '1924', '1924', '1924-01', '1924-01-01', '1924-01-31', '1924-02', '1925'];
    expect(titles(sortByDate(entries, 'oldest'))).to.equal(oldest.join(' '));
    expect(titles(sortByDate(entries, 'newest'))).to.equal(oldest.reverse().join(' '));
  });

  it('are never assigned to an unstated month or day', () => {
    const dates = ['1924', '1957-06', '1996-03-01', '1924-01-01'];
    const entries = sortByDate(entriesOf(...dates.map((date) => event(date, date))), 'oldest');
    const keys = (grouping: Grouping): unknown => groupBy(entries, grouping).map(({ key }) => key);
    expect(keys('year')).to.deep.equal(['1924', '1957', '1996']);
    expect(keys('month')).to.deep.equal(['1924', '1924-01', '1957-06', '1996-03']);
    expect(keys('day')).to.deep.equal(['1924', '1924-01-01', '1957-06', '1996-03-01']);
    for (const grouping of ['year', 'month', 'day'] as const) {
      expect(outline(entries, grouping).map(({ key }) => key)).to.deep.equal(keys(grouping));
    }
    expect(titles(filter(entries, { year: '1924' }))).to.equal('1924 1924-01-01');
  });

  it('are sorted as written if the zone is unknown', () => {
    const entries = entriesOf(
      event('later', '2024-10-01T14:00', 'America/New_York'),
      event('unknown', '2024-10-01T13:00', 'Mars/Olympus'),
      event('earlier', '2024-10-01T12:00', 'America/New_York'),
    );
    expect(titles(sortByDate(entries, 'oldest'))).to.equal('earlier unknown later');
    expect(groupBy(entries, 'day').map(({ key }) => key)).to.deep.equal(['2024-10-01']);
  });

  it('keep their order if dates are equal; undated entries come last', () => {
    const entries = entriesOf(event('none1'), event('a', '2024-01-01'), event('none2'), event('b', '2024-01-01'));
    expect(titles(sortByDate(entries, 'newest'))).to.equal('a b none1 none2');
    expect(titles(sortByDate(entries, 'oldest'))).to.equal('a b none1 none2');
  });

  const zone = 'America/New_York';
  const moments: [moment: string, day: string][] = [
    ['2024-03-10T06:59Z', '2024-03-10'],
    ['2024-03-10T04:59Z', '2024-03-09'],
    ['2024-03-11T03:59Z', '2024-03-10'],
    ['2024-11-03T03:59Z', '2024-11-02'],
    ['2024-11-04T04:59Z', '2024-11-03'],
    ['1969-12-31T23:59:59.5Z', '1969-12-31'],
  ];
  for (const [moment, day] of moments) {
    it(`put ${moment} on ${day}, the date in New York`, () => {
      expect(groupBy(entriesOf(event('a', moment, zone)), 'day')[0]!.key).to.equal(day);
    });
  }
});

describe('the outline of a list', () => {
  for (const grouping of ['year', 'month', 'day', 'campaign'] satisfies Grouping[]) {
    it(`has every ${grouping}, its first index and its size`, () => {
      const days = Array.from({ length: 400 }, (_, index) => new Date(Date.UTC(2015, 0, 1 + index * 7)));
      const dated = days.map((day, index) => event(`${index}`, day.toISOString().slice(0, 10)));
      const entries = sortByDate(entriesOf(...dated, event('none')), 'newest');
      let index = 0;
      const expected = groupBy(entries, grouping).map(({ key, entries: group }) => {
        const place = { key, index, count: group.length };
        index += group.length;
        return place;
      });
      expect(outline(entries, grouping)).to.deep.equal(expected);
    });
  }
});

describe('the name of an entry in a URL', () => {
  const cases: [item: object, name: string][] = [
    [{ id: '1', title: 'Letters that people understand!' }, 'letters-that-people-understand'],
    [{ id: '1', title: 'Años de atención' }, 'anos-de-atencion'],
    [{ id: '1', title: '顧客 2024' }, '顧客-2024'],
    [{ id: 'https://example.gov/a/letters', content_text: 'x' }, 'letters'],
    [{ id: 'https://example.gov/a#letters', content_text: 'x' }, 'letters'],
    [{ id: '1', title: 'a '.repeat(60) }, Array(30).fill('a').join('-')],
  ];
  for (const [item, name] of cases) {
    it(`is ${name}`, () => {
      expect([...slugsOf(entriesOf(item)).keys()]).to.deep.equal([name]);
    });
  }

  it('stays with the older of two with the same title, in any order', () => {
    const entries = entriesOf(
      { id: '1', title: 'Same', date_published: '2024-01-01' },
      { id: '2', title: 'Same', date_published: '2023-01-01' },
      { id: '3', title: 'Same', date_published: '2025-01-01' },
    );
    const one = slugsOf(entries);
    const other = slugsOf([...entries].reverse());
    expect(one.get('same')!.id).to.equal('#2');
    expect(one.size).to.equal(3);
    for (const [slug, { id }] of one) expect(other.get(slug)!.id).to.equal(id);
  });
});

describe('the fragment of a URL', () => {
  const cases: [hash: string, read: ReturnType<typeof readFragment>][] = [
    ['#cx-letters', { entry: 'letters' }],
    ['#cx-%E9%A1%A7', { entry: '顧' }],
    ['#cx-%E9', { entry: '%E9' }],
    ['#cx?entry=letters&type=event&q=a+b&other=1', { entry: 'letters', filters: { type: 'event', q: 'a b' } }],
    ['#cx?', { entry: undefined, filters: {} }],
    ['#section', undefined],
    ['#cxday', undefined],
    ['', undefined],
  ];
  for (const [hash, read] of cases)
    it(`${hash || 'nothing'} is read`, () => expect(readFragment(hash)).to.deep.equal(read));

  it('round-trips, and is empty for the default state', () => {
    const said = { entry: 'a', filters: { agency: 'A & B', q: 'ñ' } };
    expect(readFragment(writeFragment(said))).to.deep.equal(said);
    expect(writeFragment({ filters: { q: '' } })).to.equal('');
  });
});

describe('filters', () => {
  const entries = entriesOf(
    {
      id: '1',
      title: 'Cartas',
      tags: ['CXDay'],
      date_published: '2023-05-01',
      content_text: 'Más información',
      _cx: { type: 'highlight', agency: { name: 'Example Agency' } },
    },
    {
      id: '2',
      title: 'Desk',
      tags: ['#cxday', 'Desk'],
      date_published: '2024-05-01',
      _cx: { type: 'highlight', agency: { name: 'Other Agency' } },
    },
    event('Meeting', '2024-06-01'),
  );
  const cases: [filters: Filters, titles: string][] = [
    [{}, 'Cartas Desk Meeting'],
    [{ q: ' ' }, 'Cartas Desk Meeting'],
    [{ type: 'highlight' }, 'Cartas Desk'],
    [{ tag: '#CXDAY' }, 'Cartas Desk'],
    [{ tag: 'cxday', year: '2024' }, 'Desk'],
    [{ agency: 'example agency' }, 'Cartas'],
    [{ q: 'AGENCY des' }, 'Desk'],
    [{ q: 'informacion' }, 'Cartas'],
    [{ type: 'post' }, ''],
  ];
  entries.forEach(readWhole);
  for (const [filters, left] of cases) {
    it(`${JSON.stringify(filters)} leave ${left || 'nothing'}`, () => {
      expect(titles(filter(entries, filters))).to.equal(left);
    });
  }

  it('count the result of each value under the other filters', () => {
    const { type, year, tag } = optionsOf(entries, { year: '2024', tag: 'cxday' });
    const counts = (options: typeof type): string[] =>
      [...options.values()].map(({ label, count }) => `${label} ${count}`);
    expect(counts(type)).to.deep.equal(['highlight 1', 'event 0']);
    expect(counts(year)).to.deep.equal(['2023 1', '2024 1']);
    expect(counts(tag)).to.deep.equal(['CXDay 1', 'Desk 1']);
  });

  it('include only keys that vary', () => {
    expect(isVaried(entries, 'type')).to.equal(true);
    expect(isVaried(entries.slice(0, 1), 'tag')).to.equal(false);
    expect(isVaried(entries.slice(0, 2), 'type')).to.equal(false);
  });
});
