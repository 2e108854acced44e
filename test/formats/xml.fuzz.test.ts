/** Whatever stands in a feed, it gives a campaign or an error of ours, and soon: the test's own timeout is the judge. */
import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/formats/errors.js';
import { parseFeed } from '../../src/formats/sync.js';
import { plainText } from '../../src/text/plain-text.js';
import { randomFrom } from '../support/random.js';
import { PUBLISHERS } from './documents/xml.js';

const ROUNDS = 150;
const BASE = 'https://www.agency.example/feed.xml';
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<!DOCTYPE x [',
  '&#0;',
  '&#xD800;',
  '\0',
  '\ud800',
  '\uffff',
];

function damaged(document: string, random: (below: number) => number): string {
  let text = document;
  for (let times = random(2); times >= 0; times--) {
    const [start, other] = [random(text.length), random(text.length)].sort((one, two) => one - two) as [number, number];
    const end = Math.min(other, start + random(200));
    const slice = text.slice(start, end);
    text = [
      () => text.slice(0, start),
      () => text.slice(0, start) + text.slice(end),
      () => text.slice(0, end) + slice + text.slice(end),
      () => text.slice(0, start) + text.slice(end, end + slice.length) + slice + text.slice(end + slice.length),
      () => text.slice(0, start) + PIECES[random(PIECES.length)]! + text.slice(start),
      () =>
        text.slice(0, start) + String.fromCharCode(text.charCodeAt(start) ^ (1 << random(5))) + text.slice(start + 1),
    ][random(6)]!();
  }
  return text;
}

/** What a text gives, with every body read, since those are read when they are asked for; -1 for an error of ours. */
function entriesIn(text: string): number {
  try {
    const { entries } = parseFeed(text, BASE, BASE);
    return entries.filter(({ body }) => plainText(body).length >= 0).length;
  } catch (error) {
    if (error instanceof FeedError) return -1;
    throw error;
  }
}

describe('a damaged feed', () => {
  for (const { name, document } of PUBLISHERS) {
    it(`never breaks the reader: ${name}`, () => {
      let read = 0;
      for (let seed = 1; seed <= ROUNDS; seed++) {
        const text = damaged(document, randomFrom(seed));
        try {
          read += entriesIn(text) > 0 ? 1 : 0;
        } catch (error) {
          throw new Error(`seed ${seed}: ${String(error)} in ${text.slice(0, 3000)}`, { cause: error });
        }
      }
      // Damage that left nothing to read would say little.
      expect(read).to.be.greaterThan(ROUNDS / 20);
    }).timeout(60_000);
  }
});

const feed = (inside: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>All</title><item><title>One</title>${inside}</item></channel></rss>`;
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('');

describe('a hostile feed', () => {
  // Without a number: how much of it a parser takes is its own affair.
  const HOSTILE: readonly (readonly [name: string, text: string, entries?: number])[] = [
    [
      'a billion laughs',
      feed('<description>&lol9;</description>', `<!DOCTYPE rss [<!ENTITY lol0 "lol">${laughs}]>`),
      1,
    ],
    [
      'one long entity, many times',
      feed(
        `<description>${'&a;'.repeat(50_000)}</description>`,
        `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>`,
      ),
      1,
    ],
    [
      'an entity from elsewhere',
      feed('<description>&file;</description>', '<!DOCTYPE rss [<!ENTITY file SYSTEM "/test/formats/xml.test.ts">]>'),
      1,
    ],
    ['a DTD from elsewhere', feed('', '<!DOCTYPE rss SYSTEM "https://hostile.example/rss.dtd">'), 1],
    ['100,000 attributes', feed(`<a ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>`)],
    ['100,000 prefixes', feed(Array.from({ length: 100_000 }, (_, n) => `<p${n}:a/>`).join(''))],
    ['100,000 different references', feed(Array.from({ length: 100_000 }, (_, n) => `&n${n};`).join('')), 1],
    ['100,000 empty items', feed('</item><item>'.repeat(100_000)), 2],
    ['a million escaped brackets', feed(`<description>${'&lt;'.repeat(1e6)}</description>`), 1],
    ['a million words that look like addresses', feed(`<author>${'@ '.repeat(1e6)}</author>`), 1],
    ['one word of a million letters', feed(`<author>${'a'.repeat(1e6)}</author>`), 1],
    ['a million <', '<'.repeat(1e6), -1],
    ['a million < in a feed', feed('<'.repeat(1e6)), -1],
    ['a million <a', feed('<a'.repeat(1e6)), -1],
    ['a million &', feed('&'.repeat(1e6)), 1],
    ['a million "', `<!DOCTYPE ${'"'.repeat(1e6)}`, -1],
    ['comments that are not closed', '<!--'.repeat(250_000), -1],
    ['comments that are not closed, in a feed', feed('<!--'.repeat(250_000)), -1],
    ['CDATA that is not closed', feed('<![CDATA['.repeat(100_000)), -1],
    ['document types that are not closed', '<!DOCTYPE rss ['.repeat(70_000), -1],
    ['instructions that are not closed', '<?'.repeat(500_000), -1],
    ['a web page of nothing but tags', `<!doctype html>${'<b>'.repeat(300_000)}`, -1],
    ['a web page of links that are not closed', `<!doctype html>${'<link '.repeat(200_000)}`, -1],
  ];
  for (const [name, text, entries] of HOSTILE) {
    it(`is read quickly: ${name}`, () => {
      const found = entriesIn(text);
      expect(found).to.equal(entries ?? found);
    });
  }

  it('is read quickly: 100,000 nested elements', () => {
    for (const name of ['a', 'b', 'media:group', 'item', 'description']) {
      const text = feed(`<${name}>`.repeat(100_000) + `</${name}>`.repeat(100_000));
      expect(entriesIn(text)).to.be.within(-1, 2);
    }
  });

  it('requests nothing and expands nothing', () => {
    const { entries } = parseFeed(
      feed(
        '<description>&a; &file;</description>',
        '<!DOCTYPE rss [<!ENTITY a "expanded"><!ENTITY file SYSTEM "/x">]>',
      ),
      BASE,
      BASE,
    );
    expect(plainText(entries[0]!.body)).to.equal('&a; &file;');
  });
});
