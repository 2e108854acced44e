import { expect, nextFrame } from '@open-wc/testing';
import { LIMITS } from '../../src/formats/limits.js';
import '../../src/index.js';
import type { CxErrorEvent, CxLoadEvent } from '../../src/index.js';
import { memo } from '../../src/util/memo.js';
import { feedUrl } from '../support/feeds.js';
import { place, settled } from '../support/reading.js';

const bounds = { ...LIMITS };
const { warn } = console;
afterEach(() => {
  Object.assign(LIMITS, bounds);
  console.warn = warn;
});

async function load(feed: string): Promise<[HTMLElement, CxLoadEvent & CxErrorEvent]> {
  const element = document.createElement('cx-highlight');
  element.feed = feed;
  const done = settled(element);
  place(element);
  return [element, (await done) as CxLoadEvent & CxErrorEvent];
}

describe('a page that stays open for a long time', () => {
  it('keeps only the most recent last good copies', async () => {
    const good = { body: JSON.stringify({ items: [{ title: 'A' }] }) };
    const failing = { ...good, statuses: '[200, 404]' };
    const [first, last] = [feedUrl(failing), feedUrl(failing)];
    const others = Array.from({ length: 60 }, () => feedUrl(good));
    for (const url of [first, ...others, last]) (await load(url))[0].remove();
    await nextFrame();
    expect((await load(last))[1].stale).to.equal(true);
    expect((await load(first))[1].code).to.equal('http');
  });

  it('keeps only the patterns and formats in use', () => {
    let made = 0;
    const made200 = memo((key: number) => (made++, { key }));
    const one = made200(0);
    expect(made200(0)).to.equal(one);
    for (let key = 1; key < 1000; key++) expect(made200(key).key).to.equal(key);
    expect(made200(0)).not.to.equal(one);
    expect(made).to.equal(1001);
  });

  it('logs a bounded number of short warnings, even if its content keeps failing', async () => {
    let count = 0;
    let longest = 0;
    console.warn = (words: string) => {
      count++;
      longest = Math.max(longest, words.length);
    };
    const element = place(document.createElement('cx-highlight'));
    for (let turn = 0; turn < 400; turn++) {
      const unreadable = Array.from({ length: 50 }, (_, n) => ({ id: `${n}`, date_published: `never ${turn} ${n}` }));
      element.data = [{ title: `Turn ${turn}` }, ...unreadable];
      await element.updateComplete;
    }
    expect(count).to.be.within(1, 300);
    expect(longest).to.be.within(1000, 3000);
  });
});
