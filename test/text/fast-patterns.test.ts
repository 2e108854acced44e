import { expect } from '@open-wc/testing';
import { fromText, hashtagsIn } from '../../src/text/from-text.js';
import { randomFrom } from '../support/random.js';

const PIECES = [
  ...Array.from(' .,:;!?/@#$&-_()[]\'"%=+~|*^`<>\\{} \n\t\u00a0«»¿¡–—’“”…aZ09x'),
  ...[
    'RT',
    'rt ',
    '@',
    '@@',
    '#',
    '##',
    '#\ufe0f',
    '\u20e3',
    '$',
    '$A',
    'http://',
    'https://',
    'HTTPS://',
    'www.',
    '.gov',
  ],
  ...['.com', '.GOV', '.es', '.ez', '.co', 't.co/', 'https://t.co/AbC123', '/a(b)c', '?q=1', ':80', '://', 'a@b.org'],
  ...['agency.example', 'agency.gov/news', 'xn--p1ai', '#CXDay', '#1', '#a1', '@user', '@user@host.example', '$ABC.A'],
  ...[' and ', ' so.', '.\n\n', ' the '],
];

/** Pieces that are neither letters nor digits, and pieces that are, outside ASCII. */
const OTHERS = [
  ...'🎉 ✔️ © ® ° ² ½ · ª é ñ Ñ ¿ 日 本 中 が 々 ー ٣ हि ن'.split(' '),
  '～',
  '〜',
  'ſ',
  'K',
  'é.es',
  '#año',
  '@é',
  'www.é.com',
  ' información ',
];

/** An end that needs the patterns for all letters, in a paragraph of its own. */
const SLOW = '\n\n#é';

function textOf(random: (below: number) => number, pieces: readonly string[]): string {
  const length = 1 + random(12);
  return Array.from({ length }, () => pieces[random(pieces.length)]).join('');
}

describe('the fast patterns for links', () => {
  for (const [name, pieces] of [
    ['ASCII', PIECES],
    ['any letters', [...PIECES, ...OTHERS]],
  ] as const) {
    it(`find the same as the patterns for all letters in ${name}`, () => {
      const random = randomFrom(11);
      for (let round = 0; round < 15_000; round++) {
        const text = textOf(random, pieces).trim();
        if (!text) continue;
        const network = ([undefined, 'x', 'bluesky', 'mastodon'] as const)[round % 4];
        const context = { network, url: 'https://social.example/@a/1' };
        expect(fromText(text, context), JSON.stringify(text)).to.deep.equal(
          fromText(text + SLOW, context).slice(0, -1),
        );
        expect(hashtagsIn(text, network), JSON.stringify(text)).to.deep.equal(
          hashtagsIn(text + SLOW, network).slice(0, -1),
        );
      }
    });
  }
});
