import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/index.js';
import type { CxHighlight } from '../../src/index.js';
import { feedUrl } from '../support/feeds.js';
import { deepAll, headingsOf, place, settled, show, wordsOf } from '../support/reading.js';
import { until } from '../support/controls.js';

const items = (count: number, name = 'Entry'): object[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${name} ${index}`, title: `${name} ${index}` }));

const titles = (element: Element): string[] => headingsOf(element).map((heading) => heading.slice(2));
const moreOf = (element: Element): HTMLButtonElement | undefined =>
  deepAll<HTMLButtonElement>(element, '[part~=more]')[0];
const countIn = (element: Element): number => element.shadowRoot!.querySelectorAll('.entries > li').length;

function highlights(data: unknown, more: object = {}): CxHighlight {
  return Object.assign(document.createElement('cx-highlight'), { data }, more);
}

async function shown(element: CxHighlight): Promise<CxHighlight> {
  const done = settled(element);
  place(element);
  await done;
  return element;
}

async function press(element: CxHighlight, count: number): Promise<void> {
  moreOf(element)!.click();
  await until(() => countIn(element) === count, `${count} are shown`);
  await element.updateComplete;
}

const focused = (element: Element): string => wordsOf(element.shadowRoot!.activeElement!).trim();

describe('limit', () => {
  it('shows some entries, as many again on request, and moves to the first new one', async () => {
    const element = await shown(highlights(items(7), { limit: 3 }));
    expect(titles(element)).to.deep.equal(['Entry 0', 'Entry 1', 'Entry 2']);
    expect(wordsOf(moreOf(element)!).trim()).to.equal('Show more');
    await expect(element).to.be.accessible();
    await press(element, 6);
    await until(() => element.shadowRoot!.activeElement?.localName === 'article');
    expect(focused(element)).to.equal('Entry 3');
    await press(element, 7);
    await until(() => focused(element) === 'Entry 6');
    expect(moreOf(element)).to.equal(undefined);
    await expect(element).to.be.accessible();
  });

  for (const limit of ['0', '-3', 'many', '', 'NaN', 'Infinity']) {
    it(`of "${limit}" shows all`, async () => {
      const element = await show(`<cx-highlight limit="${limit}" data='${JSON.stringify(items(12))}'></cx-highlight>`);
      expect(countIn(element)).to.equal(12);
      expect(moreOf(element)).to.equal(undefined);
    });
  }

  it('of one and a half shows whole entries', async () => {
    const element = await shown(highlights(items(5), { limit: 1.5 }));
    expect(titles(element)).to.deep.equal(['Entry 0', 'Entry 1']);
  });

  it('of one shows a list once more are shown', async () => {
    const element = await shown(highlights(items(3), { limit: 1 }));
    expect(titles(element)).to.deep.equal(['Entry 0']);
    await press(element, 2);
    await until(() => element.shadowRoot!.activeElement?.localName === 'article');
    expect(focused(element)).to.equal('Entry 1');
  });

  it('on the enclosing campaign applies to each element in it', async () => {
    const data = items(4).map((item) => ({ ...item, _cx: { type: 'highlight' } }));
    const campaign = await show(
      `<cx-campaign limit="2" data='${JSON.stringify(data)}'><cx-highlight></cx-highlight><cx-highlight limit="3"></cx-highlight></cx-campaign>`,
    );
    const [one, two] = [...campaign.children] as [CxHighlight, CxHighlight];
    await until(() => countIn(one) === 2 && countIn(two) === 3);
    await press(one, 4);
    expect(countIn(two)).to.equal(3);
  });

  it('can be changed and removed', async () => {
    const element = await shown(highlights(items(9), { limit: 2 }));
    element.limit = 4;
    await element.updateComplete;
    expect(countIn(element)).to.equal(4);
    await press(element, 8);
    element.removeAttribute('limit');
    Object.assign(element, { limit: undefined });
    await element.updateComplete;
    expect(countIn(element)).to.equal(9);
  });

  it('restarts with another selection', async () => {
    const data = items(9).map((item, index) => ({ ...item, tags: index % 2 ? ['odd'] : [] }));
    const element = await shown(highlights(data, { limit: 2 }));
    await press(element, 4);
    element.tag = 'odd';
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Entry 1', 'Entry 3']);
  });

  it('shows the feed’s own entries first, then its next page', async () => {
    const next = feedUrl({ items: items(3, 'Next') });
    const feed = feedUrl({ version: 'https://jsonfeed.org/version/1.1', next_url: next, items: items(3) });
    const element = await show<CxHighlight>(`<cx-highlight limit="2" feed="${feed}"></cx-highlight>`);
    expect(titles(element)).to.deep.equal(['Entry 0', 'Entry 1']);
    await press(element, 3);
    await press(element, 5);
    expect(titles(element)).to.deep.equal(['Entry 0', 'Entry 1', 'Entry 2', 'Next 0', 'Next 1']);
    await until(() => focused(element) === 'Next 0');
    await press(element, 6);
    expect(moreOf(element)).to.equal(undefined);
  });

  it('prints the shown entries without the button', async function () {
    const element = await shown(highlights(items(5), { limit: 2 }));
    await press(element, 4);
    // The runner can show none but Chromium a page as it is printed.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    await emulateMedia({ media: 'print' });
    try {
      expect(countIn(element)).to.equal(4);
      expect([...element.shadowRoot!.querySelectorAll('.entries > li')].every((one) => one.checkVisibility())).to.equal(
        true,
      );
      expect(moreOf(element)!.checkVisibility()).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

describe('a thousand entries', () => {
  /** How many cards each change of the list has added, in the order in which they came. */
  function watch(element: CxHighlight): number[] {
    const added: number[] = [];
    let before = 0;
    const observer = new MutationObserver(() => {
      const count = countIn(element);
      if (count > before) added.push(count - before);
      before = count;
    });
    observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    return added;
  }

  async function started(count = 1000): Promise<{ element: CxHighlight; added: number[] }> {
    const element = highlights([]);
    place(element);
    await element.updateComplete;
    const added = watch(element);
    element.data = items(count);
    // So many are read in several tasks, too.
    await waitUntil(() => countIn(element), 'the first are there', { interval: 0, timeout: 50_000 });
    return { element, added };
  }

  /** Waits for a part of the list, in tasks of the page's own. */
  const reaches = (element: CxHighlight, count: number): Promise<void> =>
    waitUntil(() => countIn(element) >= count, `${count} are there`, { interval: 0, timeout: 50_000 });

  it('render ten in the first task, a few in each later task, and fire cx-load when complete', async () => {
    const now = performance.now();
    // A processor so fast that no time passes.
    performance.now = () => now;
    const { element, added } = await started();
    await settled(element);
    delete (performance as Partial<Performance>).now;
    expect(countIn(element)).to.equal(1000);
    expect(added[0]).to.equal(10);
    expect(Math.max(...added)).to.be.below(41);
  });

  it('are complete when cx-load fires', async () => {
    const { element } = await started();
    await element.updateComplete;
    expect(countIn(element)).to.equal(1000);
  });

  it('are complete when cx-load fires, even after slow reading', async () => {
    const element = place(highlights(items(5000), { limit: 5 }));
    await element.updateComplete;
    expect(countIn(element)).to.equal(5);
  });

  it('render a few per task with a limit too', async () => {
    const { element, added } = await started();
    element.limit = 300;
    await element.updateComplete;
    expect(countIn(element)).to.equal(300);
    await press(element, 600);
    expect(Math.max(...added)).to.be.below(41);
  });

  it('pause when the element is removed, and resume when it is reinserted', async () => {
    const { element, added } = await started();
    let told = 0;
    element.addEventListener('cx-load', () => told++);
    await reaches(element, 50);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const left = countIn(element);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(left).to.be.below(1000);
    expect(countIn(element)).to.equal(left);
    expect(told).to.equal(0);
    document.body.append(element);
    await element.updateComplete;
    expect(countIn(element)).to.equal(1000);
    expect(Math.max(...added)).to.be.below(41);
    await until(() => told === 1);
  });

  it('continue when the element is moved within the page', async () => {
    const { element, added } = await started();
    await reaches(element, 50);
    document.body.prepend(element);
    await element.updateComplete;
    expect(countIn(element)).to.equal(1000);
    expect(Math.max(...added)).to.be.below(41);
  });

  it('restart when the content changes midway', async () => {
    const { element } = await started();
    await reaches(element, 50);
    let drawn = 0;
    let most = 0;
    new MutationObserver(() => {
      const others = titles(element).filter((title) => title.startsWith('Other')).length;
      most = Math.max(most, others - drawn);
      drawn = others;
    }).observe(element.shadowRoot!, { childList: true, subtree: true });
    element.data = items(200, 'Other');
    await element.updateComplete;
    expect(titles(element).length).to.equal(200);
    expect(titles(element).every((title) => title.startsWith('Other'))).to.equal(true);
    expect(most).to.be.below(41);
  });

  it('stay when the same entries return with some new ones', async () => {
    const { element } = await started(60);
    await settled(element);
    const first = element.shadowRoot!.querySelector('.entries > li')!;
    let least = 60;
    new MutationObserver(() => (least = Math.min(least, countIn(element)))).observe(element.shadowRoot!, {
      childList: true,
      subtree: true,
    });
    element.data = [...items(60), ...items(30, 'Later')];
    await element.updateComplete;
    expect(countIn(element)).to.equal(90);
    expect(least).to.equal(60);
    expect(first.isConnected).to.equal(true);
  });
});

it('shows every change in a long list by the time the update completes', async () => {
  const element = await shown(highlights(items(300)));
  element.data = items(300).map((item) => ({ ...item, content_text: 'Changed' }));
  await element.updateComplete;
  const bodies = [...element.shadowRoot!.querySelectorAll('.entries > li')].filter((card) =>
    wordsOf(card).includes('Changed'),
  );
  expect(bodies.length).to.equal(300);
});
