import { expect, nextFrame } from '@open-wc/testing';
import { LIMITS } from '../../src/formats/limits.js';
import '../../src/index.js';
import type { CxErrorEvent, CxLoadEvent } from '../../src/index.js';
import { feedUrl, otherFeedUrl, requestsFor } from '../support/feeds.js';
import { deepAll, headingsOf, place, settled, wordsOf } from '../support/reading.js';
import { until } from '../support/controls.js';

const bounds = { ...LIMITS };
beforeEach(() => Object.assign(LIMITS, { pause: 10, refresh: 50 }));
afterEach(() => Object.assign(LIMITS, bounds));

const feed = (...titles: string[]): string => JSON.stringify({ items: titles.map((title) => ({ id: title, title })) });

/** Puts an element with a feed and words of its author's into the page, and waits for its first word. */
async function load(
  url: string,
  thirdParty = 'never',
  refresh = '',
): Promise<[HTMLElement, CxLoadEvent & CxErrorEvent]> {
  const element = document.createElement('cx-highlight');
  element.textContent = 'The author’s sentence.';
  for (const [name, value] of Object.entries({ feed: url, 'third-party': thirdParty, refresh })) {
    if (value) element.setAttribute(name, value);
  }
  const done = settled(element);
  place(element);
  return [element, (await done) as CxLoadEvent & CxErrorEvent];
}

const titles = (element: HTMLElement): string =>
  headingsOf(element)
    .map((heading) => heading.slice(2))
    .join();

const more = (element: HTMLElement): HTMLElement | undefined => deepAll(element, 'button[part~=more]')[0];

describe('third-party="never" and a URL that redirects to another origin', () => {
  it('shows the fallback, and requests nothing from the other origin', async () => {
    const other = await otherFeedUrl({ items: [{ title: 'Elsewhere' }], next_url: 'https://feeds.example/2.json' });
    const [element, event] = await load(feedUrl({ redirect: other }));
    expect([event.type, event.code]).to.deep.equal(['cx-error', 'policy']);
    expect(wordsOf(element).trim()).to.equal('The author’s sentence.');
    expect(more(element)).to.equal(undefined);
    expect(await requestsFor(other)).to.equal(0);
  });

  it('shows the feed if it stays on the page’s own origin', async () => {
    const [element] = await load(feedUrl({ redirect: feedUrl({ body: feed('Here') }) }));
    expect(titles(element)).to.equal('Here');
  });

  it('applies to the next page', async () => {
    const other = await otherFeedUrl({ body: feed('Elsewhere') });
    const [element] = await load(feedUrl({ items: [{ title: 'a' }], next_url: feedUrl({ redirect: other }) }));
    const failed = settled(element);
    more(element)!.click();
    expect(((await failed) as CxErrorEvent).code).to.equal('policy');
    expect(titles(element)).to.equal('a');
    expect(await requestsFor(other)).to.equal(0);
  });

  it('applies to a refresh', async () => {
    const other = await otherFeedUrl({ body: feed('Elsewhere') });
    const [element] = await load(feedUrl({ redirects: JSON.stringify(['', other]), body: feed('a') }), 'never', '0.05');
    await until(() => element.matches(':state(stale)'));
    expect(titles(element)).to.equal('a');
    expect(await requestsFor(other)).to.equal(0);
  });

  it('ignores content that another element was allowed to load, now or before', async () => {
    const url = feedUrl({ redirect: await otherFeedUrl({ body: feed('Elsewhere') }) });
    const [allowed] = await load(url, 'ask');
    expect(titles(allowed)).to.equal('Elsewhere');
    expect((await load(url))[1].code).to.equal('policy');
    allowed.remove();
    await nextFrame();
    expect((await load(url))[1].code).to.equal('policy');
  });
});

describe('a feed served by another origin', () => {
  it('belongs to that origin: its pictures load immediately', async () => {
    const image = new URL('/examples/media/bar-chart.svg', await otherFeedUrl({})).href;
    const post = { id: '1', title: 'A', image, _cx: { type: 'highlight' } };
    const other = await otherFeedUrl({ items: [post] });
    const [element, event] = await load(feedUrl({ redirect: other }), 'ask');
    expect(deepAll<HTMLImageElement>(element, 'img').map(({ src }) => src)).to.deep.equal([image]);
    expect(event.campaign.feedUrl).to.equal(other.replace(/\?.*/, ''));
    expect(event.entries[0]!.id).to.equal(`${event.campaign.feedUrl}#1`);
  });
});

describe('a URL that is a feed, and a page of another feed', () => {
  const two = [
    { id: '1', title: 'One' },
    { id: '2', title: 'Two' },
  ];

  for (const [name, isThere] of [
    ['while it is shown as a feed', true],
    ['after it was shown as a feed', false],
  ] as const) {
    it(`has the ids of the feed that it is loaded for, ${name}`, async () => {
      const page = feedUrl({ items: two });
      const [alone, event] = await load(page);
      if (!isThere) alone.remove();
      await nextFrame();
      const [element] = await load(feedUrl({ items: [two[0]], next_url: page }));
      more(element)!.click();
      await until(() => titles(element) === 'One,Two');
      const [again, later] = await load(page);
      expect(titles(again)).to.equal('One,Two');
      const url = new URL(page, location.href).href;
      for (const { entries } of [event, later]) {
        expect(entries.map(({ id }) => id)).to.deep.equal([`${url}#1`, `${url}#2`]);
      }
    });
  }
});
