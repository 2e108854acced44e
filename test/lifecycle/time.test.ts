import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { LIMITS } from '../../src/formats/limits.js';
import '../../src/index.js';
import type { CxHighlight } from '../../src/index.js';
import { stopClock } from '../support/clock.js';
import { until } from '../support/controls.js';
import { attribute, item, shown, words } from '../support/events.js';
import { feedUrl, requestsFor } from '../support/feeds.js';
import { deepAll, headingsOf, place, settled, show, wordsOf } from '../support/reading.js';

const bounds = { ...LIMITS };

afterEach(() => {
  Object.assign(LIMITS, bounds);
  Reflect.deleteProperty(document, 'hidden');
});

/** What a browser says when it puts a page into its back-forward cache, or brings it back. */
function cache(isIn: boolean): void {
  const told = (type: string): boolean => dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
  if (isIn) told('pagehide');
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isIn });
  document.dispatchEvent(new Event('visibilitychange'));
  if (!isIn) told('pageshow');
}

describe('the back-forward cache', () => {
  it('pauses a refresh, which resumes on return: immediately if overdue, otherwise on time', async () => {
    const clock = stopClock('2026-10-06T12:00:00Z');
    const bodies = ['First', 'Second', 'Third'].map((title) => JSON.stringify({ items: [{ id: 'a', title }] }));
    const url = feedUrl({ bodies: JSON.stringify(bodies) });
    const element = await show<CxHighlight>(`<cx-highlight refresh="60" feed="${url}"></cx-highlight>`);
    cache(true);
    await clock.goTo('2026-10-06T13:00:00Z');
    expect(await requestsFor(url)).to.equal(1);
    cache(false);
    await clock.goTo('2026-10-06T13:00:01Z');
    await until(() => wordsOf(element).includes('Second'));
    await clock.goTo('2026-10-06T13:00:30Z');
    expect(await requestsFor(url)).to.equal(2);
    await clock.goTo('2026-10-06T13:01:05Z');
    await until(() => wordsOf(element).includes('Third'));
  });

  it('does not restore outdated relative times', async () => {
    // Browsers keep the time that was left on a timer: none of this clock's runs while the page is away.
    let now = Date.parse('2026-10-06T12:00:00Z');
    const real = Date.now;
    Date.now = () => now;
    try {
      const event = item('Open house', { start: '2026-10-06T12:30:00Z', end: '2026-10-06T13:30:00Z' });
      const element = await shown(event);
      expect(words(element)).to.not.contain('Now');
      cache(true);
      now = Date.parse('2026-10-06T13:00:00Z');
      cache(false);
      await until(() => deepAll(element, '[part~=live]').length === 1);
      cache(true);
      now = Date.parse('2026-10-06T14:00:00Z');
      cache(false);
      await until(() => deepAll(element, '[part~=ended]').length === 1);
    } finally {
      Date.now = real;
    }
  });

  it('rerenders nothing without relative times', async () => {
    const element = await show<CxHighlight>(`<cx-highlight data='[{"title": "A deed"}]'></cx-highlight>`);
    cache(true);
    cache(false);
    expect(element.isUpdatePending).to.equal(false);
  });
});

describe('an element added and removed in one tick', () => {
  it('leaves no clock or refresh timer', async () => {
    const { setTimeout: real } = globalThis;
    const waits: number[] = [];
    const element = document.createElement('cx-event');
    Object.assign(element, {
      refresh: 60,
      data: item('Open house', { start: new Date(Date.now() + 3_600_000).toISOString() }),
    });
    place(element);
    element.remove();
    globalThis.setTimeout = ((run: () => void, wait = 0) => {
      waits.push(wait);
      return real(run, wait);
    }) as typeof setTimeout;
    try {
      element.refresh = 90;
      await element.updateComplete;
      element.headingLevel = 3;
      await element.updateComplete;
    } finally {
      globalThis.setTimeout = real;
    }
    expect(waits.filter((wait) => wait > 1000)).to.deep.equal([]);
  });
});

describe('print', () => {
  const many = (count: number): object[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      title: `Deed ${index}`,
      content_text: `Words ${index}.`,
    }));

  it('shows the fallback while the feed loads', async () => {
    const element = document.createElement('cx-highlight');
    element.textContent = 'The author’s words.';
    element.feed = feedUrl({ never: 'yes' });
    place(element);
    await element.updateComplete;
    dispatchEvent(new Event('beforeprint'));
    expect(wordsOf(element)).to.equal('The author’s words.');
    dispatchEvent(new Event('afterprint'));
  });

  it('includes all entries, even those not rendered yet', async () => {
    const element = document.createElement('cx-highlight');
    element.data = many(2000);
    const isDone = settled(element);
    place(element);
    await until(() => deepAll(element, 'article').length > 0);
    const before = deepAll(element, 'article').length;
    expect(before).to.be.lessThan(2000);
    dispatchEvent(new Event('beforeprint'));
    expect(deepAll(element, 'article').length).to.equal(2000);
    dispatchEvent(new Event('afterprint'));
    await isDone;
    expect(headingsOf(element).length).to.equal(2000);
  });

  it('includes as many entries of a limit as the reader has requested', async () => {
    const element = await show<CxHighlight>(`<cx-highlight limit="3" data='${attribute(many(20))}'></cx-highlight>`);
    dispatchEvent(new Event('beforeprint'));
    expect(headingsOf(element).length).to.equal(3);
    dispatchEvent(new Event('afterprint'));
  });

  it('has off-screen cards at full height and long posts in full', async function () {
    const long = 'Words of a long post. '.repeat(100);
    const posts = attribute(many(60).map((post) => ({ ...post, content_text: long, _cx: { type: 'post' } })));
    const element = await show(`<cx-social-embed data='${posts}'></cx-social-embed>`);
    // The runner can show none but Chromium a page as it is printed.
    if (!navigator.userAgent.includes('Chrome')) return this.skip();
    await emulateMedia({ media: 'print' });
    try {
      const cards = deepAll(element, '[part~=card]');
      expect(new Set(cards.map((card) => getComputedStyle(card).contentVisibility))).to.deep.equal(
        new Set(['visible']),
      );
      const fold = deepAll(element, '.long').at(-1)!;
      expect(fold.scrollHeight).to.be.at.most(fold.clientHeight + 1);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
