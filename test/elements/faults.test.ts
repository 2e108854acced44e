import { expect, nextFrame } from '@open-wc/testing';
import { LIMITS } from '../../src/formats/limits.js';
import '../../src/index.js';
import type { EntriesElement } from '../../src/elements/shared/entries-element.js';
import { CxErrorEvent, CxLoadEvent } from '../../src/index.js';
import { control, until } from '../support/controls.js';
import { feedUrl } from '../support/feeds.js';
import { PICTURE } from '../support/posts.js';
import { deepAll, headingsOf, place, settled, wordsOf } from '../support/reading.js';

const WORDS = 'The author’s own words.';

/** Words that can't be decoded, which is found out when they are drawn. */
const { prototype } = TextDecoder;
const { decode } = prototype;
before(() => {
  prototype.decode = function (...told) {
    const words = decode.apply(this, told);
    return words.startsWith('Words bad') ? expect.fail('no such word') : words;
  };
});
after(() => (prototype.decode = decode));

const item = (type: string, id: string, cx: object = {}): object => ({
  id,
  title: `Title ${id}`,
  content_text: `Words ${id}`,
  date_published: '2026-10-01',
  tags: ['open'],
  _cx: { type, start: '2026-10-01', ...cx },
});
const bad = (type: string, id = ''): object => item(type, `bad${id}`, { facets: [{}] });

type Loaded = readonly [element: EntriesElement, event: CxLoadEvent];

/** Shows content in an element with words of its author's. */
async function show(tag: string, properties: object): Promise<readonly [EntriesElement, CxLoadEvent & CxErrorEvent]> {
  const element = document.createElement(tag as 'cx-highlight');
  element.textContent = WORDS;
  Object.assign(element, properties);
  const done = settled(element);
  place(element);
  const event = await done;
  await element.updateComplete;
  return [element, event as CxLoadEvent & CxErrorEvent];
}

const warnings: string[] = [];
const { warn } = console;
beforeEach(() => {
  warnings.length = 0;
  console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
});
afterEach(() => (console.warn = warn));

const warningsOf = (words: string): number => warnings.filter((one) => one.includes(words)).length;

const isEmptyItem = (one: Element): boolean => !one.textContent.trim() && !one.querySelector('img');

const PLACES: [tag: string, type: string, properties?: Record<string, unknown>][] = [
  ['cx-highlight', 'highlight'],
  ['cx-highlight', 'highlight', { layout: 'grid' }],
  ['cx-spotlight', 'spotlight'],
  ['cx-event', 'event'],
  ['cx-social-embed', 'post'],
  ['cx-social-embed', 'post', { layout: 'carousel' }],
  ['cx-social-embed', 'post', { layout: 'wall' }],
  ['cx-campaign-timeline', 'milestone'],
  ['cx-campaign-timeline', 'post', { orientation: 'horizontal' }],
  ['cx-campaign-timeline', 'event', { withFilters: true, groupBy: 'month' }],
  ['cx-campaign', 'highlight'],
  ['cx-campaign', 'post'],
  ['cx-campaign', 'milestone'],
];

describe('an entry that can’t be rendered', () => {
  for (const [tag, type, properties = {}] of PLACES) {
    it(`is skipped in ${tag} (${[type, ...Object.values(properties)].join(', ')}), counted and reported once`, async () => {
      const id = crypto.randomUUID();
      const items = [item(type, 'a'), bad(type, id), item(type, 'b')];
      const [element, event]: Loaded = await show(tag, { ...properties, data: { title: 'Days', items } });
      await nextFrame();
      expect(event.skipped).to.equal(1);
      expect(event.entries.map(({ title }) => title).sort()).to.deep.equal(['Title a', 'Title b']);
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(wordsOf(element)).to.contain('Title a').and.contain('Title b').and.not.contain(id);
      expect(deepAll(element, 'li').filter(isEmptyItem)).to.deep.equal([]);
      expect(warningsOf(id)).to.equal(1);
      expect(warningsOf('no such word')).to.equal(1);
    });
  }

  it('leaves the fallback if it is the only entry; several count in one warning', async () => {
    for (const ids of [['one'], ['one', 'two', 'three']]) {
      const [element, event] = await show('cx-highlight', { data: ids.map((id) => bad('highlight', id)) });
      await nextFrame();
      expect([event.skipped, event.entries.length]).to.deep.equal([ids.length, 0]);
      expect(wordsOf(element).trim()).to.equal(WORDS);
      expect(element.matches(':state(empty)')).to.equal(true);
    }
    expect(warningsOf('no such word')).to.equal(2);
  });

  it('is skipped in a long list, whichever part is rendered', async () => {
    const items = Array.from({ length: 60 }, (_, n) => (n % 20 === 15 ? bad : item)('highlight', `${n}`));
    const [element, event] = await show('cx-highlight', { data: items });
    await nextFrame();
    expect([event.skipped, event.entries.length]).to.deep.equal([3, 57]);
    expect(deepAll(element, 'li').length).to.equal(57);
  });

  it('is skipped among related entries', async () => {
    const items = [item('highlight', 'h', { related: ['bad', 'good'] }), bad('post'), item('post', 'good')];
    const [element, event] = await show('cx-highlight', { data: { items } });
    expect(event.skipped).to.equal(1);
    expect(deepAll(element, 'article ul > li').map(wordsOf).join()).to.contain('Words good').and.not.contain('bad');
    expect(deepAll(element, 'article ul > li').length).to.equal(1);
  });

  it('is skipped as a quoted post and in a thread', async () => {
    const quoting = item('post', 'quoting', { quoted: bad('post') });
    const [element, event] = await show('cx-social-embed', { data: [quoting] });
    expect(event.skipped).to.equal(1);
    expect(wordsOf(element)).to.contain('Words quoting');
    expect(deepAll(element, 'article article')).to.deep.equal([]);
    const url = (id: string): string => `https://x.com/ExampleAgency/status/${id}`;
    const reply = (post: object, id: string, to: string): object => ({
      ...post,
      url: url(id),
      _cx: { ...(post as { _cx: object })._cx, reply_to: to && url(to) },
    });
    const thread = [
      reply(item('post', '1'), '1', ''),
      reply(bad('post', '2'), '2', '1'),
      reply(item('post', '3'), '3', '2'),
    ];
    const [embed] = await show('cx-social-embed', { data: thread });
    await until(() => !deepAll(embed, 'li').some(isEmptyItem));
    expect(wordsOf(embed)).to.contain('Words 1').and.contain('Words 3');
  });

  it('is retried with other content', async () => {
    const [element] = await show('cx-highlight', { data: [bad('highlight', 'x'), item('highlight', 'y')] });
    element.data = [item('highlight', 'fine'), item('highlight', 'y')];
    await until(() => headingsOf(element).length === 2);
  });
});

describe('an id that looks like a URL but is invalid', () => {
  const ids = ['https://[v6/@agency/7', 'http://agency.example:99999/@a/1', 'HTTPS://%/1'];
  for (const tag of ['cx-highlight', 'cx-social-embed', 'cx-campaign-timeline', 'cx-campaign']) {
    it(`affects only its own item in ${tag}`, async () => {
      for (const id of ids) {
        const broken = { id, url: 'https://agency.example/x', _cx: { type: 'post' } };
        const good = ['a', 'b', 'c'].map((one) => ({ id: one, title: `Good ${one}`, content_text: 'Words' }));
        const feed = feedUrl({ title: 'Days', items: [good[0], broken, good[1], good[2]] });
        const [element, event]: Loaded = await show(tag, { feed });
        expect(event.skipped, id).to.equal(1);
        expect(event.entries.length, id).to.equal(3);
        expect(wordsOf(element)).to.contain('Good a').and.contain('Good b').and.contain('Good c');
        expect(element.matches(':state(ready)')).to.equal(true);
        await until(() => warningsOf(new URLSearchParams(feed.split('?')[1]).get('n')!) === 1);
      }
    });
  }

  it('is an opaque name in an RSS item or a quoted post', async () => {
    const rss = `<rss version="2.0"><channel><title>News</title><item><guid isPermaLink="false">http://[My Post</guid><title>Kept</title></item></channel></rss>`;
    const [element, event] = await show('cx-highlight', { feed: feedUrl({ body: rss }) });
    expect([wordsOf(element).includes('Kept'), event.skipped]).to.deep.equal([true, 0]);
    const quoted = { id: 'https://[/@a/1', url: 'https://agency.example/x' };
    const [embed] = await show('cx-social-embed', { data: [item('post', 'p', { quoted })] });
    expect(wordsOf(embed)).to.contain('Words p');
  });
});

describe('an element with an internal error', () => {
  const data = [item('highlight', 'a')];

  it('ends in the error state with its fallback, and recovers once its content can be rendered', async () => {
    // A script of the page sets what is no text.
    const [element, event] = await show('cx-highlight', { data, tag: 5 });
    expect([event.type, event.code]).to.deep.equal(['cx-error', 'format']);
    expect(wordsOf(element).trim()).to.equal(WORDS);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(warningsOf("can't be shown")).to.equal(1);
    element.tag = undefined;
    await until(() => wordsOf(element).includes('Words a'));
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('does so even if the error can’t be rendered', async () => {
    const [element, event] = await show('cx-highlight', { data, thirdParty: 7 });
    expect(event.type).to.equal('cx-error');
    expect(wordsOf(element).trim()).to.equal(WORDS);
    expect(element.matches(':state(error)')).to.equal(true);
    element.thirdParty = 'ask';
    await until(() => wordsOf(element).includes('Words a'));
    expect(wordsOf(element)).not.to.contain(WORDS);
  });

  it('leaves no element of a campaign in the loading state', async () => {
    const campaign = document.createElement('cx-campaign');
    const inner = document.createElement('cx-highlight');
    inner.textContent = WORDS;
    campaign.append(inner);
    Object.assign(campaign, { data, tag: 5 });
    const done = settled(campaign);
    place(campaign);
    expect((await done).type).to.equal('cx-error');
    await until(() => inner.matches(':state(error)'));
    expect(wordsOf(inner).trim()).to.equal(WORDS);
  });

  it('keeps the displayed content if new entries can’t be counted', async () => {
    const { refresh } = LIMITS;
    // Time enough to replace the choice before the refresh, also on a busy machine.
    LIMITS.refresh = 1000;
    const bodies = [['a'], ['b', 'a']].map((ids) => JSON.stringify({ items: ids.map((id) => item('highlight', id)) }));
    const [element] = await show('cx-highlight', { feed: feedUrl({ bodies: JSON.stringify(bodies) }), refresh: 1 });
    const choice = element['choice'];
    let reads = 0;
    // The first to read it after the refresh is the count.
    Object.defineProperty(element, 'choice', { get: () => (reads++ ? choice : expect.fail('no count')) });
    expect((await settled(element)).type).to.equal('cx-error');
    LIMITS.refresh = refresh;
    expect(wordsOf(element)).to.contain('Words a');
    expect(element.matches(':state(ready)')).to.equal(true);
  });
});

describe('a picture that can’t be opened', () => {
  it('leaves the element unchanged', async () => {
    const attachments = [{ url: PICTURE, mime_type: 'image/svg+xml', _cx: { alt: 'Bars' } }];
    const [element] = await show('cx-highlight', { data: [{ ...item('highlight', 'a'), attachments }] });
    const environment = element['environment'];
    const { locale } = environment;
    const messages = Object.defineProperty({ ...locale.messages }, 'close', { get: () => expect.fail('no word') });
    Object.defineProperty(environment, 'locale', { get: () => ({ ...locale, messages }) });
    control(element, 'Bars (view full-size picture)').click();
    await nextFrame();
    expect(deepAll(element, 'dialog')).to.deep.equal([]);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(wordsOf(element)).to.contain('Words a');
  });
});
