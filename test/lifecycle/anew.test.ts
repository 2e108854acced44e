import { expect } from '@open-wc/testing';
import { LIMITS } from '../../src/formats/limits.js';
import { nextTask } from '../../src/util/scheduler.js';
import '../../src/index.js';
import type { CxHighlight } from '../../src/index.js';
import { until } from '../support/controls.js';
import { feed, items, MARKUP, memory } from '../support/everything.js';
import { feedUrl, requestsFor } from '../support/feeds.js';
import { deepAll, place, show, wordsOf } from '../support/reading.js';

const bounds = { ...LIMITS };

afterEach(() => {
  Object.assign(LIMITS, bounds);
});

const TIMES = 100;

const isReady = (element: Element): boolean => element.matches(':state(ready)');

describe('a hundred updates', () => {
  for (const [name, markup] of Object.entries(MARKUP)) {
    it(`of ${name} with other content keep the node count`, async () => {
      const element = await show<CxHighlight>(markup);
      const anew = async (times: number): Promise<number> => {
        for (let time = 0; time < times; time++) {
          element.data = {
            ...feed,
            title: `Campaign ${time}`,
            items: items.map((one) => ({ ...one, summary: `${time}` })),
          };
          await element.updateComplete;
        }
        await until(() => isReady(element));
        return deepAll(element, '*').length;
      };
      const count = await anew(10);
      const before = await memory();
      expect(await anew(TIMES)).to.equal(count);
      const after = await memory();
      if (!before || !after) return;
      expect(after.nodes - before.nodes, 'nodes').to.be.lessThan(TIMES / 2);
      expect(after.jsEventListeners - before.jsEventListeners, 'listeners').to.be.lessThan(TIMES / 2);
    }).timeout(30_000);
  }

  it('of a refreshed feed keep the memory constant', async () => {
    Object.assign(LIMITS, { refresh: 1 });
    const url = feedUrl(feed);
    const element = await show<CxHighlight>(`<cx-highlight refresh="0.001" feed="${url}"></cx-highlight>`);
    await until(async () => (await requestsFor(url)) > 10);
    const before = await memory();
    await until(async () => (await requestsFor(url)) > 10 + TIMES);
    const after = await memory();
    expect(wordsOf(element)).to.contain('A deed');
    if (!before || !after) return;
    expect(after.nodes - before.nodes, 'nodes').to.be.lessThan(TIMES / 2);
    expect(after.jsEventListeners - before.jsEventListeners, 'listeners').to.be.lessThan(TIMES / 2);
  }).timeout(30_000);
});

describe('content that is slow to read', () => {
  const many = (word: string): object[] =>
    Array.from({ length: 5000 }, (_, index) => ({ id: `${index}`, title: `${word} ${index}` }));

  it('leaves the previous content until it is ready, even if the element moves', async () => {
    const element = await show<CxHighlight>(`<cx-highlight limit="3" data='[{"title": "Before"}]'></cx-highlight>`);
    const words: string[] = [];
    const observer = new MutationObserver(() => words.push(wordsOf(element)));
    observer.observe(element.shadowRoot!, { childList: true, subtree: true, characterData: true });
    element.data = many('After');
    // By then it has begun to read.
    await nextTask();
    expect(wordsOf(element)).to.contain('Before');
    const box = place(document.createElement('div'));
    box.append(element);
    await until(() => wordsOf(element).includes('After 2'));
    await element.updateComplete;
    expect(words.filter((seen) => !/Before|After/.test(seen))).to.deep.equal([]);
    observer.disconnect();
  });
});

describe('the same content again makes no DOM mutation:', () => {
  for (const [name, markup] of Object.entries(MARKUP)) {
    it(name, async () => {
      const element = await show<CxHighlight>(markup);
      await until(() => deepAll(element, ':state(loading)').length === 0);
      const seen: string[] = [];
      const take = (records: readonly MutationRecord[]): number =>
        seen.push(
          ...records.map(({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName ?? ''}`),
        );
      const observer = new MutationObserver(take);
      const all = [element, ...deepAll(element, '*')];
      for (const { shadowRoot } of all) {
        if (shadowRoot)
          observer.observe(shadowRoot, { childList: true, attributes: true, characterData: true, subtree: true });
      }
      element.requestUpdate();
      await element.updateComplete;
      element.setAttribute('data', JSON.stringify(feed));
      await element.updateComplete;
      element.data = structuredClone(feed);
      await element.updateComplete;
      await until(() => isReady(element));
      for (const inner of deepAll(element, '*')) await (inner as Partial<CxHighlight>).updateComplete;
      take(observer.takeRecords());
      expect(seen).to.deep.equal([]);
    });
  }
});
