/** Calendar files by the rules of RFC 5545; the section of each rule stands in the test's name. */
import { expect } from '@open-wc/testing';
import { toICalendar } from '../../src/model/icalendar.js';
import type { CampaignEvent } from '../../src/model/types.js';
import { parseFeed } from '../../src/formats/sync.js';

const BASE = 'https://example.gov/campaign.json';

function eventsOf(items: readonly object[], feedUrl?: string): CampaignEvent[] {
  const events = items.map(({ _cx, ...item }: { _cx?: object }) => ({ ...item, _cx: { type: 'event', ..._cx } }));
  const feed = { version: 'https://jsonfeed.org/version/1.1', home_page_url: 'https://example.gov/', items: events };
  return parseFeed(JSON.stringify(feed), BASE, feedUrl).entries as CampaignEvent[];
}

const written = (item: object, cx: object, feedUrl?: string): string =>
  toICalendar(eventsOf([{ id: '1', ...item, _cx: cx }], feedUrl));

/** The content lines, unfolded; a reader of our own, so that it shares no mistake with the writer. */
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

const valueOf = (file: string, name: string): string | undefined =>
  linesOf(file)
    .find((line) => line.split(/[:;]/)[0] === name)
    ?.slice(name.length);

const unescaped = (value = ''): string =>
  value.slice(1).replace(/\\(.)/g, (_all, character: string) => (/n/i.test(character) ? '\n' : character));

describe('a calendar file', () => {
  it('has one component per event, each property once (3.4, 3.6.1)', () => {
    const cx = {
      start: '2024-10-01T13:00:00-04:00',
      end: '2024-10-01T14:30:00-04:00',
      location: { name: 'Main Hall', address: '1 Example Street' },
      status: 'scheduled',
    };
    const item = {
      url: 'https://example.gov/event',
      title: 'Kickoff',
      content_text: 'Come.',
      date_published: '2024-09-01',
    };
    expect(linesOf(written(item, cx, BASE))).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//cx-widgets//EN',
      'BEGIN:VEVENT',
      'UID:https://example.gov/campaign.json#1',
      'DTSTAMP:20240901T000000Z',
      'DTSTART:20241001T170000Z',
      'DTEND:20241001T183000Z',
      'SUMMARY:Kickoff',
      'DESCRIPTION:Come.',
      'LOCATION:Main Hall\\, 1 Example Street',
      'URL:https://example.gov/event',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  const times: readonly [name: string, cx: object, start: string | undefined, end: string | undefined][] = [
    [
      'a moment in UTC (3.3.5), which lasts an hour',
      { start: '2024-10-01T13:00Z' },
      ':20241001T130000Z',
      ':20241001T140000Z',
    ],
    [
      'a time in its zone',
      { start: '2024-10-01T13:00', timezone: 'America/New_York' },
      ':20241001T170000Z',
      ':20241001T180000Z',
    ],
    ['one day (3.6.1)', { start: '2024-10-01' }, ';VALUE=DATE:20241001', ';VALUE=DATE:20241002'],
    [
      'days, the last one excluded (3.8.2.2)',
      { start: '2024-12-30', end: '2024-12-31' },
      ';VALUE=DATE:20241230',
      ';VALUE=DATE:20250101',
    ],
    [
      'an end before the start',
      { start: '2024-10-01', end: '2024-09-30' },
      ';VALUE=DATE:20241001',
      ';VALUE=DATE:20241002',
    ],
    [
      'an end at the start, which may not be (3.8.2.2)',
      { start: '2024-10-01T13:00Z', end: '2024-10-01T13:00Z' },
      ':20241001T130000Z',
      ':20241001T140000Z',
    ],
    [
      'a day as the end of a moment, until that day is over',
      { start: '2024-10-01T13:00Z', end: '2024-10-02', timezone: 'America/New_York' },
      ':20241001T130000Z',
      ':20241003T040000Z',
    ],
    [
      'all day, given as moments',
      { start: '2024-10-01T00:00-04:00', end: '2024-10-02T23:00-04:00', all_day: true, timezone: 'America/New_York' },
      ';VALUE=DATE:20241001',
      ';VALUE=DATE:20241003',
    ],
    ['no date', {}, undefined, undefined],
    ['a year', { start: '2024' }, undefined, undefined],
    ['a month', { start: '2024-10', end: '2024-12' }, undefined, undefined],
    [
      'a day that ends with a year',
      { start: '2024-10-01', end: '2025' },
      ';VALUE=DATE:20241001',
      ';VALUE=DATE:20241002',
    ],
    [
      'a time in a zone that Windows names',
      { start: '2024-10-01T13:00', timezone: 'Eastern Standard Time' },
      ':20241001T170000Z',
      ':20241001T180000Z',
    ],
    [
      'a time in no zone that there is, so floating (3.3.5)',
      { start: '2024-10-01T13:00', end: '2024-10-01T14:30', timezone: 'Mars/Olympus' },
      ':20241001T130000',
      ':20241001T143000',
    ],
    [
      'an end with an offset, which can’t be compared with a floating start',
      { start: '2024-10-01T13:00', end: '2024-10-01T14:30Z', timezone: 'Mars/Olympus' },
      ':20241001T130000',
      ':20241001T140000',
    ],
  ];
  for (const [name, cx, start, end] of times) {
    it(`contains for ${name}: ${start ?? 'nothing'}`, () => {
      const file = written({}, cx);
      expect(valueOf(file, 'DTSTART')).to.equal(start);
      expect(valueOf(file, 'DTEND')).to.equal(end);
    });
  }

  it('escapes text separators and has no control characters (3.3.11)', () => {
    const title = 'A; b, c\\n "d"\u0007';
    const file = written({ title, content_text: 'One\r\nTwo\n\nThree' }, { start: '2024-10-01' });
    expect(valueOf(file, 'SUMMARY')).to.equal(':A\\; b\\, c\\\\n "d"');
    expect(unescaped(valueOf(file, 'SUMMARY'))).to.equal('A; b, c\\n "d"');
    expect(unescaped(valueOf(file, 'DESCRIPTION'))).to.equal('One\nTwo\nThree');
  });

  it('allows no property injection through a title', () => {
    const file = written({ title: 'A\r\nEND:VEVENT\nATTACH:https://example.com/' }, { start: '2024-10-01' });
    expect(file).not.to.match(/^ATTACH/m);
    expect(file.match(/^END:VEVENT/gm)).to.have.length(1);
  });

  it('folds lines at 75 octets without cutting a character (3.1)', () => {
    for (const character of ['a', 'é', '日', '👍', 'a日👍']) {
      for (let length = 60; length < 80; length++) {
        const title = character.repeat(length);
        const file = written({ title }, { start: '2024-10-01' });
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).to.be.at.most(75);
          expect(line).not.to.match(/\p{Cs}/u);
        }
        expect(valueOf(file, 'SUMMARY')).to.equal(`:${title}`);
      }
    }
  });

  it('ends every line with CRLF (3.1)', () => {
    const file = written({ content_text: 'One\nTwo' }, { start: '2024-10-01' });
    expect(file.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).to.equal(true);
  });

  for (const [status, expected] of [
    ['scheduled', ':CONFIRMED'],
    ['cancelled', ':CANCELLED'],
    ['postponed', ':TENTATIVE'],
    [undefined, undefined],
  ]) {
    it(`states that an event is ${status ?? 'nothing special'} (3.8.1.11)`, () => {
      expect(valueOf(written({}, { start: '2024-10-01', status }), 'STATUS')).to.equal(expected);
    });
  }

  it('has a stable uid per event, derived from the campaign if its feed has no URL (3.8.4.7)', () => {
    expect(valueOf(written({}, { start: '2024-10-01' }), 'UID')).to.equal(':https://example.gov/#1');
    expect(valueOf(written({ id: 'tag:a,b' }, { start: '2024-10-01' }), 'UID')).to.equal(':tag:a\\,b');
  });

  it('is stamped with the last change, never with the clock (3.8.7.2)', () => {
    const dates = { date_published: '2024-09-01T10:00Z', date_modified: '2024-09-02T10:00Z' };
    expect(valueOf(written(dates, { start: '2024-10-01' }), 'DTSTAMP')).to.equal(':20240902T100000Z');
    expect(valueOf(written({}, { start: '2024-10-01' }), 'DTSTAMP')).to.equal(':19700101T000000Z');
  });

  it('links to the online event and its registration', () => {
    const cx = {
      start: '2024-10-01',
      online_url: 'https://example.gov/live',
      registration_url: 'https://example.gov/register',
    };
    const file = written({ content_text: 'Come.' }, cx);
    expect(valueOf(file, 'LOCATION')).to.equal(':https://example.gov/live');
    expect(valueOf(file, 'URL')).to.equal(':https://example.gov/live');
    expect(unescaped(valueOf(file, 'DESCRIPTION'))).to.equal(
      'Come.\nhttps://example.gov/register\nhttps://example.gov/live',
    );
  });

  it('omits an event without a date', () => {
    const file = toICalendar(eventsOf([{ id: '1' }, { id: '2', _cx: { start: '2024-10-01' } }]));
    expect(file.match(/^BEGIN:VEVENT/gm)).to.have.length(1);
  });
});
