import { expect } from '@open-wc/testing';
import type { FeedError } from '../../src/feeds/errors.js';
import { parseFeed } from '../../src/feeds/parse.js';
import dates from './documents/json-dates.json';
import list from './documents/json-list.json';
import nothing from './documents/json-null.json';
import one from './documents/json-one.json';
import { outline } from './documents/outline.js';
import slips from './documents/json-slips.json';

const BASE = 'https://example.gov/feed.json';
const VERSION = 'https://jsonfeed.org/version/1.1';

describe('a JSON Feed', () => {
  for (const { name, base, json, expected } of [slips, dates, nothing, list, one]) {
    it(`is read: ${name}`, () => {
      expect(outline(parseFeed(JSON.stringify(json), base, base))).to.deep.equal(expected);
    });
  }

  it('is read where what it says of itself is nested deeper than the stack', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const { entries, skipped } = parseFeed(
      `{"version":"${VERSION}","title":${deep},"items":[{"title":"One"}]}`,
      BASE,
      BASE,
    );
    expect(entries.length).to.equal(1);
    expect(skipped.length).to.equal(2);
    expect(skipped[1]).to.match(/over the bounds/);
  });

  const NONE: [json: unknown, code: string][] = [
    [{}, 'format'],
    [null, 'format'],
    [5, 'format'],
    [{ items: null }, 'format'],
    [{ version: VERSION }, 'schema'],
    [{ version: VERSION, items: {} }, 'schema'],
    [{ items: 'none' }, 'schema'],
    [{ items: [{ attachments: 5, title: 5 }, null, 'a'] }, 'schema'],
  ];
  for (const [json, code] of NONE) {
    it(`is not ${JSON.stringify(json)}: ${code}`, () => {
      let found;
      try {
        parseFeed(JSON.stringify(json), BASE, BASE);
      } catch (error) {
        found = (error as FeedError).code;
      }
      expect(found).to.equal(code);
    });
  }
});
