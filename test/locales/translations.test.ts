/** Messages of every translation: complete, formatted as the language does, short enough, and in no other language. */
import { expect } from '@open-wc/testing';
import { addLocale } from '../../src/index.js';
import { en, type Messages } from '../../src/locales/en.js';
import { en as frameEn } from '../../src/locales/frame-messages.js';
import {
  formatAgo,
  formatCount,
  formatDate,
  formatLanguage,
  formatPart,
  formatShare,
  formatValue,
} from '../../src/locales/format.js';
import type { Translation } from '../../src/locales/translation.js';
import ar from '../../src/locales/translations/ar.js';
import de from '../../src/locales/translations/de.js';
import es from '../../src/locales/translations/es.js';
import fr from '../../src/locales/translations/fr.js';
import ht from '../../src/locales/translations/ht.js';
import ko from '../../src/locales/translations/ko.js';
import pt from '../../src/locales/translations/pt.js';
import ru from '../../src/locales/translations/ru.js';
import tl from '../../src/locales/translations/tl.js';
import vi from '../../src/locales/translations/vi.js';
import zhHans from '../../src/locales/translations/zh-Hans.js';
import zhHant from '../../src/locales/translations/zh-Hant.js';

const ALL: readonly Translation[] = [ar, de, es, fr, ht, ko, pt, ru, tl, vi, zhHans, zhHant];

type Say = (...values: unknown[]) => string;

/** Values for placeholders, which tell apart where each one stands. */
const PLACEHOLDERS: Partial<Record<keyof Messages, readonly unknown[]>> = {
  newPosts: [7],
  newEntries: [7],
  load: ['images.agency.example', 7],
  results: ['3', '12'],
  position: [2, 5],
};

/** Returns a text with Western digits: engines differ about those of Arabic. */
const western = (text: string): string =>
  text.replace(/[\u0660-\u0669]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`).replace(/٬/g, ',');

/** Returns a text with plain spaces. */
const spaced = (text: string): string => text.replace(/[\u202f\u00a0\u2009]/g, ' ');

/** Returns all texts by key, those of functions with placeholders filled in. */
function textsOf(messages: Messages): Record<string, string> {
  const texts = (group: object, path: string): [string, string][] =>
    Object.entries(group).flatMap(([key, words]: [string, unknown]) => {
      if (typeof words === 'object') return texts(words!, `${path}${key}.`);
      const values = PLACEHOLDERS[key as keyof Messages] ?? ['Bluesky'];
      return [[path + key, typeof words === 'function' ? western((words as Say)(...values)) : String(words)]];
    });
  return Object.fromEntries(texts(messages, ''));
}

/** Words that some languages write as English does. */
const SAME = new Set(
  [
    ...[
      'Online',
      'Feed',
      'Link',
      'Links',
      'Post',
      'Video',
      'Audio',
      'File',
      'Poll',
      'Type',
      'Source',
      'Transcript',
      'Timeline',
      'Image',
    ],
    ...['Labeler', 'Starter pack', ': ', 'List', 'Lista'],
  ].map((words) => words.toLowerCase()),
);

/** The limits of the briefs in en.ts, in characters. A Chinese or Korean character is as wide as two. */
const LIMITS: Readonly<Record<string, number>> = {
  more: 30,
  less: 30,
  source: 20,
  previous: 15,
  next: 15,
  close: 15,
  details: 25,
  copyLink: 25,
  edited: 20,
  'status.cancelled': 20,
  'status.postponed': 20,
  live: 25,
  ended: 25,
  recorded: 27,
  upcoming: 25,
  poll: 30,
  pollOpen: 30,
  pollClosed: 30,
  search: 20,
  type: 20,
  year: 20,
  agency: 20,
  tag: 20,
  'metrics.replies': 20,
  'metrics.reposts': 20,
  'metrics.quotes': 20,
  'metrics.likes': 20,
  'metrics.views': 20,
  figures: 40,
  highlights: 40,
  spotlights: 40,
  posts: 40,
  events: 40,
  timeline: 40,
  follow: 40,
};

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (/[\u1100-\uffdc]/.test(letter) ? 2 : 1), 0);

for (const translation of ALL) {
  const [tag] = translation.tags;
  describe(`the messages in ${translation.name}`, () => {
    const texts = textsOf(translation.messages);
    const english = textsOf(en);

    it('has every message', () => {
      expect(Object.keys(texts).sort()).to.deep.equal(Object.keys(english).sort());
    });

    it('has no message left in English', () => {
      const left = Object.entries(texts).filter(
        ([key, text]) => text === english[key] && !SAME.has(text.toLowerCase()),
      );
      expect(left).to.deep.equal([]);
    });

    it('contain their placeholders', () => {
      for (const [key, words] of Object.entries(translation.messages) as [keyof Messages, unknown][]) {
        if (typeof words !== 'function') continue;
        const values = PLACEHOLDERS[key] ?? ['Bluesky'];
        for (const value of values) expect(texts[key], key).to.match(new RegExp(String(value), 'i'));
      }
      expect(translation.messages.removed(undefined)).to.not.match(/undefined|\s\.|\s{2}|\(\)/);
    });

    it('are plain text with the punctuation of the language', () => {
      for (const [key, text] of Object.entries(texts)) {
        expect(text, key).to.not.match(/[<>"]|\.\.\.| {2}|'/);
        if (key !== 'colon') expect(text, key).to.equal(text.trim());
        if (tag === 'fr') expect(text, key).to.not.match(/[^\u00a0\u202f]:|[^\u00a0\u202f][!?;]/);
        // Latin punctuation stands only between Latin words and numbers.
        if (tag.startsWith('zh')) expect(text, key).to.not.match(/[\u4e00-\u9fff][,.;:!?]|[,;:!?][\u4e00-\u9fff]/);
        if (tag === 'ar') expect(text, key).to.not.match(/[\u0621-\u064a][,;?]/);
      }
    });

    it('are as short as their briefs ask', () => {
      const long = Object.entries(LIMITS).filter(([key, limit]) => widthOf(texts[key]!) > limit);
      expect(long.map(([key]) => `${key}: ${texts[key]!}`)).to.deep.equal([]);
    });

    it('have a text for every count', () => {
      const { newPosts, newEntries, load } = translation.messages;
      for (const count of [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101, 1000, 1_000_000])
        for (const text of [newPosts(count), newEntries(count), load('images.agency.example', count)])
          expect(text, String(count)).to.not.match(/undefined|NaN/);
    });
  });
}

describe('the messages of a frame', () => {
  for (const { name, frame } of ALL)
    it(`are whole sentences in ${name}, none in English and no two alike`, () => {
      expect(Object.keys(frame)).to.have.members(Object.keys(frameEn));
      const texts = Object.values(frame);
      expect(new Set(texts).size).to.equal(texts.length);
      for (const text of texts) {
        expect(text).to.match(/[.。]$/);
        expect(Object.values(frameEn)).not.to.include(text);
      }
    });
});

describe('plural forms', () => {
  const TABLE: [Translation, Record<number, string>][] = [
    [
      ru,
      {
        1: 'Показать 1 новую публикацию',
        3: 'Показать 3 новые публикации',
        5: 'Показать 5 новых публикаций',
        21: 'Показать 21 новую публикацию',
        112: 'Показать 112 новых публикаций',
      },
    ],
    [
      ar,
      {
        1: 'عرض منشور جديد واحد',
        2: 'عرض منشورين جديدين',
        3: 'عرض 3 منشورات جديدة',
        11: 'عرض 11 منشورًا جديدًا',
        100: 'عرض 100 منشور جديد',
      },
    ],
    [
      fr,
      {
        1: 'Afficher 1 nouvelle publication',
        2: 'Afficher 2 nouvelles publications',
        1_000_000: 'Afficher 1 000 000 de nouvelles publications',
      },
    ],
    [pt, { 1: 'Mostrar 1 nova publicação', 2: 'Mostrar 2 novas publicações' }],
    [de, { 1: '1 neuen Beitrag anzeigen', 2: '2 neue Beiträge anzeigen' }],
    [ko, { 1: '새 게시물 1개 보기', 3000: '새 게시물 3,000개 보기' }],
    [ht, { 1: 'Montre 1 nouvo piblikasyon', 3000: 'Montre 3,000 nouvo piblikasyon' }],
    [zhHant, { 2: '顯示 2 則新貼文' }],
  ];
  for (const [{ name, messages }, texts] of TABLE)
    it(`are those of ${name}`, () => {
      for (const [count, text] of Object.entries(texts))
        expect(spaced(western(messages.newPosts(Number(count))))).to.equal(text);
    });

  it('cover all categories of whole numbers that the browser knows', () => {
    const CATEGORIES = {
      ar: 'few,many,one,other,two,zero',
      de: 'one,other',
      fr: 'many,one,other',
      ko: 'other',
      pt: 'many,one,other',
      ru: 'few,many,one',
      tl: 'one,other',
      vi: 'other',
      'zh-Hans': 'other',
      'zh-Hant': 'other',
    };
    const numbers = [...Array.from({ length: 2000 }, (_, index) => index), 1_000_000];
    for (const [tag, categories] of Object.entries(CATEGORIES)) {
      const rules = new Intl.PluralRules(tag);
      expect([...new Set(numbers.map((number) => rules.select(number)))].sort().join(), tag).to.equal(categories);
    }
  });
});

describe('Haitian Creole, which no browser knows', () => {
  before(() => addLocale(ht));

  it('has dates, times and ranges', () => {
    expect(formatDate('2024-10-01', 'ht')).to.equal('1 oktòb 2024');
    expect(formatDate('2024-08', 'ht-HT')).to.equal('out 2024');
    expect(formatDate('2024-10-01', 'ht', { withWeekday: true })).to.equal('madi 1 oktòb 2024');
    expect(spaced(formatDate('2024-02-28', 'ht', { end: '2024-03-02' }))).to.equal('28 fevriye – 2 mas 2024');
    const time = { timezone: 'America/New_York', withTime: true };
    expect(spaced(formatDate('2024-07-01T17:00:00Z', 'ht', time))).to.equal('1 jiyè 2024 a 1:00 PM EDT');
    expect(spaced(formatDate('2024-07-01T17:00:00Z', 'ht-u-hc-h23', time))).to.equal('1 jiyè 2024 a 13:00 EDT');
  });

  it('has a name for each month and day', () => {
    const months = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`);
    expect(months.map((month) => formatDate(month, 'ht').split(' ')[0]).join(' ')).to.equal(
      'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm',
    );
    expect(months.map((month) => formatPart(`${month}-01`, 'ht', 'month')).join(' ')).to.equal(
      'jan fev mas avr me jen jiy out sep okt nov des',
    );
    const days = Array.from({ length: 7 }, (_, day) => formatDate(`2024-09-0${day + 1}`, 'ht', { withWeekday: true }));
    expect(days.map((day) => day.split(' ')[0]).join(' ')).to.equal('dimanch lendi madi mèkredi jedi vandredi samdi');
  });

  it('has distances, numbers and names of languages', () => {
    const now = Date.parse('2024-10-03T13:00:00Z');
    expect(formatAgo('2024-10-01T13:00:00Z', 'ht', now)).to.equal('sa gen 2 jou');
    expect(formatAgo('2024-10-03T13:00:00Z', 'ht', now)).to.equal('kounye a');
    expect(formatValue(1234.5, 'ht')).to.equal('1,234.5');
    expect(formatCount(12_345, 'ht')).to.equal('12K');
    expect(formatShare(0.5, 'ht')).to.equal('50%');
    expect(formatLanguage('es-MX', 'ht')).to.equal('panyòl');
  });
});

describe('the hour cycle of a page', () => {
  const time = { timezone: 'America/New_York', withTime: true };
  const at = (hour: string, language: string): string =>
    spaced(formatDate(`2024-10-01T${hour}:05:00Z`, language, time));
  const TABLE: [language: string, afternoon: RegExp, midnight: RegExp][] = [
    ['en', /1:05 PM EDT/, /12:05 AM EDT/],
    ['en-u-hc-h23', /13:05 EDT/, /\b0?0:05 EDT/],
    ['en-us-u-hc-h23', /13:05 EDT/, /\b0?0:05 EDT/],
    ['es', /1:05 p\. ?m\., hora del Este/, /12:05 a\. ?m\., hora del Este/],
    ['es-u-hc-h23', /13:05, hora del Este/, /\b0?0:05, hora del Este/],
    ['fr', /13:05/, /\b0?0:05/],
    ['fr-u-hc-h12', /1:05 PM/, /12:05 AM/],
  ];
  for (const [language, afternoon, midnight] of TABLE)
    it(`is that of ${language}`, () => {
      expect(at('17', language)).to.match(afternoon);
      expect(at('04', language)).to.match(midnight);
      expect(at('17', language)).to.match(/2024/);
    });

  it('changes neither days nor numbers', () => {
    for (const language of ['en', 'es', 'en-us', 'es-us']) {
      const clock = `${language}-u-hc-h23`;
      for (const withWeekday of [true, false])
        expect(spaced(formatDate('2024-10-01', clock, { withWeekday, end: '2024-10-03' }))).to.equal(
          spaced(formatDate('2024-10-01', language, { withWeekday, end: '2024-10-03' })),
        );
      expect(formatValue(12_345, clock)).to.equal(formatValue(12_345, language));
      expect(formatCount(12_345, clock)).to.equal(formatCount(12_345, language));
      expect(formatShare(0.25, clock)).to.equal(formatShare(0.25, language));
      expect(formatPart('2024-10-01', clock, 'month')).to.equal(formatPart('2024-10-01', language, 'month'));
    }
  });
});
