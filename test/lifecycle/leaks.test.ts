import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { BOUNDS } from '../../src/feeds/bounds.js';
import '../../src/index.js';
import type { CxHighlight } from '../../src/index.js';
import { until } from '../support/controls.js';
import { openCounted } from '../support/counted.js';
import { feedUrl, requestsFor } from '../support/feeds.js';
import { deepAll, place, show, wordsOf } from '../support/reading.js';

interface Memory {
  readonly nodes: number;
  readonly jsEventListeners: number;
}

const bounds = { ...BOUNDS };

afterEach(() => {
  Object.assign(BOUNDS, bounds);
});

const TIMES = 100;
const soon = new Date(Date.now() + 3_600_000).toISOString();

/** One of everything, with what has a timer, a listener or an observer of its own. */
const items = [
  {
    title: 'A deed',
    content_text: 'Words. '.repeat(200),
    image: '/examples/media/queue.svg',
    _cx: { type: 'highlight' },
  },
  {
    title: 'Another',
    date_published: '2023-10-01',
    _cx: { type: 'highlight', links: [{ url: 'https://example.com/' }] },
  },
  { title: 'A face', _cx: { type: 'spotlight', person: { name: 'Sample Person' } } },
  { content_text: 'Words. '.repeat(200), _cx: { type: 'post', handle: 'a' } },
  { content_text: 'Hidden', _cx: { type: 'post', warning: 'A warning' } },
  { title: 'Open house', _cx: { type: 'event', start: soon } },
  { title: 'Past', _cx: { type: 'event', start: '2020-01-01T10:00:00Z' } },
  { title: 'Founded', _cx: { type: 'milestone', start: '1949-07-01' } },
];
const feed = { title: 'A campaign', items, _cx: { channels: [{ url: 'https://x.com/ExampleAgency' }] } };
const data = JSON.stringify(feed).replaceAll("'", '&#39;');

const MARKUP: Record<string, string> = {
  'cx-highlight': `<cx-highlight data='${data}' refresh="60"></cx-highlight>`,
  'cx-spotlight': `<cx-spotlight data='${data}'></cx-spotlight>`,
  'cx-social-embed': `<cx-social-embed layout="carousel" data='${data}'></cx-social-embed>`,
  'cx-event': `<cx-event data='${data}'></cx-event>`,
  'cx-campaign-timeline': `<cx-campaign-timeline with-filters with-address data='${data}'></cx-campaign-timeline>`,
  'cx-follow': `<cx-follow data='${data}'></cx-follow>`,
  'cx-campaign': `<cx-campaign data='${data}'></cx-campaign>`,
  'cx-campaign with elements inside': `<cx-campaign data='${data}'><cx-highlight></cx-highlight><cx-event></cx-event></cx-campaign>`,
};

const isReady = (element: Element): boolean => element.matches(':state(ready)');

/** Puts elements into a page and takes them out again. */
async function comeAndGo(page: Document, markup: string, times: number): Promise<void> {
  for (let left = times; left > 0; left -= 10) {
    page.body.innerHTML = markup.repeat(10);
    await until(() => [...page.body.children].every(isReady));
    page.body.replaceChildren();
    await until(() => page.body.childElementCount === 0);
  }
}

const memory = (): Promise<Memory | false> => executeServerCommand<Memory | false, undefined>('memory');

describe(`a hundred times in the page and out again`, () => {
  for (const [name, markup] of Object.entries(MARKUP)) {
    it(`${name} leaves no timer, listener, observer or node behind`, async () => {
      const { document: page, count } = await openCounted();
      const atFirst = count();
      await comeAndGo(page, markup, 20);
      const before = await memory();
      await comeAndGo(page, markup, TIMES);
      await until(() => count().timers <= atFirst.timers);
      expect(count()).to.deep.equal(atFirst);
      const after = await memory();
      if (!before || !after) return;
      // Less than one for each time: a page has some of its own that come and go.
      expect(after.nodes - before.nodes, 'nodes').to.be.lessThan(TIMES / 2);
      expect(after.jsEventListeners - before.jsEventListeners, 'listeners').to.be.lessThan(TIMES / 2);
    }).timeout(30_000);
  }

  it('an element whose feed never comes leaves nothing behind', async () => {
    const { document: page, count } = await openCounted();
    const atFirst = count();
    for (let times = 0; times < TIMES; times++) {
      page.body.innerHTML = `<cx-highlight feed="${feedUrl({ never: 'yes' })}"></cx-highlight>`;
      await until(() => page.body.firstElementChild!.matches(':state(loading)'));
      page.body.replaceChildren();
    }
    await until(() => count().timers <= atFirst.timers);
    expect(count()).to.deep.equal(atFirst);
  }).timeout(30_000);
});

describe('a hundred times anew', () => {
  for (const [name, markup] of Object.entries(MARKUP)) {
    it(`${name} with other content has as many nodes as before`, async () => {
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

  it('a feed that is asked again holds no more than before', async () => {
    Object.assign(BOUNDS, { refresh: 1 });
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

describe('the same once more changes nothing in the page:', () => {
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
      place(element);
    });
  }
});
