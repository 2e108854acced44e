import { expect } from '@open-wc/testing';
import type { FeedError } from '../../src/feeds/errors.js';
import { parseFeed } from '../../src/feeds/parse.js';
import { xmlFeed } from '../../src/feeds/xml-feed.js';
import { outline } from './documents/outline.js';
import youtube from './documents/xml-youtube.js';
import { DOCUMENTS, FAILURES } from './documents/xml.js';

describe('a feed in XML is read', () => {
  for (const { name, base, document, expected } of DOCUMENTS) {
    it(name, () => {
      expect(outline(parseFeed(document, base, base))).to.deep.equal(expected);
    });
  }
});

it('a video of YouTube is its page, with the thumbnail as its poster and not as a picture', () => {
  const { items, toItem } = xmlFeed(youtube.document, youtube.base, youtube.base);
  const { attachments, image } = toItem!(items[0] as never);
  expect(attachments).to.deep.equal([
    {
      url: 'https://www.youtube.com/watch?v=Ab_3dEfGh1k',
      mime_type: 'video/*',
      _cx: { alt: null, poster: 'https://i2.ytimg.com/vi/Ab_3dEfGh1k/hqdefault.jpg', width: 640, height: 390 },
    },
  ]);
  expect(image).to.equal('');
});

describe('XML that is no feed, or no XML', () => {
  for (const { name, base, document, code, message } of FAILURES) {
    it(`is ${name}: ${code}`, () => {
      let found: FeedError | undefined;
      try {
        parseFeed(document, base, base);
      } catch (error) {
        found = error as FeedError;
      }
      expect(found?.code).to.equal(code);
      expect(found?.message).to.match(message);
    });
  }
});
