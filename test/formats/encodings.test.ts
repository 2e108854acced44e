import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { feedUrl } from '../support/feeds.js';
import { headingsOf, show } from '../support/reading.js';

const WORDS = 'Más de 9 €';

const xml = (encoding?: string): string =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss version="2.0"><channel><item><title>${WORDS}</title></item></channel></rss>`;
const json = JSON.stringify({ items: [{ title: WORDS }] });

// Each gives a string of which every character is a byte.
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const windows1252 = (text: string): string => text.replace('€', '\x80');
const utf16 = (text: string, isBigEndian: boolean): string =>
  Array.from(text)
    .map((character) => {
      const code = character.charCodeAt(0);
      const bytes = [String.fromCharCode(code & 255), String.fromCharCode(code >> 8)];
      return (isBigEndian ? bytes.reverse() : bytes).join('');
    })
    .join('');

describe('the encoding of a feed', () => {
  const cases: [name: string, bytes: string, type: string][] = [
    ['UTF-8 where nothing is said: XML', utf8(xml()), 'text/xml'],
    ['UTF-8 where nothing is said: JSON', utf8(json), 'application/json'],
    [
      'UTF-8 by its mark, whatever else is said',
      '\xef\xbb\xbf' + utf8(xml('windows-1252')),
      'text/xml; charset=latin1',
    ],
    [
      'that the answer names, before what the document says',
      windows1252(xml('utf-8')),
      'text/xml; charset="windows-1252"',
    ],
    ['that the answer names: JSON', windows1252(json), 'application/json;charset=windows-1252'],
    ['that the document declares: windows-1252', windows1252(xml('Windows-1252')), 'text/xml'],
    [
      'that the document declares: ISO-8859-1, which the web takes for windows-1252',
      windows1252(xml('ISO-8859-1')),
      '',
    ],
    ['UTF-16 by its mark: little end first', '\xff\xfe' + utf16(xml('utf-16'), false), 'application/rss+xml'],
    ['UTF-16 by its mark: big end first', '\xfe\xff' + utf16(xml('utf-16'), true), 'application/rss+xml'],
    ['UTF-16 without a mark: XML', utf16(xml('utf-16'), false), 'application/rss+xml'],
    ['UTF-16 without a mark: JSON', utf16(json, true), 'application/json'],
    ['UTF-8 where the declaration says UTF-16 and can not mean it', utf8(xml('utf-16')), 'text/xml'],
    ['windows-1252 where nothing is said and it is not UTF-8: XML', windows1252(xml()), 'text/xml'],
    ['windows-1252 where it says UTF-8 and is not: JSON', windows1252(json), 'application/json; charset=utf-8'],
    [
      'that the document declares, where the answer names another wrongly',
      windows1252(xml('windows-1252')),
      'text/xml; charset=utf-8',
    ],
    ['UTF-8 where the answer names a one-byte encoding wrongly', utf8(json), 'application/json; charset=iso-8859-1'],
    ['UTF-8 where the document declares a one-byte encoding wrongly', utf8(xml('windows-1252')), 'text/xml'],
    ['UTF-8 although a byte is broken', utf8(json).replace('}', ',"x":"\xff"}'), 'application/json'],
    ['UTF-8 where no such encoding exists', utf8(xml('klingon')), 'text/xml; charset=klingon'],
  ];
  for (const [name, bytes, type] of cases) {
    it(name, async () => {
      const element = await show(`<cx-highlight feed="${feedUrl({ base64: btoa(bytes), type })}"></cx-highlight>`);
      expect(headingsOf(element)).to.deep.equal([`2 ${WORDS}`]);
    });
  }
});
