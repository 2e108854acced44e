import { expect } from '@open-wc/testing';
import { fromFacets, type Facet } from '../../src/text/from-facets.js';
import { describeRich } from './describe-rich.js';

const to = (byteStart: number, byteEnd: number, uri = 'https://example.gov/'): Facet => ({
  index: { byteStart, byteEnd },
  features: [{ uri }],
});
const A = 'https://example.gov/a';
const B = 'https://example.gov/b';

/** Offsets are in bytes: an é has two, an Arabic letter two, a Chinese sign three, an emoji four. */
const CASES: [name: string, text: string, facets: (Facet | null)[], ...shown: string[]][] = [
  ['none', 'One.\n\nTwo,\nthree.', [], 'One.', 'Two,⏎three.'],
  ['one', 'See it now', [to(4, 6)], 'See [it](https://example.gov/) now'],
  ['the whole', 'See', [to(0, 3)], '[See](https://example.gov/)'],
  ['after letters of two bytes', 'éé it', [to(5, 7)], 'éé [it](https://example.gov/)'],
  ['after right-to-left words', 'שלום it', [to(9, 11)], 'שלום [it](https://example.gov/)'],
  ['after signs of three bytes', '日本it', [to(6, 8)], '日本[it](https://example.gov/)'],
  ['after a family of joined emojis', '👩‍👩‍👧 it', [to(19, 21)], '👩‍👩‍👧 [it](https://example.gov/)'],
  ['an emoji itself', 'a 🎉 b', [to(2, 6)], 'a [🎉](https://example.gov/) b'],
  ['after a byte order mark', 'a\ufeffit', [to(4, 6)], 'a\ufeff[it](https://example.gov/)'],
  ['out of order', 'one two', [to(4, 7, B), to(0, 3, A)], `[one](${A}) [two](${B})`],
  ['side by side', 'onetwo', [to(0, 3, A), to(3, 6, B)], `[one](${A})[two](${B})`],
  ['the same twice', 'one', [to(0, 3, A), to(0, 3, B)], `[one](${A})`],
  ['one in another', 'one two', [to(0, 7, A), to(4, 7, B)], `[one two](${A})`],
  ['beginning in a character', '🎉 it', [to(1, 7, A), to(5, 7, B)], `🎉 [it](${B})`],
  ['ending in a character', 'it 🎉', [to(0, 4, A)], 'it 🎉'],
  ['beyond the end', 'it', [to(0, 3), to(5, 9)], 'it'],
  ['before the beginning', 'it', [to(-1, 2)], 'it'],
  ['empty and turned around', 'it', [to(1, 1), to(2, 0)], 'it'],
  ['over line ends', 'One\r\n\r\ntwo three', [to(7, 10)], 'One', '[two](https://example.gov/) three'],
  ['in an indented line', 'One\n  it', [to(6, 8)], 'One⏎[it](https://example.gov/)'],
  ['over white space at the end', 'One it ', [to(4, 7)], 'One [it ](https://example.gov/)'],
  ['up to white space at the end', 'One it\n', [to(4, 6)], 'One [it](https://example.gov/)'],
  ['to no address of the web', 'it is', [to(0, 2, 'javascript:hit()'), to(3, 5, '/relative')], 'it is'],
  ['null or without what they need', 'it', [null, {}, { index: { byteStart: 0, byteEnd: 2 } }], 'it'],
];

const FEATURES: [name: string, features: Facet['features'], shown: string][] = [
  ['a mention', [{ did: 'did:plc:exampleagency' }], '[it](https://bsky.app/profile/did:plc:exampleagency)'],
  ['a hashtag', [{ tag: 'Día' }], '[it](https://bsky.app/hashtag/D%C3%ADa)'],
  ['what we do not know, then a link', [{}, { uri: A }], `[it](${A})`],
  ['a link with a bad address, then one', [{ uri: 'data:a' }, { uri: A }], `[it](${A})`],
  ['nothing', [], 'it'],
];

describe('text with facets', () => {
  for (const [name, text, facets, ...shown] of CASES) {
    it(`links facets: ${name}`, () => {
      expect(describeRich(fromFacets(text, facets))).to.deep.equal(shown);
    });
  }

  for (const [name, features, shown] of FEATURES) {
    it(`links ${name}`, () => {
      expect(describeRich(fromFacets('it', [{ index: { byteStart: 0, byteEnd: 2 }, features }]))).to.deep.equal([
        shown,
      ]);
    });
  }

  it('reads facets of the wrong type as text', () => {
    for (const odd of [
      'words',
      5,
      [],
      {},
      [[]],
      { index: 5 },
      { index: { byteStart: 'a', byteEnd: {} }, features: 5 },
    ]) {
      expect(describeRich(fromFacets('it', [odd as Facet]))).to.deep.equal(['it']);
    }
  });

  it('reads many facets without hanging', () => {
    const text = 'it '.repeat(30_000);
    const facets = Array.from({ length: 30_000 }, (_, index) => to(index * 3, index * 3 + 2));
    expect(fromFacets(text, facets)[0]?.type).to.equal('paragraph');
  });
});
