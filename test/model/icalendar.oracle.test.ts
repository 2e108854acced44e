/** Calendar files read back by ical.js: random events go in, and come out the same. */
import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { dayAfter } from '../../src/model/calendar-fields.js';
import { toICalendar } from '../../src/model/icalendar.js';
import type { CampaignEvent } from '../../src/model/types.js';
import '../../src/formats/sync.js';
import { readItem } from '../../src/formats/item.js';
import { readCalendar } from '../support/calendar.js';
import { randomFrom } from '../support/random.js';

const PIECES = [
  'Open house',
  ', ',
  '; ',
  '\\',
  '\\n',
  '\\,',
  '"quoted"',
  ': ',
  '👩🏽‍💻🎉',
  'يوم مفتوح',
  'Puertas abiertas ñ',
  '日本語',
  'BEGIN:VEVENT',
  '\t',
  '<b>&amp;',
  'x'.repeat(300),
  'é'.repeat(80),
];
const ZONES = ['America/New_York', 'Pacific/Auckland', 'Pacific/Honolulu', 'Pacific/Kiritimati', 'Europe/Berlin'];
/** Days around which clocks change, a leap day and the turn of a year among them. */
const DAYS = [
  '2026-03-07',
  '2026-03-08',
  '2026-10-31',
  '2026-11-01',
  '2026-03-29',
  '2026-10-25',
  '2028-02-28',
  '2026-12-31',
];
const STATUS = { scheduled: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);

function randomEvent(random: (below: number) => number): CampaignEvent {
  const one = <Value>(values: readonly Value[]): Value => values[random(values.length)]!;
  const words = (most: number): string => Array.from({ length: 1 + random(most) }, () => one(PIECES)).join('');
  const day = one(DAYS);
  const time = (hours: number): string => `T${String(hours).padStart(2, '0')}:${one(['00', '15', '30', '59'])}`;
  const allDay = random(2) === 0;
  const last = later(day, random(3));
  return readItem(
    {
      id: one(['1', 'tag:example.gov,2026:1', 'https://example.gov/a;b,c']),
      title: `Title ${words(6)}`,
      content_text: Array.from({ length: 1 + random(3) }, () => `${words(3)}.`).join('\n\n'),
      ...(random(2) && { date_modified: `${day}T10:00:00Z` }),
      _cx: {
        type: 'event',
        start: allDay ? day : day + time(random(12)),
        ...(random(4) && { end: allDay ? last : last + time(12 + random(12)) }),
        all_day: allDay,
        timezone: one(ZONES),
        status: one(Object.keys(STATUS)),
        // White space alone says nothing, and is left out with its key.
        location: { name: `Room ${words(3)}`, address: `At ${words(2)}` },
      },
    },
    { campaign: { channels: [] }, base: 'https://example.gov/campaign.json' },
  ) as CampaignEvent;
}

describe('a calendar file, read by ical.js', () => {
  it('round-trips 500 random events', () => {
    const random = randomFrom(20261006);
    for (let round = 0; round < 500; round++) {
      const event = randomEvent(random);
      const { title, location, start, end, timezone, status, modified } = event;
      const file = toICalendar([event], 'https://example.gov/page');
      const events = readCalendar(file);
      expect(events, file).to.have.length(1);
      const read = events[0]!;
      expect(read.summary).to.equal(title);
      expect(read.location).to.equal(`${location!.name}, ${location!.address}`);
      expect(read.uid).to.equal(event.id[0] === '#' ? `https://example.gov/page${event.id}` : event.id);
      expect(read.component.getFirstPropertyValue('status')).to.equal(STATUS[status!]);
      expect(read.startDate.isDate).to.equal(start!.length === 10);
      if (read.startDate.isDate) {
        expect(read.startDate.toString()).to.equal(start);
        expect(read.endDate.toString()).to.equal(dayAfter(start!, end, timezone));
        expect(read.endDate.toString()).to.equal(later(end ?? start!, 1));
      } else {
        expect(read.startDate.toJSDate().toISOString()).to.equal(start);
        expect(read.startDate.zone).to.equal(ICAL.Timezone.utcTimezone);
        expect(read.endDate.toJSDate().toISOString()).to.equal(
          end ?? new Date(Date.parse(start!) + 36e5).toISOString(),
        );
      }
      expect(read.sequence || 0).to.equal(modified ? Date.parse(modified) / 60_000 : 0);
      expect(file).not.to.match(/[^\P{Cc}\t\r\n]|[^\r]\n|\r[^\n]/u);
    }
  });

  it('keeps several events separate', () => {
    const random = randomFrom(7);
    const events = Array.from({ length: 20 }, () => randomEvent(random));
    const titles = readCalendar(toICalendar(events)).map(({ summary }) => summary);
    expect(titles).to.deep.equal(events.map(({ title }) => title));
  });

  it('keeps the paragraphs of a description', () => {
    const event = readItem(
      {
        id: '1',
        title: 'A',
        content_text: 'One; two\n\nThree, four',
        _cx: { type: 'event', start: '2026-10-06', online_url: 'https://example.gov/live' },
      },
      { campaign: { channels: [] }, base: 'https://example.gov/' },
    ) as CampaignEvent;
    expect(readCalendar(toICalendar([event]))[0]!.description).to.equal(
      'One; two\nThree, four\nhttps://example.gov/live',
    );
  });

  it('increases the sequence with each change (3.8.7.4)', () => {
    const changed = (date_modified: string): number => {
      const item = { id: '1', date_modified, _cx: { type: 'event', start: '2026-10-06' } };
      const event = readItem(item, {
        campaign: { channels: [] },
        base: 'https://example.gov/',
      }) as CampaignEvent;
      return readCalendar(toICalendar([event]))[0]!.sequence;
    };
    expect(changed('2026-10-01T10:01Z')).to.be.above(changed('2026-10-01T10:00Z'));
    expect(changed('2038-01-20')).to.be.below(2 ** 31);
  });
});
