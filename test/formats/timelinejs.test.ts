import { expect } from '@open-wc/testing';
import { diagnosticText } from '../../src/formats/messages.js';
import { parseFeed } from '../../src/formats/sync.js';
import { entryAs } from '../../src/model/entry.js';
import type { Campaign, Entry, Milestone } from '../../src/model/types.js';
import { plainText } from '../../src/text/plain-text.js';

const BASE = 'https://agency.example/timeline.json';

const read = (json: unknown): ReturnType<typeof parseFeed> => parseFeed(JSON.stringify(json), BASE, BASE);

const milestone = (entry: Entry | undefined): Milestone => {
  if (entry?.type !== 'milestone') throw new Error(`a ${entry?.type}`);
  return entry;
};

/** Reads an event with a date, and returns its milestone and the diagnostics. */
function event(start_date: object, more: object = {}): { entry: Milestone; skipped: Campaign['skipped'] } {
  const { entries, skipped } = read({ events: [{ start_date, text: { headline: 'Opened' }, ...more }] });
  return { entry: milestone(entries[0]), skipped };
}

const DATES: readonly [date: object, expected: string][] = [
  [{ year: 1924 }, '1924'],
  [{ year: '1957', month: '6', day: '' }, '1957-06'],
  [{ year: 2024, month: 10, day: 1 }, '2024-10-01'],
  [{ year: '2024', month: '', day: '1' }, '2024'],
  // Nobody says in which zone.
  [{ year: 2024, month: 10, day: 1, hour: 13, minute: 5 }, '2024-10-01T13:05:00'],
  [{ year: 2024, month: 10, day: 1, hour: '9', minute: '' }, '2024-10-01T09:00:00'],
  [{ year: 2024, hour: 13 }, '2024'],
];

describe('a TimelineJS3 timeline', () => {
  it('reads the title slide as the campaign’s title and description', () => {
    const { title, description, entries } = read({
      title: { text: { headline: 'Desks &amp; <em>phones</em>', text: '<p>A hundred years.</p>' } },
      events: [],
      eras: [{ start_date: { year: 1924 } }],
    });
    expect([title, description, entries.length]).to.deep.equal(['Desks & phones', 'A hundred years.', 0]);
  });

  it('reads an event as a milestone with text, tag, picture and end', () => {
    const { entry, skipped } = event(
      { year: 1924, month: 5 },
      {
        end_date: { year: 1925 },
        text: { headline: '<b>Opened</b>', text: '<p>The <a href="/desk">desk</a>.</p>' },
        group: 'Desks',
        unique_id: 'opened',
        media: { url: 'desk.jpg', alt: 'A desk', caption: 'The <i>desk</i>', credit: 'Example Archive' },
      },
    );
    const { id, title, body, tags, start, end, media } = entry;
    expect({ id, title, body: plainText(body), tags, start, end, media }).to.deep.equal({
      id: `${BASE}#opened`,
      title: 'Opened',
      body: 'The desk.',
      tags: ['Desks'],
      start: '1924-05',
      end: '1925',
      media: [
        {
          kind: 'image',
          url: 'https://agency.example/desk.jpg',
          alt: 'A desk',
          caption: 'The desk',
          credit: 'Example Archive',
        },
      ],
    });
    expect(skipped).to.deep.equal([]);
  });

  for (const [date, expected] of DATES) {
    it(`reads a date at its precision: ${JSON.stringify(date)}`, () => {
      const { entry, skipped } = event(date);
      expect([entry.start, skipped]).to.deep.equal([expected, []]);
    });
  }

  for (const year of [-44, '-500', 476]) {
    it(`reports the year ${year}, and shows the date in words`, () => {
      const { entry, skipped } = event({ year }, { display_date: 'long ago', text: { headline: 'A', text: 'Words' } });
      expect([entry.start, entry.title, plainText(entry.body)]).to.deep.equal([undefined, 'A', 'long ago\nWords']);
      expect(skipped.length).to.equal(1);
      expect(diagnosticText(skipped[0]!)).to.match(/^items\[0\]\._cx\.start: expected a year/);
    });
  }

  it('links to media that is not a file, with its thumbnail as the picture', () => {
    const media = { url: 'https://www.youtube.com/watch?v=abcdefghijk', caption: 'A film', thumbnail: 'film.jpg' };
    const { entry } = event({ year: 2024 }, { media });
    expect(entry.links).to.deep.equal([{ url: media.url, label: 'A film' }]);
    expect(entry.media).to.deep.equal([{ kind: 'image', url: 'https://agency.example/film.jpg' }]);
  });

  it('skips and names only what is not an event', () => {
    const { entries, skipped } = read({
      events: [null, 5, { text: { headline: 'Good' }, start_date: { year: 2024 } }, { text: null, media: null }],
    });
    expect(entries.map(({ title }) => title)).to.include('Good');
    expect(skipped.map(diagnosticText).join()).to.contain('items[0]');
  });

  it('is read as Bluesky or JSON Feed if it has their lists', () => {
    expect(read({ items: [{ title: 'A' }], events: [] }).entries[0]!.type).to.equal('highlight');
  });
});

describe('an entry', () => {
  it('has only the fields of its type, and those of another type when taken as that', () => {
    const [entry] = read([{ title: 'A', _cx: { start: '2024-10-01', person: { name: 'Alex Example' } } }]).entries;
    expect(entry).to.not.have.any.keys('start', 'person', 'network');
    expect(entryAs(entry!, 'event')).to.include({ type: 'event', start: '2024-10-01', title: 'A' });
    expect(entryAs(entry!, 'event')).to.not.have.any.keys('person');
    const again = entryAs(entryAs(entry!, 'event'), 'spotlight');
    expect(again).to.deep.include({ type: 'spotlight', person: { name: 'Alex Example' } });
  });
});
