import { expect } from '@open-wc/testing';
import { momentAt } from '../../src/model/dates.js';
import { countdownTo, groupEvents, stateOf, timesOf } from '../../src/model/event-state.js';
import type { CampaignEvent } from '../../src/model/types.js';
import '../../src/formats/sync.js';
import { readItem } from '../../src/formats/item.js';
import { readIn } from '../support/clock.js';

const event = (cx: object, id = '1'): CampaignEvent =>
  readItem(
    { id, _cx: { type: 'event', ...cx } },
    { campaign: { channels: [] }, base: 'https://example.gov/' },
  ) as CampaignEvent;

const NEW_YORK = 'America/New_York';
const at = (time: string): number => Date.parse(time);
const iso = (time: number): string | undefined =>
  Number.isFinite(time) ? new Date(time).toISOString().replace(':00.000Z', 'Z') : undefined;

describe('the moment of a local time', () => {
  const rows: readonly [name: string, zone: string, time: string, moment: string][] = [
    ['in winter', NEW_YORK, '2026-01-15T12:00', '2026-01-15T17:00Z'],
    ['in summer', NEW_YORK, '2026-07-15T12:00', '2026-07-15T16:00Z'],
    ['that is skipped, so counted on from before', NEW_YORK, '2026-03-08T02:30', '2026-03-08T07:30Z'],
    ['just before clocks go forward', NEW_YORK, '2026-03-08T01:59', '2026-03-08T06:59Z'],
    ['just after clocks go forward', NEW_YORK, '2026-03-08T03:00', '2026-03-08T07:00Z'],
    ['that comes twice, so the first', NEW_YORK, '2026-11-01T01:30', '2026-11-01T05:30Z'],
    ['after both', NEW_YORK, '2026-11-01T02:00', '2026-11-01T07:00Z'],
    ['that is skipped in Europe', 'Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30Z'],
    ['that comes twice in Europe', 'Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30Z'],
    ['of a midnight that is skipped', 'America/Santiago', '2026-09-06T00:00', '2026-09-06T04:00Z'],
    ['far east', 'Pacific/Kiritimati', '2026-10-06T00:00', '2026-10-05T10:00Z'],
    ['far west', 'Pacific/Honolulu', '2026-10-06T00:00', '2026-10-06T10:00Z'],
    ['where zones have half hours', 'Asia/Kolkata', '2026-10-06T00:00', '2026-10-05T18:30Z'],
  ];
  for (const [name, zone, time, moment] of rows) {
    it(`${name} (${zone} ${time})`, () => {
      expect(iso(momentAt(at(`${time}Z`), zone))).to.equal(moment);
    });
  }
});

describe('the state of an event', () => {
  const hour = { start: '2026-10-06T17:00Z', end: '2026-10-06T18:00Z' };
  const day = { start: '2026-10-06', timezone: NEW_YORK };
  const days = { start: '2026-10-06', end: '2026-10-08', timezone: NEW_YORK };
  const video = { url: 'https://example.gov/video' };
  type Row = [name: string, cx: object, now: string, state: string, isOver: boolean, changesAt: string | undefined];
  const rows: readonly Row[] = [
    ['before it begins', hour, '2026-10-06T16:59Z', 'upcoming', false, '2026-10-06T17:00Z'],
    ['at its beginning', hour, '2026-10-06T17:00Z', 'live', false, '2026-10-06T18:00Z'],
    ['at its end', hour, '2026-10-06T18:00Z', 'ended', true, undefined],
    ['without an end', { start: hour.start }, '2026-10-06T17:59Z', 'live', false, '2026-10-06T18:00Z'],
    ['without an end, an hour later', { start: hour.start }, '2026-10-06T18:00Z', 'ended', true, undefined],
    [
      'that ends before it begins',
      { ...hour, end: '2026-10-06T09:00Z' },
      '2026-10-06T17:59Z',
      'live',
      false,
      '2026-10-06T18:00Z',
    ],
    [
      'over midnight',
      { start: '2026-10-06T22:00-04:00', end: '2026-10-07T02:00-04:00' },
      '2026-10-07T05:00Z',
      'live',
      false,
      '2026-10-07T06:00Z',
    ],
    ['a day, before midnight', day, '2026-10-06T03:59Z', 'upcoming', false, '2026-10-06T04:00Z'],
    ['a day, at midnight there', day, '2026-10-06T04:00Z', 'live', false, '2026-10-07T04:00Z'],
    ['a day, at its end', day, '2026-10-07T04:00Z', 'ended', true, undefined],
    [
      'a day in Kiritimati',
      { ...day, timezone: 'Pacific/Kiritimati' },
      '2026-10-05T10:00Z',
      'live',
      false,
      '2026-10-06T10:00Z',
    ],
    [
      'a day in Honolulu',
      { ...day, timezone: 'Pacific/Honolulu' },
      '2026-10-06T09:59Z',
      'upcoming',
      false,
      '2026-10-06T10:00Z',
    ],
    [
      'a day in Auckland',
      { ...day, timezone: 'Pacific/Auckland' },
      '2026-10-05T11:00Z',
      'live',
      false,
      '2026-10-06T11:00Z',
    ],
    ['a day of 23 hours', { ...day, start: '2026-03-08' }, '2026-03-08T05:00Z', 'live', false, '2026-03-09T04:00Z'],
    ['a day of 25 hours', { ...day, start: '2026-11-01' }, '2026-11-01T04:00Z', 'live', false, '2026-11-02T05:00Z'],
    ['several days, in their last hour', days, '2026-10-09T03:59Z', 'live', false, '2026-10-09T04:00Z'],
    ['several days, over', days, '2026-10-09T04:00Z', 'ended', true, undefined],
    [
      'days that end before they begin',
      { ...days, end: '2026-10-01' },
      '2026-10-06T12:00Z',
      'live',
      false,
      '2026-10-07T04:00Z',
    ],
    [
      'all day, given as moments',
      { start: '2026-10-06T09:00-04:00', end: '2026-10-06T17:00-04:00', all_day: true, timezone: NEW_YORK },
      '2026-10-06T04:00Z',
      'live',
      false,
      '2026-10-07T04:00Z',
    ],
    [
      'a moment that ends with a day',
      { ...days, start: '2026-10-06T13:00Z' },
      '2026-10-09T03:59Z',
      'live',
      false,
      '2026-10-09T04:00Z',
    ],
    [
      'a day that ends with a moment',
      { ...day, end: '2026-10-08T20:00-04:00' },
      '2026-10-09T03:59Z',
      'live',
      false,
      '2026-10-09T04:00Z',
    ],
    ['cancelled', { ...hour, status: 'cancelled' }, '2026-10-06T17:30Z', 'cancelled', false, '2026-10-06T18:00Z'],
    ['cancelled, its time over', { ...hour, status: 'cancelled' }, '2026-10-06T18:00Z', 'cancelled', true, undefined],
    ['postponed', { ...hour, status: 'postponed' }, '2026-10-01T00:00Z', 'postponed', false, '2026-10-06T17:00Z'],
    ['a year, before it', { ...day, start: '2027' }, '2027-01-01T04:59Z', 'upcoming', false, '2027-01-01T05:00Z'],
    ['a year, in it', { ...day, start: '2027' }, '2027-06-01T00:00Z', 'live', false, '2028-01-01T05:00Z'],
    ['a month, in it', { ...day, start: '2027-02' }, '2027-02-10T00:00Z', 'live', false, '2027-03-01T05:00Z'],
    [
      'years, in the last',
      { ...day, start: '2027', end: '2028' },
      '2028-06-01T00:00Z',
      'live',
      false,
      '2029-01-01T05:00Z',
    ],
    [
      'a month that ends with a day',
      { ...day, start: '2027-02', end: '2027-03-04' },
      '2027-03-05T00:00Z',
      'live',
      false,
      '2027-03-05T05:00Z',
    ],
    ['a December, over', { ...day, start: '2027-12' }, '2028-01-01T05:00Z', 'ended', true, undefined],
    ['without a date', {}, '2026-10-06T12:00Z', 'upcoming', false, undefined],
    ['without a date but with a recording', { video }, '2026-10-06T12:00Z', 'ended', true, undefined],
    ['with a video, to come', { ...hour, video }, '2026-10-06T12:00Z', 'upcoming', false, '2026-10-06T17:00Z'],
    ['without a date, cancelled', { status: 'cancelled' }, '2026-10-06T12:00Z', 'cancelled', false, undefined],
  ];
  for (const [name, cx, now, state, isOver, changesAt] of rows) {
    it(`${name}: ${state}${isOver ? ', over' : ''}`, () => {
      const found = stateOf(event(cx), at(now));
      expect({ ...found, changesAt: iso(found.changesAt) }).to.deep.equal({ state, isOver, changesAt });
    });
  }

  it('uses the reader’s day if a day has no zone', () => {
    readIn('Pacific/Kiritimati');
    expect(timesOf(event({ start: '2026-10-06' })).map(iso)).to.deep.equal(['2026-10-05T10:00Z', '2026-10-06T10:00Z']);
    readIn('Etc/Unknown');
    expect(timesOf(event({ start: '2026-10-06' })).map(iso)).to.deep.equal(['2026-10-06T00:00Z', '2026-10-07T00:00Z']);
  });
});

describe('the countdown to an event', () => {
  const moment = { start: '2026-10-06T17:00Z', timezone: 'Europe/Berlin' };
  const day = { start: '2026-10-06', timezone: 'Pacific/Auckland' };
  const rows: readonly [name: string, cx: object, now: string, count: string, changesAt: string][] = [
    ['of days by the reader’s calendar', moment, '2026-10-03T20:00Z', '3 day', '2026-10-04T04:00Z'],
    ['the evening before', moment, '2026-10-06T03:59Z', '1 day', '2026-10-06T04:00Z'],
    ['from the reader’s midnight on', moment, '2026-10-06T04:00Z', '13 hour', '2026-10-06T04:30Z'],
    ['of few hours over midnight', { start: '2026-10-07T05:00Z' }, '2026-10-06T23:00Z', '6 hour', '2026-10-06T23:30Z'],
    ['of more hours over midnight', { start: '2026-10-07T05:00Z' }, '2026-10-06T22:59Z', '1 day', '2026-10-06T23:00Z'],
    ['of an hour and a half', moment, '2026-10-06T15:30Z', '1 hour', '2026-10-06T16:01Z'],
    ['of nearly an hour', moment, '2026-10-06T16:01Z', '59 minute', '2026-10-06T16:02Z'],
    ['of a minute', moment, '2026-10-06T16:59:30Z', '1 minute', '2026-10-06T17:00Z'],
    ['to a day, by the calendar there', day, '2026-10-05T10:00Z', '1 day', '2026-10-05T11:00Z'],
    ['to a day, the night before the night before', day, '2026-10-04T10:59Z', '2 day', '2026-10-04T11:00Z'],
    ['over the day of 25 hours', { start: '2026-11-03T15:00Z' }, '2026-10-31T20:00Z', '3 day', '2026-11-01T04:00Z'],
  ];
  for (const [name, cx, now, count, changesAt] of rows) {
    it(`${name}: ${count}`, () => {
      readIn(NEW_YORK);
      const found = countdownTo(event(cx) as never, at(now));
      expect([`${found.value} ${found.unit}`, iso(found.changesAt)]).to.deep.equal([count, changesAt]);
    });
  }

  it('always has a next change that is later and differs', () => {
    readIn(NEW_YORK);
    for (const cx of [moment, day, { start: '2026-03-08T12:00Z' }, { start: '2026-11-02T04:30Z' }]) {
      const counted = event(cx) as CampaignEvent & { start: string };
      const [begins] = timesOf(counted);
      let now = begins - 4 * 864e5 - 1234;
      let before = '';
      let steps = 0;
      while (now < begins) {
        const { value, unit, changesAt } = countdownTo(counted, now);
        expect(value).to.be.above(0);
        expect(changesAt).to.be.above(now);
        expect(`${value} ${unit}`).not.to.equal(before);
        before = `${value} ${unit}`;
        now = changesAt;
        steps++;
      }
      expect(now).to.equal(begins);
      expect(steps).to.be.below(90);
    }
  });
});

describe('groups of events', () => {
  const events = [
    event({ start: '2026-10-01' }, 'past'),
    event({ start: '2026-12-01' }, 'later'),
    event({}, 'undated'),
    event({ start: '2026-10-04' }, 'latest past'),
    event({ start: '2026-10-06T11:00Z', end: '2026-10-06T13:00Z' }, 'live'),
    event({ start: '2026-10-07', status: 'cancelled' }, 'cancelled'),
    event({ start: '2026-10-02', status: 'postponed' }, 'postponed past'),
    event({ video: { url: 'https://example.gov/video' } }, 'undated past'),
  ].map((one) => ({ ...one, timezone: one.timezone ?? 'UTC' }));
  const ids = (group: readonly CampaignEvent[]): string[] => group.map(({ id }) => id.slice(1));

  it('have the soonest first, then past events, latest first; undated events last', () => {
    const { coming, past, changesAt } = groupEvents(events, at('2026-10-06T12:00Z'));
    expect(ids(coming)).to.deep.equal(['live', 'cancelled', 'later', 'undated']);
    expect(ids(past)).to.deep.equal(['latest past', 'postponed past', 'past', 'undated past']);
    expect(iso(changesAt)).to.equal('2026-10-06T13:00Z');
  });

  it('change when one ends', () => {
    const { coming, past } = groupEvents(events, at('2026-10-06T13:00Z'));
    expect(ids(coming)).to.deep.equal(['cancelled', 'later', 'undated']);
    expect(ids(past)[0]).to.equal('live');
  });

  it('can be empty, and then never change', () => {
    expect(groupEvents([], 0)).to.deep.equal({ coming: [], past: [], changesAt: Infinity });
  });
});
