import { expect } from '@open-wc/testing';
import {
  formatAgo,
  formatCount,
  formatDate,
  formatDistance,
  formatLanguage,
  formatPart,
  formatShare,
  formatValue,
} from '../../src/locales/format.js';
import { ownCount, ownDate, ownDistance, ownNumber, ownPart, ownPercent } from '../../src/locales/own-format.js';
import { randomFrom } from '../support/random.js';

const LANGUAGES = ['en', 'en-us', 'es', 'es-us'];

/** Two texts that should be the same; a chain of assertions would take too long for so many. */
type Pair = readonly [own: string | undefined, intl: string | undefined, of: unknown];

const different = (pairs: Iterable<Pair>): Pair[] =>
  [...pairs].filter(([own, intl]) => plain(own) !== plain(intl)).slice(0, 5);

/** Engines differ in the width of spaces, and in whether a Spanish range has any. */
const plain = (text: string | undefined): string | undefined => text?.replace(/\s/g, ' ').replaceAll(' – ', '–');

const intlDate = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', ...options });

/** Returns the options for a date as precise as this one. */
function optionsOf(date: string, withWeekday: boolean): Intl.DateTimeFormatOptions {
  return {
    month: date.length > 4 ? 'long' : undefined,
    day: date.length > 7 ? 'numeric' : undefined,
    weekday: date.length > 7 && withWeekday ? 'long' : undefined,
  };
}

const dayAfter = (days: number): string => new Date(Date.UTC(1900, 0, 1 + days)).toISOString().slice(0, 10);

describe('the format of common languages without Intl', () => {
  for (const language of LANGUAGES) {
    it(`writes every day of 30 years as Intl does in ${language}`, () => {
      const pairs: Pair[] = [];
      for (const withWeekday of [true, false]) {
        const intl = intlDate(language, optionsOf('2024-01-01', withWeekday));
        for (let days = 36_000; days < 47_000; days++) {
          const day = dayAfter(days);
          pairs.push([ownDate(day, '', language, withWeekday), intl.format(Date.parse(day)), day]);
        }
      }
      expect(different(pairs)).to.deep.equal([]);
    });

    it(`writes years, months and ranges as Intl does in ${language}`, () => {
      const random = randomFrom(7);
      const pairs: Pair[] = [];
      for (let round = 0; round < 2000; round++) {
        const length = [4, 7, 10][round % 3]!;
        const start = random(50_000);
        const reach = [20, 300, 3000][random(3)]!;
        const from = dayAfter(start).slice(0, length);
        const to = dayAfter(start + random(reach)).slice(0, length);
        const withWeekday = random(2) > 0;
        const intl = intlDate(language, optionsOf(from, withWeekday));
        const [begin, end] = [Date.parse(from), Date.parse(to)];
        pairs.push([ownDate(from, '', language, withWeekday), intl.format(begin), from]);
        if (to > from) pairs.push([ownDate(from, to, language, withWeekday), intl.formatRange(begin, end), [from, to]]);
      }
      expect(different(pairs)).to.deep.equal([]);
    });

    it(`writes short months as Intl does in ${language}`, () => {
      const intl = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short' });
      const dates = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`);
      const pairs = dates.map((date): Pair => [ownPart(date, language, 'month'), intl.format(Date.parse(date)), date]);
      expect(different(pairs)).to.deep.equal([]);
    });

    it(`writes distances as Intl does in ${language}`, () => {
      const pairs: Pair[] = [];
      for (const numeric of ['auto', 'always'] as const) {
        const intl = new Intl.RelativeTimeFormat(language, { numeric });
        for (const unit of ['month', 'day', 'hour', 'minute', 'second'] as const) {
          for (let value = -2100; value < 2100; value++) {
            const own = ownDistance(value, unit, language, numeric === 'always');
            if (own !== undefined || value) pairs.push([own, intl.format(value, unit), [value, unit]]);
          }
        }
      }
      expect(different(pairs)).to.deep.equal([]);
    });

    it(`writes numbers as Intl does in ${language}`, () => {
      const random = randomFrom(3);
      const whole = new Intl.NumberFormat(language);
      const short = new Intl.NumberFormat(language, { notation: 'compact' });
      const percent = new Intl.NumberFormat(language, { style: 'percent' });
      const pairs: Pair[] = [];
      for (let round = 0; round < 20_000; round++) {
        const value = round < 12_000 ? round : random(10 ** (1 + random(9)));
        for (const one of [value, -value - 1]) pairs.push([ownNumber(one, language), whole.format(one), one]);
        const count = ownCount(value, language);
        if (count !== undefined) pairs.push([count, short.format(value), value]);
        const share = random(value || 1) / (value || 1);
        const own = ownPercent(share, language);
        if (own !== undefined) pairs.push([own, percent.format(share), share]);
      }
      expect(different(pairs)).to.deep.equal([]);
    });
  }

  it('leaves other languages, fractions and odd values to Intl', () => {
    expect(formatDate('2024-10-01', 'de')).to.equal('1. Oktober 2024');
    expect(formatDistance(-1, 'day', 'fr')).to.equal('hier');
    expect(formatPart('2024-10-01', 'de', 'month')).to.equal('Okt');
    expect(formatValue(1234.5, 'en')).to.equal('1,234.5');
    expect(formatValue('12 %', 'en')).to.equal('12 %');
    expect(formatCount(2_500_000_000, 'es')).to.equal(
      new Intl.NumberFormat('es', { notation: 'compact' }).format(2_500_000_000),
    );
    expect(formatShare(0.5, 'de')).to.equal('50\u00a0%');
    expect(formatLanguage('fr', 'en')).to.equal('French');
    expect(formatLanguage('es-MX', 'en')).to.equal('Spanish');
    expect(formatLanguage('en', 'es')).to.equal('inglés');
    expect(formatAgo('2024-10-01T13:00:00Z', 'es', Date.parse('2024-10-03T13:00:00Z'))).to.equal('hace 2 días');
  });
});
