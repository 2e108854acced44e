import { expect } from '@open-wc/testing';
import { diagnosticText } from '../../src/formats/messages.js';
import { choose } from '../../src/model/choose.js';
import type { Entry } from '../../src/model/types.js';
import { LIMITS } from '../../src/formats/limits.js';
import { parseFeed } from '../../src/formats/sync.js';
import '../../src/index.js';
import { plainText } from '../../src/text/plain-text.js';
import { GOOD, HOSTILE } from '../support/hostile-feeds.js';
import { place, settled, show, wordsOf } from '../support/reading.js';

const BASE = 'https://feeds.agency.example/feed';
/** Milliseconds in which the good entry of a hostile feed has to be on the page. */
const SOON = 2000;
const BYTES = 100_000;

const read = (feed: object): ReturnType<typeof parseFeed> => parseFeed(JSON.stringify(feed), BASE, BASE);
const item = (more: object): object => ({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'a', ...more }] });

/** How often a feed is drawn at most; the shortest time counts, since other work on the machine is no fault of ours. */
const TRIES = 3;

/** Draws a hostile feed; returns the milliseconds until its good entry was on the page. */
async function timeToDraw(name: string): Promise<number> {
  const element = document.createElement('cx-campaign-timeline');
  element.limit = 20;
  element.data = HOSTILE[name]!(BYTES);
  const start = performance.now();
  const done = settled(element);
  place(element);
  const { type } = await done;
  await element.updateComplete;
  const time = performance.now() - start;
  expect(`${name}: ${type}`).to.equal(`${name}: cx-load`);
  if (!/Mastodon|Bluesky/.test(name)) expect(wordsOf(element), name).to.contain(GOOD);
  element.remove();
  return time;
}

describe('a hostile feed', () => {
  const names = Object.keys(HOSTILE);
  for (let first = 0; first < names.length; first += 10) {
    it(`is rendered with its valid entry: ${names[first]!} and the next`, async () => {
      for (const name of names.slice(first, first + 10)) {
        let time = Infinity;
        for (let left = TRIES; left-- && time >= SOON;) time = Math.min(time, await timeToDraw(name));
        expect(time, name).to.be.below(SOON);
      }
    });
  }
});

describe('content over a limit', () => {
  const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}`);
  const CASES: [name: string, feed: object, size: (entry: Entry) => number, most: number][] = [
    ['words', item({ content_text: 'a '.repeat(LIMITS.text) }), ({ body }) => plainText(body).length, LIMITS.text],
    ['a title', item({ title: 'a'.repeat(2 * LIMITS.line) }), ({ title }) => title!.length, LIMITS.line],
    ['tags', item({ title: 'a', tags: many(2 * LIMITS.tags) }), ({ tags }) => tags.length, LIMITS.tags],
    [
      'related entries',
      item({ title: 'a', _cx: { related: many(2 * LIMITS.tags) } }),
      ({ related }) => related.length,
      LIMITS.tags,
    ],
    [
      'links',
      item({ title: 'a', _cx: { links: many(2 * LIMITS.list).map((url) => ({ url })) } }),
      ({ links }) => links.length,
      LIMITS.list,
    ],
    [
      'pictures',
      item({ attachments: many(2 * LIMITS.list).map((url) => ({ url: `${url}.png` })) }),
      ({ media }) => media.length,
      LIMITS.list,
    ],
    [
      'all that is in an item',
      item({
        title: 'a',
        authors: many(LIMITS.list).map(() => ({ name: 'a'.repeat(LIMITS.line) })),
      }),
      ({ authors }) => JSON.stringify(authors).length,
      LIMITS.all,
    ],
  ];
  for (const [name, feed, size, most] of CASES) {
    it(`is cut and reported once: ${name}`, () => {
      const { entries, skipped } = read(feed);
      expect(entries.length).to.equal(1);
      expect(size(entries[0]!))
        .to.be.above(most / 3)
        .and.at.most(most);
      expect(skipped.filter(({ code }) => code === 'over-limit').length).to.equal(1);
    });
  }

  it('is reported in one line per feed', () => {
    const long = { title: 'a'.repeat(2 * LIMITS.line), summary: 'a'.repeat(2 * LIMITS.text) };
    const { skipped } = read({ items: [long, { ...long, id: 'b' }, { ...long, id: 'c' }] });
    expect(skipped.map(diagnosticText)).to.deep.equal(['items[0].title: over the bounds, so cut (6 in all)']);
  });

  it('is reported for RSS and Atom too', () => {
    const { entries, skipped } = parseFeed(
      `<rss><channel><item><title>${'a'.repeat(2 * LIMITS.line)}</title></item></channel></rss>`,
      BASE,
    );
    expect(entries[0]!.title!.length).to.equal(LIMITS.line);
    expect(skipped.length).to.equal(1);
  });

  it('is dropped if it is a URL', () => {
    const url = `https://agency.example/${'a'.repeat(LIMITS.line)}`;
    const { entries } = parseFeed(
      `<rss><channel><item><title>A</title><link>${url}</link></item><item><title>B</title></item></channel></rss>`,
      BASE,
    );
    expect(entries.map((entry) => entry.url)).to.deep.equal([undefined, undefined]);
    const [linked] = read(item({ content_html: `<a href="${url}${url}">A</a> page` })).entries;
    expect(JSON.stringify(linked!.body)).to.contain('A page').and.not.contain('link');
  });

  it('does not include duplicates in an item', () => {
    const { entries, skipped } = read(item({ title: 'a', tags: ['b', 'b'], _cx: { related: ['c', 'c', 'c'] } }));
    expect([entries[0]!.tags.length, entries[0]!.related.length, skipped.length]).to.deep.equal([1, 1, 0]);
  });

  it('does not occur in a typical feed', () => {
    const { skipped } = read(
      item({ content_html: '<p>Word <a href="/a">word</a></p>'.repeat(500), tags: many(30), title: 'a' }),
    );
    expect(skipped).to.deep.equal([]);
  });
});

describe('the bodies of a long list', () => {
  it('are read when shown, with their tags and media, also for entries taken as another type', async () => {
    let reads = 0;
    const { parseFromString } = DOMParser.prototype;
    DOMParser.prototype.parseFromString = function (...given) {
      reads++;
      return parseFromString.apply(this, given);
    };
    try {
      const items = Array.from({ length: 1000 }, (_, id) => ({
        id,
        content_html: `<p>Entry ${id} #CXDay <img src="/a.png" alt="A">`,
      }));
      const element = await show(`<cx-spotlight limit="10" data='${JSON.stringify(items)}'></cx-spotlight>`);
      await element.updateComplete;
      expect(wordsOf(element)).to.contain('Entry 9');
      expect(reads).to.be.at.least(10).and.at.most(60);
    } finally {
      DOMParser.prototype.parseFromString = parseFromString;
    }
  });

  it('are not copied for the same type', () => {
    const { entries } = read(item({ title: 'A' }));
    expect(choose(entries, { inferredAs: 'highlight' })[0]).to.equal(entries[0]);
  });

  it('are complete in an entry taken as another type', () => {
    const { entries } = read(item({ content_text: 'Words', title: 'A' }));
    const [taken] = choose(entries, { inferredAs: 'milestone' });
    expect(taken).to.deep.include({ type: 'milestone', title: 'A', id: entries[0]!.id });
    expect(plainText({ ...taken! }.body)).to.equal('Words');
  });
});
