import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { loadFeed } from '../../src/loading/load.js';
import '../../src/formats/sync.js';
import { parsingFeed } from '../../src/formats/parse.js';
import { place, settled, wordsOf } from '../support/reading.js';

/** A clock that goes on by itself, so that a few items fill a task on any machine. */
function withSlowClock(step = 3): () => void {
  const { now } = performance;
  let time = 0;
  performance.now = () => (time += step);
  return () => (performance.now = now);
}

const items = (count: number): object[] => Array.from({ length: count }, (_, index) => ({ title: `Entry ${index}` }));

describe('a long list in the page', () => {
  let restore: () => void;
  beforeEach(() => (restore = withSlowClock()));
  afterEach(() => restore());

  const start = (count: number): HTMLElementTagNameMap['cx-highlight'] => {
    const element = document.createElement('cx-highlight');
    element.data = items(count);
    return place(element);
  };

  it('is read in several tasks while the fallback is shown', async () => {
    const element = document.createElement('cx-highlight');
    element.append('The author’s words.');
    element.data = items(40);
    const done = settled(place(element));
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(wordsOf(element)).to.contain('The author’s words.');
    await done;
    expect(wordsOf(element)).to.contain('Entry 39');
  });

  it('is dropped when other content replaces it', async () => {
    const element = start(40);
    await element.updateComplete;
    element.data = [{ title: 'Something else' }];
    await settled(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('Something else').and.not.contain('Entry');
  });

  it('is read again when its element is reinserted', async () => {
    const element = start(40);
    await element.updateComplete;
    element.remove();
    place(element);
    await settled(element);
    expect(wordsOf(element)).to.contain('Entry 39');
  });

  it('is shown immediately if it is short', async () => {
    const element = start(1);
    await element.updateComplete;
    expect(element.matches(':state(ready)')).to.equal(true);
  });
});

describe('a long feed', () => {
  const BASE = 'http://feeds.agency.example/feed';
  const slicesOf = (text: string): number => [...parsingFeed(text, BASE)].length;

  it('is scanned, parsed and detected in separate tasks', () => {
    expect(slicesOf('{"version":"https://jsonfeed.org/version/1.1","items":[]}')).to.be.at.least(2);
    expect(slicesOf('<rss><channel><title>A</title></channel></rss>')).to.be.at.least(5);
  });

  it('is received in several tasks', async () => {
    const { fetch, MessageChannel } = window;
    let tasks = 0;
    window.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        tasks++;
      }
    };
    const pieces = ['{"version":"https://jsonfeed.org/version/1.1","items":[', ...Array<string>(40).fill(' '), ']}'];
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    window.fetch = () => Promise.resolve(new Response(body));
    try {
      const { campaign } = await loadFeed(BASE, { base: BASE, signal: new AbortController().signal });
      expect(campaign.entries).to.deep.equal([]);
      expect(tasks).to.be.above(5);
    } finally {
      Object.assign(window, { fetch, MessageChannel });
    }
  });
});

describe('elements that render at the same time', () => {
  const drawnAtOnce = async (step: number): Promise<number> => {
    const elements = [1, 2, 3].map(() => {
      const element = document.createElement('cx-highlight');
      element.data = items(1);
      return place(element);
    });
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    const restore = withSlowClock(step);
    try {
      for (const element of elements) element.requestUpdate();
      // All that this task does, but none of the next.
      for (let turn = 0; turn < 50; turn++) await Promise.resolve();
      const count = elements.filter(({ isUpdatePending }) => !isUpdatePending).length;
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      expect(elements.some(({ isUpdatePending }) => isUpdatePending)).to.equal(false);
      return count;
    } finally {
      restore();
    }
  };

  it('share one task if rendering is quick', async () => {
    expect(await drawnAtOnce(0)).to.equal(3);
  });

  it('use a task each if it is not', async () => {
    expect(await drawnAtOnce(60)).to.equal(1);
  });
});
