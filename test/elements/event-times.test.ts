import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { readIn, stopClock } from '../support/clock.js';
import { controlsOf, DAY, item, MOMENT, NEW_YORK, shown, words } from '../support/events.js';
import { deepAll, headingsOf } from '../support/reading.js';

describe('the time of an event', () => {
  type Row = readonly [name: string, reader: string, cx: object, when: string, other: string | undefined];
  const rows: readonly Row[] = [
    ['in the reader’s zone is said once', NEW_YORK, MOMENT, 'Tuesday, October 6, 2026, 1:00 – 2:30 PM EDT', undefined],
    ['is said once where other clocks show the same', 'America/Toronto', MOMENT, '1:00 – 2:30 PM EDT', undefined],
    [
      'is said for the reader too',
      'America/Los_Angeles',
      MOMENT,
      '1:00 – 2:30 PM EDT',
      'Tuesday, October 6, 2026, 10:00 – 11:30 AM PDT',
    ],
    [
      'is the next day over the date line',
      'Pacific/Auckland',
      MOMENT,
      'Tuesday, October 6, 2026, 1:00 – 2:30 PM EDT',
      'Wednesday, October 7, 2026, 6:00 – 7:30 AM New Zealand Daylight Time',
    ],
    [
      'is the day before over the date line',
      'Pacific/Honolulu',
      { start: '2026-10-06T09:00', timezone: 'Pacific/Kiritimati' },
      'Tuesday, October 6, 2026 at 9:00 AM Line Islands Time',
      'Monday, October 5, 2026 at 9:00 AM HST',
    ],
    [
      'goes over midnight',
      NEW_YORK,
      { ...MOMENT, start: '2026-10-06T22:00', end: '2026-10-07T02:00' },
      'Tuesday, October 6, 2026 at 10:00 PM – Wednesday, October 7, 2026 at 2:00 AM EDT',
      undefined,
    ],
    [
      'knows the day before clocks go forward',
      'UTC',
      { start: '2026-03-07T13:00', timezone: NEW_YORK },
      '1:00 PM EST',
      '6:00 PM UTC',
    ],
    [
      'knows the day when clocks go forward',
      'UTC',
      { start: '2026-03-08T13:00', timezone: NEW_YORK },
      '1:00 PM EDT',
      '5:00 PM UTC',
    ],
    [
      'knows the day when clocks go back',
      'Europe/London',
      { start: '2026-11-01T13:00', timezone: NEW_YORK },
      '1:00 PM EST',
      '6:00 PM GMT',
    ],
    [
      'differs in the weeks when one zone has changed its clocks and the other not',
      'Europe/Berlin',
      { start: '2026-03-10T12:00', timezone: NEW_YORK },
      '12:00 PM EDT',
      '5:00 PM Central European Standard Time',
    ],
    [
      'has the end alone on other clocks, and is said twice',
      'America/Bogota',
      { start: '2026-03-08T01:00', end: '2026-03-08T05:00', timezone: NEW_YORK },
      'March 8, 2026',
      'March 8, 2026, 1:00 – 4:00 AM',
    ],
    [
      'is a day, and never shifted',
      'Pacific/Kiritimati',
      { ...DAY, timezone: 'Pacific/Honolulu' },
      'Tuesday, October 6, 2026',
      undefined,
    ],
    [
      'is several days',
      'Pacific/Honolulu',
      { ...DAY, end: '2026-10-08', timezone: 'Pacific/Auckland' },
      'Tuesday, October 6 – Thursday, October 8, 2026',
      undefined,
    ],
    [
      'is days although given as moments',
      'Asia/Tokyo',
      { start: '2026-10-06T00:00', end: '2026-10-07T23:59', all_day: true, timezone: NEW_YORK },
      'Tuesday, October 6 – Wednesday, October 7, 2026',
      undefined,
    ],
    [
      'is a moment to a later day',
      NEW_YORK,
      { ...MOMENT, end: '2026-10-08' },
      'Tuesday, October 6, 2026 at 1:00 PM EDT – Thursday, October 8, 2026',
      undefined,
    ],
    [
      'is a moment to the end of its day',
      NEW_YORK,
      { ...MOMENT, end: '2026-10-06' },
      'Tuesday, October 6, 2026 at 1:00 PM EDT',
      undefined,
    ],
    [
      'leaves out an end before the start',
      NEW_YORK,
      { ...MOMENT, end: '2026-10-05T12:00' },
      'Tuesday, October 6, 2026 at 1:00 PM EDT',
      undefined,
    ],
    [
      'without a zone is by the reader’s clocks',
      'Asia/Tokyo',
      { start: '2026-10-06T13:00Z' },
      'October 6, 2026 at 10:00 PM Japan Standard Time',
      undefined,
    ],
    ['is to be announced', NEW_YORK, {}, 'Date to be announced', undefined],
  ];
  for (const [name, reader, cx, when, other] of rows) {
    it(name, async () => {
      stopClock('2026-01-01T12:00Z');
      readIn(reader);
      const text = words(await shown(item('A', cx)));
      expect(text).to.contain(when);
      if (other) expect(text.split('In your time zone:')[1]).to.contain(other);
      else expect(text).not.to.contain('In your time zone');
    });
  }

  it('is said for the reader until the event is over', async () => {
    const clock = stopClock('2026-10-06T18:29Z');
    readIn('America/Los_Angeles');
    const element = await shown(item('A', MOMENT));
    expect(words(element)).to.contain('In your time zone');
    await clock.goTo('2026-10-06T18:30Z');
    await element.updateComplete;
    expect(words(element)).to.contain('1:00 – 2:30 PM EDT').and.not.to.contain('In your time zone');
  });

  it('shows both zone names if the clocks change between start and end', async () => {
    readIn(NEW_YORK);
    const cx = { start: '2026-10-31T22:00', end: '2026-11-01T09:00', timezone: NEW_YORK };
    expect(words(await shown(item('A', cx)))).to.match(/10:00 PM EDT – .*9:00 AM EST/);
    const night = { start: '2026-11-01T00:30', end: '2026-11-01T03:30', timezone: NEW_YORK };
    expect(words(await shown(item('A', night)))).to.match(/12:30.*AM EDT – .*3:30 AM EST/);
  });

  describe('in an unreadable zone', () => {
    const olympus = { ...MOMENT, timezone: 'Mars/Olympus' };
    const atPlace = { ...olympus, start: '2026-10-06T13:00-04:00', end: undefined };
    const rows: readonly [name: string, cx: object, feed: object, when: string, datetime: string][] = [
      ['stands as it was written', olympus, {}, 'Tuesday, October 6, 2026, 1:00 – 2:30 PM', '2026-10-06T13:00:00'],
      [
        'stands so in a feed with a zone',
        olympus,
        { timezone: NEW_YORK },
        'Tuesday, October 6, 2026, 1:00 – 2:30 PM',
        '2026-10-06T13:00:00',
      ],
      [
        'stands so where the feed has that zone',
        { ...MOMENT, timezone: undefined },
        { timezone: 'Mars/Olympus' },
        'Tuesday, October 6, 2026, 1:00 – 2:30 PM',
        '2026-10-06T13:00:00',
      ],
      [
        'is known by its own offset',
        atPlace,
        {},
        'Tuesday, October 6, 2026 at 1:00 PM GMT-04:00',
        '2026-10-06T17:00:00.000Z',
      ],
    ];
    for (const [name, cx, feed, when, datetime] of rows) {
      it(name, async () => {
        stopClock('2026-01-01T12:00Z');
        readIn('Asia/Tokyo');
        const element = await shown({ title: 'Ours', items: [item('A', cx), item('B', MOMENT)], _cx: feed });
        expect(headingsOf(element)).to.deep.equal(['2 A', '2 B']);
        const [time] = deepAll(element, 'time');
        expect(words(time!)).to.equal(when);
        expect(time!.getAttribute('datetime')).to.equal(datetime);
      });
    }

    it('has no second line, no countdown in hours, and no state on its day', async () => {
      readIn('Asia/Tokyo');
      for (const [now, state] of [
        ['2026-10-03T12:00Z', 'in 3 days'],
        ['2026-10-06T03:00Z', ''],
        ['2026-10-08T12:00Z', 'Ended'],
      ] as const) {
        stopClock(now);
        const element = await shown(item('A', olympus));
        expect(deepAll(element, '[part~=badge]').map(words).join().trim()).to.equal(state);
        expect(words(element)).not.to.contain('In your time zone');
      }
    });

    it('can be added only as a calendar file', async () => {
      stopClock('2026-01-01T12:00Z');
      const element = await shown(item('A', olympus));
      deepAll(element, 'summary')[0]!.click();
      expect(controlsOf(element)).to.deep.equal(['summary Add to calendar', 'button Download calendar file (.ics)']);
    });
  });

  describe('with a year or a month only', () => {
    const rows: readonly [cx: object, when: string, datetime: string][] = [
      [{ start: '2027' }, '2027', '2027'],
      [{ start: 2027 }, '2027', '2027'],
      [{ start: '2027-06' }, 'June 2027', '2027-06'],
      [{ start: '2027', end: '2029' }, '2027 – 2029', '2027'],
      [{ start: '2027-06', end: '2027-08' }, 'June – August 2027', '2027-06'],
      [{ start: '2027', end: '2028-02' }, '2027 – February 2028', '2027'],
      [{ start: '2027-06', end: '2027-07-04' }, 'June 2027 – Sunday, July 4, 2027', '2027-06'],
    ];
    for (const [cx, when, datetime] of rows) {
      it(`is shown as ${when}`, async () => {
        stopClock('2026-12-20T12:00Z');
        const element = await shown(item('A', { ...cx, timezone: NEW_YORK }));
        const [time, ...others] = deepAll(element, 'time');
        expect(words(time!)).to.equal(when);
        expect(time!.getAttribute('datetime')).to.equal(datetime);
        expect(others).to.deep.equal([]);
      });
    }

    it('is upcoming, then unknown, then over, and can’t be added to a calendar', async () => {
      for (const [now, state] of [
        ['2026-12-20T12:00Z', 'Upcoming'],
        ['2027-06-10T12:00Z', ''],
        ['2028-01-10T12:00Z', 'Ended'],
      ] as const) {
        stopClock(now);
        const element = await shown(item('A', { start: '2027', timezone: NEW_YORK }));
        expect(deepAll(element, '[part~=badge]').map(words).join().trim()).to.equal(state);
        expect(controlsOf(element)).to.deep.equal([]);
        expect(deepAll(element, 'article > div > [aria-hidden=true]')).to.deep.equal([]);
      }
    });
  });

  it('is in Spanish on a Spanish page', async () => {
    stopClock('2026-10-05T12:00Z');
    readIn('Europe/Madrid');
    const text = words(await shown(item('A', MOMENT), 'lang="es"'));
    expect(text).to.contain('Mañana'.toLowerCase());
    expect(text).to.contain('martes, 6 de octubre de 2026');
    expect(text).to.match(/1:00–2:30\sp\.\s?m\., hora del Este/);
    expect(text).to.contain('En su zona horaria');
    expect(text).to.contain('Agregar al calendario');
  });

  it('is a decorative date block next to the title', async () => {
    readIn('Pacific/Auckland');
    const element = await shown(item('A', { ...MOMENT, start: '2026-10-06T23:00' }));
    const leaf = deepAll(element, '[aria-hidden]').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
    expect(leaf[0]).to.match(/^oct 6$/i);
  });
});
