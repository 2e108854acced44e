import { expect, nextFrame } from '@open-wc/testing';
import { LIMITS } from '../../src/formats/limits.js';
import '../../src/index.js';
import type { CxErrorEvent, CxLoadEvent } from '../../src/index.js';
import { feedUrl, otherFeedUrl, requestsFor } from '../support/feeds.js';
import { deepAll, headingsOf, place, settled, wordsOf } from '../support/reading.js';
import { until } from '../support/controls.js';

const bounds = { ...LIMITS };

beforeEach(() => {
  Object.assign(LIMITS, { pause: 10, refresh: 50 });
});

afterEach(() => {
  Object.assign(LIMITS, bounds);
  stopClock();
  setHidden(false);
  document.cookie = 'reader=; max-age=0; path=/';
});

const feed = (...titles: string[]): string =>
  JSON.stringify({ items: titles.map((title) => ({ id: `https://example.gov/${title}`, title })) });

/** Puts an element with a feed into the page and waits for its first word. */
async function load(
  url: string,
  attributes: Record<string, string> = {},
): Promise<[HTMLElement, CxLoadEvent & CxErrorEvent]> {
  const element = document.createElement('cx-highlight');
  for (const [name, value] of Object.entries({ feed: url, ...attributes })) element.setAttribute(name, value);
  const done = settled(element);
  place(element);
  return [element, (await done) as CxLoadEvent & CxErrorEvent];
}

const titles = (element: HTMLElement): string =>
  headingsOf(element)
    .map((heading) => heading.slice(2))
    .join();

function button(element: HTMLElement, words: RegExp): HTMLButtonElement | undefined {
  return deepAll<HTMLButtonElement>(element, 'button').find((one) => words.test(wordsOf(one)));
}

function setHidden(hidden: boolean): void {
  if (hidden) Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  else Reflect.deleteProperty(document, 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

const realTime = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
const realNow = Date.now;
const { random } = Math;

function stopClock(): void {
  Object.assign(window, realTime);
  Date.now = realNow;
  Math.random = random;
}

/** Starts a fake clock without jitter, until `stopClock`; returns the function that advances it. */
function startClock(): (milliseconds: number) => void {
  const timers = new Map<number, { due: number; run: () => void }>();
  let now = Date.now();
  let made = 1e9;
  window.setTimeout = ((run: () => void, delay = 0) => {
    // What runs at once is no matter of time.
    if (!delay) return realTime.setTimeout.call(window, run);
    timers.set(++made, { due: now + delay, run });
    return made;
  }) as typeof setTimeout;
  window.clearTimeout = (timer) => {
    if (!timers.delete(timer as number)) realTime.clearTimeout.call(window, timer);
  };
  Date.now = () => now;
  Math.random = () => 0;
  return (milliseconds) => {
    now += milliseconds;
    for (const [timer, { due, run }] of [...timers]) {
      if (due <= now && timers.delete(timer)) run();
    }
  };
}

const focused = (element: HTMLElement): string =>
  wordsOf(element.shadowRoot!.activeElement ?? document.createElement('i')).trim();

describe('a request with a temporary failure', () => {
  it('is retried: 500, then 200', async () => {
    const url = feedUrl({ statuses: '[500, 503, 200]', body: feed('Back') });
    const [element, event] = await load(url);
    expect(event.type).to.equal('cx-load');
    expect(titles(element)).to.equal('Back');
    expect(await requestsFor(url)).to.equal(3);
  });

  it('is given up after two retries: 500', async () => {
    const url = feedUrl({ status: '500' });
    const [, event] = await load(url);
    expect([event.type, event.code]).to.deep.equal(['cx-error', 'http']);
    expect(await requestsFor(url)).to.equal(3);
  });

  it('is retried after a connection error', async () => {
    const url = feedUrl({ cut: 'yes', body: feed('Half') });
    const [, event] = await load(url);
    expect(event.code).to.equal('network');
    expect(await requestsFor(url)).to.equal(3);
  });

  it('is not retried if that can’t help: 404', async () => {
    const url = feedUrl({ status: '404' });
    const [, event] = await load(url);
    expect(event.code).to.equal('http');
    expect(await requestsFor(url)).to.equal(1);
  });

  it('waits for Retry-After in seconds', async () => {
    const url = feedUrl({ statuses: '[429, 200]', retryAfter: '1', body: feed('Patient') });
    const start = performance.now();
    const [, event] = await load(url);
    expect(event.type).to.equal('cx-load');
    expect(performance.now() - start).to.be.greaterThan(990);
  });

  it('waits for Retry-After as a date', async () => {
    const until = new Date(Date.now() + 2000).toUTCString();
    const url = feedUrl({ statuses: '[503, 200]', retryAfter: until, body: feed('Patient') });
    const [, event] = await load(url);
    expect(event.type).to.equal('cx-load');
    expect(Date.now()).to.be.at.least(Date.parse(until));
  });

  it('is not retried if Retry-After is too long', async () => {
    const url = feedUrl({ status: '429', retryAfter: '3600' });
    const [, event] = await load(url);
    expect(event.code).to.equal('http');
    expect(await requestsFor(url)).to.equal(1);
  });

  it('is not retried after the element was removed', async () => {
    LIMITS.pause = 100;
    const url = feedUrl({ status: '500' });
    const element = document.createElement('cx-highlight');
    element.setAttribute('feed', url);
    place(element);
    await until(async () => (await requestsFor(url)) === 1);
    element.remove();
    // Another that waits longer has been tried to the end by then.
    const other = feedUrl({ status: '500' });
    await load(other);
    expect(await requestsFor(url)).to.equal(1);
  });
});

describe('a misbehaving server', () => {
  const cases: [name: string, answer: Record<string, string>, code: string][] = [
    ['redirects without end', { redirect: 'self' }, 'network'],
    ['redirects to another scheme', { redirect: `data:application/json,${feed('Data')}` }, 'network'],
    ['promises fewer bytes than it sends', { length: '20', body: feed('Long') }, 'syntax'],
  ];
  for (const [name, answer, code] of cases) {
    it(`${name}: ${code}`, async () => {
      const [, event] = await load(feedUrl(answer));
      expect(event.code).to.equal(code);
    });
  }

  it('declares compression that it did not apply: network, or the feed in tolerant engines', async () => {
    const [element, event] = await load(feedUrl({ gzip: 'lie', body: feed('Unpacked') }));
    expect(event.type === 'cx-error' ? event.code : titles(element)).to.be.oneOf(['network', 'Unpacked']);
  });

  it('stalls midway: timeout', async () => {
    LIMITS.time = 300;
    const url = feedUrl({ stall: 'yes', body: feed('Half') });
    const [, event] = await load(url);
    expect(event.code).to.equal('timeout');
    expect(await requestsFor(url)).to.equal(1);
  });

  it('receives no cookies, not even its own', async () => {
    document.cookie = 'reader=1; path=/';
    const [element] = await load(feedUrl({ cookies: 'no', body: feed('Unknown reader') }));
    expect(titles(element)).to.equal('Unknown reader');
  });
});

describe('a feed with refresh', () => {
  it('is requested again; new entries wait for the reader and are announced politely', async () => {
    const url = feedUrl({ bodies: JSON.stringify([feed('a', 'b'), feed('c', 'a', 'b')]) });
    const [element] = await load(url, { refresh: '0.05' });
    const before = deepAll(element, '[part~=card]').map((card) => card.getBoundingClientRect().top);
    await until(() => button(element, /Show 1 new item/));
    expect(button(element, /new/)!.closest('[aria-live=polite]')).not.to.equal(null);
    expect(titles(element)).to.equal('a,b');
    await expect(element).to.be.accessible();
    expect(deepAll(element, '[part~=card]').map((card) => card.getBoundingClientRect().top)).to.deep.equal(before);
    button(element, /new/)!.click();
    await until(() => titles(element) === 'c,a,b');
    await until(() => focused(element) === 'c');
    expect(button(element, /new/)).to.equal(undefined);
  });

  it('counts posts as posts, also in Spanish', async () => {
    const post = (id: string): object => ({ id, content_text: id, _cx: { type: 'post' } });
    const bodies = [{ items: [post('a')] }, { items: [post('c'), post('b'), post('a')] }];
    const element = document.createElement('cx-social-embed');
    element.lang = 'es';
    element.setAttribute('refresh', '0.05');
    element.setAttribute('feed', feedUrl({ bodies: JSON.stringify(bodies.map((body) => JSON.stringify(body))) }));
    place(element);
    await until(() => button(element, /^\s*Mostrar 2 publicaciones nuevas\s*$/));
  });

  it('shows changes that move nothing immediately', async () => {
    const changed = feed('a').replace('"title":"a"', '"title":"Mended"');
    const [element] = await load(feedUrl({ bodies: JSON.stringify([feed('a'), changed]) }), { refresh: '0.05' });
    await until(() => titles(element) === 'Mended');
  });

  it('changes and announces nothing without new content', async () => {
    const url = feedUrl({ body: feed('a', 'b') });
    const [element, first] = await load(url, { refresh: '0.05' });
    expect(first.type).to.equal('cx-load');
    const said: string[] = [];
    element.addEventListener('cx-load', () => said.push('cx-load'));
    element.addEventListener('cx-error', () => said.push('cx-error'));
    const mutations = new MutationObserver(() => said.push('mutation'));
    mutations.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    await until(async () => (await requestsFor(url)) > 3);
    mutations.disconnect();
    expect(said).to.deep.equal([]);
  });

  it('makes a conditional request through the browser’s cache', async () => {
    const cached = feedUrl({ etag: 'one', body: '[]' });
    await fetch(cached);
    await fetch(cached);
    const hasCache = (await requestsFor(cached)) === 1;
    // The server has something else for who does not ask so.
    const url = feedUrl({
      etag: 'one',
      maxAge: '0',
      bodies: JSON.stringify([feed('Kept'), feed('Kept').replace('le":"Kept', 'le":"New')]),
    });
    const [element] = await load(url, { refresh: '0.05' });
    await until(async () => (await requestsFor(url)) > 2);
    expect(titles(element)).to.equal(hasCache ? 'Kept' : 'New');
  });

  it('pauses while the page is hidden, and catches up afterward', async () => {
    const pass = startClock();
    const url = feedUrl({ bodies: JSON.stringify([feed('a'), feed('b', 'a')]) });
    const [element] = await load(url, { refresh: '60' });
    setHidden(true);
    pass(600_000);
    // Had it asked, it would have done so before this.
    await load(feedUrl({ body: feed('other') }));
    expect(await requestsFor(url)).to.equal(1);
    setHidden(false);
    pass(0);
    stopClock();
    await until(() => button(element, /new/));
  });

  it('is requested at most every 30 seconds', async () => {
    Object.assign(LIMITS, bounds);
    const pass = startClock();
    const url = feedUrl({ bodies: JSON.stringify([feed('a'), feed('b', 'a')]) });
    const [element] = await load(url, { refresh: '1' });
    pass(29_900);
    await load(feedUrl({ body: feed('other') }));
    expect(await requestsFor(url)).to.equal(1);
    pass(100);
    stopClock();
    await until(() => button(element, /new/));
  });

  it('ends with the element', async () => {
    const url = feedUrl({ body: feed('a') });
    const [element] = await load(url, { refresh: '0.05' });
    await until(async () => (await requestsFor(url)) > 1);
    element.remove();
    await nextFrame();
    const asked = await requestsFor(url);
    const other = feedUrl({ body: feed('a') });
    await load(other, { refresh: '0.05' });
    await until(async () => (await requestsFor(other)) > 3);
    expect(await requestsFor(url)).to.equal(asked);
  });
});

describe('a feed that fails after it loaded', () => {
  it('stays, marked with its age, until it recovers', async () => {
    const url = feedUrl({ statuses: '[200, 404, 404, 404, 200]', body: feed('a') });
    const [element, event] = await load(url, { refresh: '0.05' });
    expect(event.stale).to.equal(false);
    const events: string[] = [];
    for (const type of ['cx-load', 'cx-error']) {
      element.addEventListener(type, (later) => events.push(`${type} ${(later as Partial<CxLoadEvent>).stale}`));
    }
    await until(() => element.matches(':state(stale)'));
    await nextFrame();
    expect(titles(element)).to.equal('a');
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(wordsOf(element)).to.match(/could not get the latest version. This one is from \w+ \d+, \d{4}.* \d+:\d\d/);
    await expect(element).to.be.accessible();
    await until(() => !element.matches(':state(stale)'));
    await until(() => events.length === 3);
    // The failure was told once, although it happened three times.
    expect(events).to.deep.equal(['cx-load true', 'cx-error undefined', 'cx-load false']);
    expect(wordsOf(element)).not.to.contain('updated');
  });

  it('is shown from its last copy by an element added later', async () => {
    const url = feedUrl({ statuses: '[200, 404]', body: feed('a') });
    const [first] = await load(url);
    first.remove();
    await nextFrame();
    const [second, event] = await load(url);
    expect([event.type, event.stale]).to.deep.equal(['cx-load', true]);
    expect(titles(second)).to.equal('a');
  });

  it('is requested again only after Retry-After', async () => {
    const url = feedUrl({ statuses: '[200, 429]', retryAfter: '3600', body: feed('a') });
    const [element] = await load(url, { refresh: '0.05' });
    await until(() => element.matches(':state(stale)'));
    const clock = feedUrl({ body: feed('b') });
    await load(clock, { refresh: '0.05' });
    await until(async () => (await requestsFor(clock)) > 4);
    expect(await requestsFor(url)).to.equal(2);
  });
});

describe('several feeds', () => {
  it('show one entry if URLs are equal except for tracking and titles don’t differ', async () => {
    const item = (id: string, url: string, title?: string): object => ({ id, url, title });
    const one = {
      items: [item('1', 'https://example.gov/a?utm_source=x', 'A'), item('2', 'https://example.gov/b', 'B')],
    };
    const two = { items: [item('3', 'https://example.gov/a', 'A'), item('4', 'https://example.gov/b', 'Other')] };
    const [element] = await load(`${feedUrl(one)} ${feedUrl(two)}`);
    expect(titles(element).split(',').sort().join()).to.equal('A,B,Other');
  });

  it('keep both entries if one feed has two with the same URL', async () => {
    const item = (id: string): object => ({ id, url: 'https://example.gov/report' });
    const [, event] = await load(`${feedUrl({ items: [item('1'), item('2')] })} ${feedUrl({ items: [] })}`);
    expect(event.entries.length).to.equal(2);
  });

  it('don’t wait for one that doesn’t respond; its entries wait for the reader', async () => {
    Object.assign(LIMITS, { patience: 50, time: 400, retries: 0 });
    const slow = feedUrl({ never: 'yes' });
    const errors: string[] = [];
    const listen = ({ code }: CxErrorEvent): void => void errors.push(code);
    document.addEventListener('cx-error', listen);
    const [element, event] = await load(`${slow} ${feedUrl({ body: feed('Quick') })}`);
    expect(event.type).to.equal('cx-load');
    expect(titles(element)).to.equal('Quick');
    await until(() => errors.join() === 'timeout');
    document.removeEventListener('cx-error', listen);
  });

  it('show late entries on request', async () => {
    Object.assign(LIMITS, { patience: 10, pause: 300 });
    const slow = feedUrl({ statuses: '[503, 200]', body: feed('Late') });
    const [element] = await load(`${slow} ${feedUrl({ body: feed('Quick') })}`);
    expect(titles(element)).to.equal('Quick');
    await until(() => button(element, /Show 1 new item/));
    button(element, /new/)!.click();
    await until(() => titles(element) === 'Late,Quick');
  });
});

describe('a paged feed', () => {
  it('shows the next page on request, and moves focus to the first new entry', async () => {
    const last = feedUrl({ body: feed('c', 'd') });
    const second = feedUrl({ items: [{ id: 'https://example.gov/b', title: 'b' }], next_url: last });
    const first = feedUrl({ items: [{ id: 'https://example.gov/a', title: 'a' }], next_url: second });
    const [element] = await load(first);
    expect(titles(element)).to.equal('a');
    await expect(element).to.be.accessible();
    button(element, /Show more/)!.click();
    await until(() => titles(element) === 'a,b');
    await until(() => focused(element) === 'b');
    button(element, /Show more/)!.click();
    await until(() => titles(element) === 'a,b,c,d');
    expect(button(element, /more/)).to.equal(undefined);
  });

  it('keeps ids local to the feed, without duplicates', async () => {
    const next = feedUrl({
      items: [
        { id: '1', title: 'One' },
        { id: '2', title: 'Two' },
      ],
    });
    const [element] = await load(feedUrl({ items: [{ id: '1', title: 'One' }], next_url: next }));
    button(element, /more/)!.click();
    await until(() => titles(element) === 'One,Two');
  });

  it('never leads to another host', async () => {
    const [element] = await load(
      feedUrl({ items: [{ title: 'a' }], next_url: await otherFeedUrl({ body: feed('b') }) }),
    );
    expect(button(element, /more/)).to.equal(undefined);
  });

  it('ends if a page names an earlier one', async () => {
    const loop = feedUrl({ items: [{ title: 'b' }], next_url: location.href });
    const self = `${loop}&self=1`;
    const [element] = await load(feedUrl({ items: [{ title: 'a' }], next_url: self }));
    button(element, /more/)!.click();
    await until(() => titles(element) === 'a,b');
  });

  it('reports a failed page, keeps the others, and can be retried', async () => {
    const next = feedUrl({ statuses: '[404, 200]', body: feed('b') });
    const [element] = await load(feedUrl({ items: [{ title: 'a' }], next_url: next }));
    const done = settled(element);
    button(element, /more/)!.click();
    expect(((await done) as CxErrorEvent).code).to.equal('http');
    await until(() => wordsOf(element).includes('could not be loaded'));
    expect(titles(element)).to.equal('a');
    button(element, /more/)!.click();
    await until(() => titles(element) === 'a,b');
    expect(wordsOf(element)).not.to.contain('could not be loaded');
  });

  it('requests a page once, however often the button is pressed', async () => {
    const next = feedUrl({ body: feed('b') });
    const [element] = await load(feedUrl({ items: [{ title: 'a' }], next_url: next }));
    const more = button(element, /more/)!;
    more.click();
    more.click();
    await until(() => titles(element) === 'a,b');
    expect(await requestsFor(next)).to.equal(1);
  });

  it('has one button for a whole campaign', async () => {
    const next = feedUrl({ body: feed('b') });
    const campaign = document.createElement('cx-campaign');
    campaign.feed = feedUrl({
      title: 'Days',
      items: [{ title: 'a' }, { title: 'p', _cx: { type: 'post' } }],
      next_url: next,
    });
    const done = settled(campaign);
    place(campaign);
    await done;
    expect(deepAll(campaign, 'button').length).to.equal(1);
    button(campaign, /more/)!.click();
    await until(() => headingsOf(campaign).some((heading) => heading.endsWith(' b')));
  });
});
