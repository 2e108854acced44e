import { expect, nextFrame } from '@open-wc/testing';
import { LIMITS } from '../../src/formats/limits.js';
import '../../src/index.js';
import type { CxErrorEvent, CxLoadEvent } from '../../src/index.js';
import { feedUrl, otherFeedUrl, requestsFor } from '../support/feeds.js';
import { linksOf, place, settled, show, wordsOf } from '../support/reading.js';

const GOOD = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'a', title: 'Shorter lines' }] };
const bounds = { ...LIMITS };

afterEach(() => {
  Object.assign(LIMITS, bounds);
});

async function failure(feed: string): Promise<{ error: CxErrorEvent; element: HTMLElement }> {
  const element = document.createElement('cx-highlight');
  element.setAttribute('feed', feed);
  element.innerHTML = '<p>The words of the author.</p>';
  const done = settled(element);
  place(element);
  const error = await done;
  expect(error.type).to.equal('cx-error');
  await element.updateComplete;
  expect(wordsOf(element)).to.equal('The words of the author.');
  expect(element.matches(':state(error)')).to.equal(true);
  return { error: error as CxErrorEvent, element };
}

describe('an unreadable feed', () => {
  const cases: [name: string, answer: Parameters<typeof feedUrl>[0], code: string, message: RegExp][] = [
    ['is not there', { status: '404', body: 'gone' }, 'http', /404/],
    ['breaks its server', { status: '500' }, 'http', /500/],
    ['is a web page', { body: '<!doctype html><title>Sign in</title>', type: 'text/html' }, 'format', /web page/],
    ['is empty', { body: '' }, 'syntax', /empty/],
    ['is cut short as text', { body: '{"version": "https://jsonfeed.org/version/1.1", "ite' }, 'syntax', /not JSON/],
    ['is cut short by the connection', { body: JSON.stringify(GOOD), cut: 'yes' }, 'network', /server/],
    ['is 50 MB', { size: '50000000' }, 'too-large', /10 MB/],
    ['is other JSON', { body: '{"weather": "fine"}' }, 'format', /JSON Feed/],
    ['is a word', { body: '"hello"' }, 'format', /JSON Feed/],
    ['has no list of items', { body: '{"version": "https://jsonfeed.org/version/1.1"}' }, 'schema', /items/],
    ['has bad items only', { items: [{ title: 5 }, 'what'] }, 'schema', /items\[0\]\.title: expected .*, not 5/],
  ];
  for (const [name, answer, code, message] of cases) {
    it(`${name}: ${code}`, async () => {
      const url = feedUrl(answer);
      const { error } = await failure(url);
      expect(error.code).to.equal(code);
      expect(error.message).to.match(message);
      expect(error.url).to.equal(new URL(url, location.href).href);
      expect(error.message).to.contain(error.url);
    });
  }

  it('never responds: timeout', async () => {
    LIMITS.time = 200;
    const { error } = await failure(feedUrl({ never: 'yes' }));
    expect(error.code).to.equal('timeout');
  });

  it('is on a site without CORS: network, with CORS and the fix', async () => {
    const { error } = await failure(await otherFeedUrl({ body: JSON.stringify(GOOD), cors: 'no' }));
    expect(error.code).to.equal('network');
    expect(error.message).to.match(/CORS.*Access-Control-Allow-Origin/);
  });

  it('has an invalid URL: address', async () => {
    expect((await failure('http://')).error.code).to.equal('address');
    expect((await failure('data:application/json,[]')).error.code).to.equal('address');
  });

  it('is reported to the reader in one sentence with a link if there is no fallback', async () => {
    const url = feedUrl({ status: '404' });
    const element = await show(`<cx-highlight feed="${url}">\n</cx-highlight>`);
    expect(wordsOf(element)).to.contain('could not be loaded');
    expect(linksOf(element)).to.deep.equal([
      `Open the original feed (a data file) -> ${new URL(url, location.href).href}`,
    ]);
    await expect(element).to.be.accessible();
  });

  it('does not hide other feeds', async () => {
    const element = document.createElement('cx-highlight');
    element.feed = `${feedUrl({ status: '404' })} ${feedUrl(GOOD)}`;
    const events: Event[] = [];
    element.addEventListener('cx-load', (event) => events.push(event));
    element.addEventListener('cx-error', (event) => events.push(event));
    const done = settled(element);
    place(element);
    await done;
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('Shorter lines');
    expect(events.map(({ type }) => type)).to.deep.equal(['cx-load', 'cx-error']);
  });
});

describe('a feed with invalid items', () => {
  it('shows readable items, counts the others, and reports each once', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    let deep: object = {};
    for (let level = 0; level < 100; level++) deep = { content_text: 'Quoted', _cx: { quoted: deep } };
    const url = feedUrl({
      items: [
        { id: 1, title: 'A number as its id' },
        { title: 'A bad date', date_published: 'last Tuesday' },
        { title: 'A day that is not', date_published: '2024-02-31' },
        { title: 'A bad link', url: 'javascript:alert(1)' },
        { title: 'A bad zone', _cx: { timezone: 'Mars/Olympus', start: '2024-10-01T10:00' } },
        { title: 'Nested', _cx: { quoted: deep } },
        null,
        { content_text: 'Without an id' },
      ],
    });
    const element = document.createElement('cx-highlight');
    element.setAttribute('feed', url);
    const done = settled(element);
    place(element);
    const event = (await done) as CxLoadEvent;
    console.warn = warn;
    expect(event.type).to.equal('cx-load');
    expect(event.entries.length).to.equal(7);
    expect(event.skipped).to.equal(5);
    expect(wordsOf(element)).to.match(/A number as its id.*A bad date.*A bad link.*A bad zone.*Nested.*Without an id/);
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.contain(
      'items[1].date_published: expected a year (1924), a month (1957-06), a day (2024-10-01) or a moment',
    );
    expect(warnings[0]).to.contain('"last Tuesday" (in "A bad date")');
    expect(warnings[0]).to.contain('items[3].url: expected an http, https, mailto or tel address');
    expect(warnings[0]).to.match(/items\[4\].*Mars\/Olympus/);
  });

  it('keeps its own valid keys', async () => {
    const element = await show(
      `<cx-campaign feed='${feedUrl({
        ...GOOD,
        title: 'Our campaign',
        authors: 'us',
        _cx: { hashtag: '#CXDay', start: 'soon' },
      })}'></cx-campaign>`,
    );
    expect(wordsOf(element)).to.match(/Our campaign.*#CXDay/);
  });
});

describe('requests', () => {
  it('are shared by all elements with the same URL', async () => {
    const url = feedUrl(GOOD);
    const elements = Array.from({ length: 10 }, () => document.createElement('cx-highlight'));
    const all = Promise.all(elements.map(settled));
    for (const element of elements) {
      element.feed = url;
      place(element);
    }
    await all;
    expect(elements.map((element) => /Shorter lines/.test(wordsOf(element)))).to.not.include(false);
    expect(await requestsFor(url)).to.equal(1);
  });

  it('are shared by ten elements in one campaign', async () => {
    const url = feedUrl(GOOD);
    const inside = '<cx-highlight></cx-highlight>'.repeat(10);
    const campaign = await show(`<cx-campaign feed="${url}">${inside}</cx-campaign>`);
    await Promise.all([...campaign.querySelectorAll('cx-highlight')].map((element) => element.updateComplete));
    expect(campaign.querySelectorAll(':state(ready)').length).to.equal(10);
    expect(await requestsFor(url)).to.equal(1);
  });

  it('are not repeated after a move within the page', async () => {
    const url = feedUrl(GOOD);
    const element = document.createElement('cx-highlight');
    element.feed = url;
    const done = settled(element);
    place(element);
    document.body.prepend(element);
    await done;
    document.body.append(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('Shorter lines');
    expect(await requestsFor(url)).to.equal(1);
  });

  it('ignore a response that arrives after a newer request', async () => {
    const element = document.createElement('cx-highlight');
    element.feed = feedUrl({ never: 'yes' });
    place(element);
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    const events: string[] = [];
    element.addEventListener('cx-error', ({ code }) => events.push(code));
    const done = settled(element);
    element.feed = feedUrl(GOOD);
    expect((await done).type).to.equal('cx-load');
    // By then the end of the first request has been heard of.
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(events).to.deep.equal([]);
    expect(wordsOf(element)).to.contain('Shorter lines');
  });

  it('are aborted when the element is removed', async () => {
    const aborted: string[] = [];
    const { fetch } = window;
    window.fetch = (input, init) => {
      init?.signal?.addEventListener('abort', () => aborted.push(String(input)));
      return fetch(input, init);
    };
    const url = feedUrl({ never: 'yes' });
    const element = document.createElement('cx-highlight');
    element.feed = url;
    place(element);
    await element.updateComplete;
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    window.fetch = fetch;
    expect(aborted).to.deep.equal([new URL(url, location.href).href]);
  });
});
