import { expect } from '@open-wc/testing';
import { formatAgo } from '../../src/locales/format.js';
import { ageOf } from '../../src/model/age.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Ago {
  words: string | undefined;
  changes: number | undefined;
}

function ago(date: string, now: number, language = 'en'): Ago {
  return { words: formatAgo(date, language, now), changes: ageOf(date, now)?.changesAt };
}

const MOMENT = '2024-10-01T13:00:00.000Z';
const START = Date.parse(MOMENT);

/** What a reader's calendar shows that many days after a day, at a time of the day. */
const later = (days: number, hours: number): number => new Date(2024, 9, 1 + days, hours).getTime();

describe('a relative time', () => {
  const TABLE: [after: number, words: string | undefined, until: number | undefined][] = [
    [-DAY, undefined, 0],
    [0, 'now', MINUTE],
    [MINUTE - 1, 'now', MINUTE],
    [MINUTE, '1 minute ago', 2 * MINUTE],
    [59.5 * MINUTE, '59 minutes ago', HOUR],
    [HOUR, '1 hour ago', 2 * HOUR],
    [23.5 * HOUR, '23 hours ago', DAY],
    [DAY, '1 day ago', 2 * DAY],
    [29.5 * DAY, '29 days ago', 30 * DAY],
    [30 * DAY, '1 month ago', 60 * DAY],
    [359 * DAY, '11 months ago', 360 * DAY],
    [360 * DAY, undefined, undefined],
    [9000 * DAY, undefined, undefined],
  ];
  for (const [after, words, until] of TABLE) {
    it(`${after / MINUTE} minutes: ${words}`, () => {
      const changes = until === undefined ? undefined : START + until;
      expect(ago(MOMENT, START + after)).to.deep.equal({ words, changes });
    });
  }

  it('is omitted for a year or month, and in days for a time in an unknown zone', () => {
    expect(ago('2024', START).words).to.equal(undefined);
    expect(ago('2024-10', START).words).to.equal(undefined);
    expect(ago('2024-10-01T23:30:00', later(2, 12).valueOf()).words).to.equal('2 days ago');
  });

  it('is in the page’s language', () => {
    expect(ago(MOMENT, START + 2 * DAY, 'es').words).to.equal('hace 2 días');
  });
});

describe('a relative day', () => {
  const TABLE: [days: number, words: string | undefined, next: number | undefined][] = [
    [-3, undefined, 0],
    [0, 'today', 1],
    [1, '1 day ago', 2],
    [2, '2 days ago', 3],
    [29, '29 days ago', 30],
    [30, '1 month ago', 60],
    [75, '2 months ago', 90],
    [360, undefined, undefined],
  ];
  for (const [days, words, next] of TABLE) {
    for (const hours of [0, 23.99]) {
      it(`${days} days, at ${hours}: ${words}, until midnight`, () => {
        const changes = next === undefined ? undefined : later(next, 0);
        expect(ago('2024-10-01', later(days, 0) + hours * HOUR)).to.deep.equal({ words, changes });
      });
    }
  }
});
