import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { CxHighlight } from '../../src/index.js';
import { stopClock, type TestClock } from '../support/clock.js';
import { until } from '../support/controls.js';
import { feedUrl, requestsFor } from '../support/feeds.js';
import { place, settled, show, wordsOf } from '../support/reading.js';

afterEach(() => {
  setHidden(false);
});

function setHidden(isHidden: boolean): void {
  if (isHidden) Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  else Reflect.deleteProperty(document, 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Shows a feed with a refresh of a minute, on a clock that starts at noon. */
async function load(
  answer: object = {},
  chance = 0,
): Promise<{ clock: TestClock; requests: () => Promise<number>; update: () => Promise<void> }> {
  const clock = stopClock('2026-10-06T12:00:00Z', chance);
  const bodies = ['First', 'Second', 'Third'].map((title) => JSON.stringify({ items: [{ id: 'a', title }] }));
  const url = feedUrl({ bodies: JSON.stringify(bodies), ...answer });
  const element = await show<CxHighlight>(`<cx-highlight refresh="60" feed="${url}"></cx-highlight>`);
  const requests = async (): Promise<number> => {
    // A request that was sent before this one has arrived before it.
    const other = document.createElement('cx-highlight');
    other.feed = feedUrl({ items: [{ title: 'Other' }] });
    const isDone = settled(other);
    place(other);
    await isDone;
    other.remove();
    return requestsFor(url);
  };
  return { clock, requests, update: () => until(() => /Second|Third/.test(wordsOf(element))) };
}

describe('a refresh', () => {
  for (const [name, maxAge] of [
    ['without max-age', undefined],
    ['with a max-age of 0', '0'],
    ['with a max-age below the interval', '20'],
  ] as const) {
    it(`is requested after the configured interval: ${name}`, async () => {
      const { clock, requests, update } = await load(maxAge ? { maxAge } : {});
      await clock.goTo('2026-10-06T12:00:59Z');
      expect(await requests()).to.equal(1);
      await clock.goTo('2026-10-06T12:01:00Z');
      await update();
    });
  }

  it('is never requested before the response’s max-age has passed', async () => {
    const { clock, requests, update } = await load({ maxAge: '90' });
    await clock.goTo('2026-10-06T12:01:29Z');
    expect(await requests()).to.equal(1);
    await clock.goTo('2026-10-06T12:01:30Z');
    await update();
  });

  it('adds up to 15 percent of random jitter', async () => {
    const { clock, requests, update } = await load({}, 1);
    await clock.goTo('2026-10-06T12:01:08Z');
    expect(await requests()).to.equal(1);
    await clock.goTo('2026-10-06T12:01:09Z');
    await update();
  });

  it('adds the same share of a max-age that is longer than the interval', async () => {
    const { clock, requests, update } = await load({ maxAge: '100' }, 1);
    await clock.goTo('2026-10-06T12:01:54Z');
    expect(await requests()).to.equal(1);
    await clock.goTo('2026-10-06T12:01:55Z');
    await update();
  });

  it('is retried twice at the beginning of an outage, and once per interval while it lasts', async () => {
    const { clock, requests, update } = await load({ statuses: '[200, 500, 500, 500, 500, 500, 200]' });
    for (const [time, count] of [
      ['12:01:00', 2],
      ['12:01:01', 3],
      ['12:01:03', 4],
      ['12:02:00', 5],
      ['12:03:00', 6],
    ] as const) {
      await clock.goTo(`2026-10-06T${time}Z`);
      await until(async () => (await requests()) === count);
      // The page has the answer, too.
      await requests();
    }
    await clock.goTo('2026-10-06T12:03:50Z');
    expect(await requests()).to.equal(6);
    await clock.goTo('2026-10-06T12:04:00Z');
    await update();
  });

  it('that is overdue is spread over the same jitter when the page is visible again', async () => {
    const { clock, requests, update } = await load({}, 0.5);
    setHidden(true);
    await clock.goTo('2026-10-06T13:00:00Z');
    setHidden(false);
    await clock.goTo('2026-10-06T13:00:04Z');
    expect(await requests()).to.equal(1);
    await clock.goTo('2026-10-06T13:00:05Z');
    await update();
  });

  it('continues within two intervals after the clock was set back by a day', async () => {
    for (const answer of [{}, { maxAge: '50' }]) {
      const { clock, update } = await load(answer);
      const { now } = Date;
      Date.now = () => now() - 86_400_000;
      await clock.goTo('2026-10-06T12:02:00Z');
      await update();
    }
  });
});

describe('the page’s timer', () => {
  it('is shared by all elements that wait for a refresh or a text change', async () => {
    const clock = stopClock('2026-10-06T12:00:00Z');
    for (let count = 0; count < 20; count++) {
      const element = document.createElement('cx-event');
      element.refresh = 60 + count;
      element.data = { title: 'Open house', _cx: { type: 'event', start: `2026-10-06T14:${count + 10}:00Z` } };
      place(element);
      await element.updateComplete;
    }
    await until(() => clock.waiting() > 0);
    expect(clock.waiting()).to.equal(1);
  });

  it('does not run without anything to wait for', async () => {
    const clock = stopClock('2026-10-06T12:00:00Z');
    const element = await show<CxHighlight>(`<cx-highlight refresh="60" data='[{"title": "A deed"}]'></cx-highlight>`);
    await until(() => clock.waiting() === 1);
    element.remove();
    await element.updateComplete;
    expect(clock.waiting()).to.equal(0);
  });
});
