/** What a slow processor shows while it renders a list card by card, each in a task of its own. */
import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { until } from '../support/controls.js';
import { deepAll, place, settled } from '../support/reading.js';

const WORDS = 'Our forms are shorter now. '.repeat(4);

const items = (count: number, type: string): object[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${type}${index}`,
    title: `Entry ${index}`,
    content_text: WORDS.repeat(1 + (index % 3)),
    date_published: `${2026 - Math.floor(index / 3)}-05-${10 + index}`,
    authors: [{ name: 'Example Agency' }],
    _cx: { type },
  }));

/** Where the cards are that a reader sees, by their names. */
const placesOf = (element: Element): Map<string, string> =>
  new Map(
    deepAll(element, 'article')
      .filter((card) => card.checkVisibility({ visibilityProperty: true }))
      .map((card) => {
        const { left, top, width } = card.getBoundingClientRect();
        return [card.textContent, [left, top, width].map(Math.round).join()];
      }),
  );

describe('on a slow processor, no card moves while others are added:', () => {
  beforeEach(() => {
    const now = performance.now.bind(performance);
    let late = 0;
    performance.now = () => now() + (late += 100);
  });

  afterEach(() => {
    delete (performance as Partial<Performance>).now;
  });

  type Tag = 'cx-social-embed' | 'cx-highlight' | 'cx-campaign-timeline';
  const lists: [name: string, tag: Tag, entries: object[], layout: string, width: string][] = [
    ['a wall', 'cx-social-embed', items(7, 'post'), 'wall', '60em'],
    ['a short wall', 'cx-social-embed', items(2, 'post'), 'wall', '60em'],
    ['a grid', 'cx-highlight', items(7, 'highlight'), 'grid', '60em'],
    ['a wide grid', 'cx-highlight', items(11, 'highlight'), 'grid', '90em'],
    ['a short grid', 'cx-highlight', items(2, 'highlight'), 'grid', '60em'],
    ['a list', 'cx-social-embed', items(7, 'post'), 'list', '40em'],
    ['a timeline', 'cx-campaign-timeline', items(10, 'highlight'), '', '60em'],
    ['a narrow timeline', 'cx-campaign-timeline', items(10, 'highlight'), '', '20em'],
  ];
  for (const [name, tag, entries, layout, width] of lists) {
    it(name, async () => {
      const element = document.createElement(tag);
      element.data = { title: 'Many', items: entries };
      if (layout) element.setAttribute('layout', layout);
      element.style.cssText = `display: block; inline-size: ${width}`;
      const seen: Map<string, string>[] = [];
      const counts = new Set<number>();
      const done = settled(element);
      place(element);
      const observer = new MutationObserver(() => {
        seen.push(placesOf(element));
        counts.add(deepAll(element, 'article').length);
      });
      observer.observe(element.shadowRoot!, { childList: true, subtree: true });
      await done;
      observer.disconnect();
      const last = placesOf(element);
      expect(last.size).to.equal(entries.length);
      expect(counts.size, 'tasks').to.be.above(1);
      for (const places of seen) for (const [card, where] of places) expect(last.get(card)).to.equal(where, card);
    });
  }

  for (const [name, tag, entries, layout, width] of lists.filter(([, , , layout]) => layout)) {
    it(`${name} hides no card when one of them changes`, async () => {
      const element = document.createElement(tag);
      element.data = { title: 'Many', items: entries };
      element.setAttribute('layout', layout);
      element.style.cssText = `display: block; inline-size: ${width}`;
      const done = settled(element);
      place(element);
      await done;
      const seen: number[] = [];
      const observer = new MutationObserver(() => seen.push(placesOf(element).size));
      observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
      const changed = entries.map((item, index) => ({ ...item, content_text: `Now ${index}` }));
      element.data = { title: 'Many', items: changed };
      await element.updateComplete;
      await until(() => deepAll(element, 'article').every((card) => card.textContent.includes('Now')));
      observer.disconnect();
      expect(seen.length, 'tasks').to.be.above(0);
      expect([...new Set(seen)]).to.deep.equal([entries.length]);
    });
  }
});
