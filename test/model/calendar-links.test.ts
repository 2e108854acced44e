import { expect } from '@open-wc/testing';
import { calendarLinks } from '../../src/model/calendar-links.js';
import type { CampaignEvent } from '../../src/model/types.js';
import '../../src/formats/sync.js';
import { readItem } from '../../src/formats/item.js';

const linksFor = (cx: object, item: object = {}): Record<string, URLSearchParams> => {
  const event = readItem(
    { title: 'Open house', ...item, _cx: { type: 'event', ...cx } },
    { campaign: { channels: [] }, base: 'https://example.gov/' },
  ) as CampaignEvent;
  return Object.fromEntries(calendarLinks(event).map(({ name, url }) => [name, new URL(url).searchParams]));
};

describe('web calendar links', () => {
  const rows: readonly [name: string, cx: object, google: string, outlook: readonly [string, string, string]][] = [
    [
      'a moment, in UTC',
      { start: '2026-10-06T13:00', end: '2026-10-06T14:30', timezone: 'America/New_York' },
      '20261006T170000Z/20261006T183000Z',
      ['2026-10-06T17:00:00Z', '2026-10-06T18:30:00Z', 'false'],
    ],
    [
      'a moment without an end: an hour',
      { start: '2026-10-06T13:00Z' },
      '20261006T130000Z/20261006T140000Z',
      ['2026-10-06T13:00:00Z', '2026-10-06T14:00:00Z', 'false'],
    ],
    ['a day', { start: '2026-10-06' }, '20261006/20261007', ['2026-10-06', '2026-10-07', 'true']],
    [
      'days over the turn of a year',
      { start: '2026-12-30', end: '2026-12-31' },
      '20261230/20270101',
      ['2026-12-30', '2027-01-01', 'true'],
    ],
  ];
  for (const [name, cx, dates, outlook] of rows) {
    it(`contain ${name}`, () => {
      const links = linksFor(cx);
      expect(Object.keys(links)).to.deep.equal(['Google Calendar', 'Outlook.com', 'Microsoft 365']);
      expect(links['Google Calendar']!.get('dates')).to.equal(dates);
      for (const calendar of ['Outlook.com', 'Microsoft 365'])
        expect(['startdt', 'enddt', 'allday'].map((key) => links[calendar]!.get(key))).to.deep.equal(outlook);
    });
  }

  for (const cx of [
    { start: '2026' },
    { start: '2026-10' },
    { start: '2026-10-06T13:00', timezone: 'Mars/Olympus' },
    {},
  ]) {
    it(`are omitted for ${JSON.stringify(cx)}, because they would state more than is known`, () => {
      expect(linksFor(cx)).to.deep.equal({});
    });
  }

  it('contain title, place and zone as written', () => {
    const title = 'Q&A + coffee = 100% “fun” 👍';
    const cx = {
      start: '2026-10-06T13:00',
      timezone: 'Asia/Tokyo',
      location: { name: 'Room #1', address: '1 Example Street' },
    };
    const links = linksFor(cx, { title, content_text: 'Come & see.', url: 'https://example.gov/a?b=c' });
    const { 'Google Calendar': google, 'Outlook.com': outlook } = links;
    expect(google!.get('text')).to.equal(title);
    expect(google!.get('ctz')).to.equal('Asia/Tokyo');
    expect(google!.get('details')).to.equal('https://example.gov/a?b=c\nCome & see.');
    expect(outlook!.get('subject')).to.equal(title);
    expect(outlook!.get('location')).to.equal('Room #1, 1 Example Street');
    expect(outlook!.toString()).not.to.contain('undefined');
  });

  it('contain no plus sign for a space, no overlong text and no half characters', () => {
    const content_text = `${'word '.repeat(199)}abc 👍${' more'.repeat(9000)}`;
    const event = readItem(
      { id: '1', title: 'Open house \ud83d', content_text, _cx: { type: 'event', start: '2026-10-06' } },
      { campaign: { channels: [] }, base: 'https://example.gov/' },
    ) as CampaignEvent;
    for (const { url } of calendarLinks(event)) {
      expect(url).not.to.contain('+');
      expect(url.length).to.be.below(2500);
      expect(() => decodeURIComponent(url)).not.to.throw();
    }
  });
});
