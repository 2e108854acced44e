import { expect } from '@open-wc/testing';
import { parsingFeed } from '../../src/formats/parse.js';
import { registerFormats } from '../../src/formats/registry.js';
import type { Campaign } from '../../src/model/types.js';
import { runSliced, runSync } from '../../src/util/scheduler.js';

const BASE = 'https://agency.example/feed';

/** Reads a feed at once; throws where its reader has to be loaded. */
const readNow = (text: string): Campaign => runSync(parsingFeed(text, BASE, BASE));

const ON_DEMAND: readonly [name: string, text: string][] = [
  ['RSS', '<rss version="2.0"><channel><item><title>A</title></item></channel></rss>'],
  ['Mastodon', '[{"account":{"acct":"a"},"content":"A","uri":"https://a.example/1"}]'],
  ['WordPress', '[{"title":{"rendered":"A"},"link":"https://agency.example/a"}]'],
  ['TimelineJS3', '{"events":[{"start_date":{"year":2024},"text":{"headline":"A"}}]}'],
];

// The readers are not registered in this file, as from npm.
describe('the formats', () => {
  it('read a JSON Feed synchronously, for the first paint', () => {
    expect(readNow('[{"title":"A"}]').entries.length).to.equal(1);
  });

  for (const [name, text] of ON_DEMAND) {
    it(`load the reader for ${name} when a feed needs it, and are then synchronous`, async () => {
      expect(() => readNow(text)).to.throw('It waits');
      const { entries } = await runSliced(parsingFeed(text, BASE, BASE));
      expect(entries.length).to.equal(1);
      expect(readNow(text).entries.length).to.equal(1);
    });
  }

  it('prefer a registered format to all others', () => {
    registerFormats({
      name: 'lines',
      matches: (content) => Array.isArray(content) && content[0] === 'lines',
      read: (lines: string[]) => ({ feed: {}, items: lines.slice(1).map((title) => ({ title })) }),
    });
    const { entries } = readNow('["lines","A","B"]');
    expect(entries.map(({ title }) => title)).to.deep.equal(['A', 'B']);
  });
});
