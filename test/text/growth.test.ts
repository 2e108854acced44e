import { expect } from '@open-wc/testing';
import { cut } from '../../src/text/cut.js';
import { withEmojis } from '../../src/text/emojis.js';
import { fold } from '../../src/text/fold.js';
import { fromFacets } from '../../src/text/from-facets.js';
import { fromHtml } from '../../src/text/from-html.js';
import { fromText } from '../../src/text/from-text.js';
import { TEXT_LIMITS } from '../../src/text/limits.js';
import { handleOf, hashtagUrl, mentionUrl, NETWORKS, networkOf } from '../../src/util/networks.js';
import { cleanLinks } from '../../src/text/clean-links.js';
import { paragraphs } from '../../src/text/paragraphs.js';
import { limitNodes } from '../../src/text/limit-nodes.js';
import { plainText } from '../../src/text/plain-text.js';
import { sanitize } from '../../src/text/sanitize.js';
import type { RichText } from '../../src/text/rich-text.js';
import { textOfHtml } from '../../src/text/text-of-html.js';
import { decoded, pageOf, safeUrl, shownUrl, withoutTracking } from '../../src/util/urls.js';
import { entryId } from '../../src/model/ids.js';
import { readFragment } from '../../src/model/fragment.js';
import { decode } from '../../src/util/decode.js';
import { mediaType } from '../../src/util/media-type.js';
import { parseFeed } from '../../src/formats/sync.js';
import { rootOf } from '../../src/formats/xml.js';
import { faultOfGrowth } from '../support/growth.js';
import { many, PIECES } from '../support/hostile-feeds.js';

const rich = (value: string): RichText => [{ type: 'paragraph', children: [{ type: 'text', value }] }];
const linked = (value: string): RichText => [
  { type: 'paragraph', children: [{ type: 'link', url: 'https://t.co/a', children: [{ type: 'text', value }] }] },
];
const swallow =
  (run: (text: string) => unknown) =>
  (text: string): void => {
    try {
      run(text);
    } catch {
      // What is no feed is none.
    }
  };

/** Everything that looks at text of others with patterns. */
const quarter = (text: string): string => text.slice(0, text.length / 4);

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'text of X': (text) => fromText(text, { network: 'x' }),
  'text of other networks': (text) => fromText(text, { network: 'mastodon', url: 'https://a.example/@b/1' }),
  'text without links': (text) => fromText(`${text} a`),
  HTML: (text) => fromHtml(text),
  'HTML in a tag': (text) => fromHtml(`<p a="${text}`),
  'HTML without a parser': textOfHtml,
  'sanitized HTML': sanitize,
  facets: (text) => fromFacets(text, [{ index: { byteStart: 0, byteEnd: 1 }, features: [{ tag: text }] }]),
  emojis: (text) => withEmojis(rich(text), [{ shortcode: 'a', url: 'https://a.example/' }]),
  noise: (text) => [cleanLinks(rich(text), 2), cleanLinks(rich(`a ${text}`), 2), cleanLinks(linked(text), 2)],
  cut: (text) => cut(rich(text), text.length / 2),
  pieces: (text) => limitNodes(paragraphs([{ type: 'text', value: text }])),
  fold,
  words: (text) => plainText(rich(text)),
  addresses: (text) => [safeUrl(text), shownUrl(text), withoutTracking(text), pageOf(text), decoded(text)],
  'whole addresses': (text) => {
    const url = `https://a.example/${text}`;
    return [
      safeUrl(url),
      shownUrl(url),
      withoutTracking(`${url}?${text}#${text}`),
      pageOf(url),
      pageOf(`https://x.com/a${text}`),
    ];
  },
  // Addresses and names are cut at 4,000 characters before this; a quarter of the text is well beyond.
  networks: (whole, text = quarter(whole)) => [
    ...[
      '',
      'https://',
      'https://a.example/',
      'https://x.com/',
      'https://www.facebook.com/',
      'https://a.example/@',
    ].flatMap((start) => [networkOf(start + text), handleOf(start + text)]),
    ...NETWORKS.flatMap((network) => [
      hashtagUrl(network, text),
      mentionUrl(network, text),
      handleOf(`https://${text}`, network),
    ]),
  ],
  ids: (text) => entryId(text, 'https://a.example/'),
  'the hash of a page': (text) => [readFragment(`#cx-${text}`), readFragment(`#cx?q=${text}`)],
  'kinds of media': mediaType,
  encodings: (text) => decode(new TextEncoder().encode(`<?xml ${text}`), `text/xml; charset=${text}`),
  'the root of XML': rootOf,
  XML: swallow((text) =>
    parseFeed(`<rss><channel><item><title>${text}</title></item></channel></rss>`, 'https://a.example/'),
  ),
  'XML in a tag': swallow((text) =>
    parseFeed(`<rss><channel a="${text}"><item><title>a</title></item></channel></rss>`, 'https://a.example/'),
  ),
  'before XML': swallow((text) => parseFeed(`<!-- ${text} --><rss><channel></channel></rss>`, 'https://a.example/')),
  JSON: swallow((text) =>
    parseFeed(`{"items":[{"title":${JSON.stringify(text)},"content_text":"a"}]}`, 'https://a.example/'),
  ),
};

const SIZE = 25_000;

describe('the processing time of text', () => {
  const longest = { ...TEXT_LIMITS };
  beforeEach(() => {
    for (const key of ['words', 'links', 'pieces'] as const) TEXT_LIMITS[key] = 1e9;
  });
  afterEach(() => {
    Object.assign(TEXT_LIMITS, longest);
  });

  for (const [name, read] of Object.entries(READERS)) {
    it(`grows linearly up to ${(4 * SIZE).toLocaleString('en')} characters: ${name}`, () => {
      const faults = PIECES.flatMap((piece) => {
        const fault = faultOfGrowth(SIZE, (size) => many(piece, size), read);
        return fault ? `${JSON.stringify(piece)}: ${fault}` : [];
      });
      expect(faults).to.deep.equal([]);
    }).timeout(60_000);
  }
});
