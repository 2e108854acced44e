import { expect } from '@open-wc/testing';
import type { FeedError } from '../../src/feeds/errors.js';
import { parseFeed } from '../../src/feeds/parse.js';
import { outline } from './documents/outline.js';
import { DOCUMENTS, FAILURES } from './documents/xml.js';

describe('a feed in XML is read', () => {
  for (const { name, base, document, expected } of DOCUMENTS) {
    it(name, () => {
      expect(outline(parseFeed(document, base, base))).to.deep.equal(expected);
    });
  }
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
