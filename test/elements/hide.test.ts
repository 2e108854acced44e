import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { CampaignElement } from '../../src/elements/shared/campaign-element.js';
import type { CxLoadEvent } from '../../src/index.js';
import { stopClock } from '../support/clock.js';
import { buttonsOf, until } from '../support/controls.js';
import { attribute } from '../support/events.js';
import { feedUrl, otherFeedUrl, requestsFor } from '../support/feeds.js';
import { headingsOf, place, settled, show, wordsOf } from '../support/reading.js';

const VERSION = 'https://jsonfeed.org/version/1.1';
const ITEMS = ['One', 'Two', 'Three'].map((title, index) => ({
  id: `${index + 1}`,
  url: `https://agency.example/deeds/${index + 1}/`,
  title,
  _cx: { type: 'highlight' },
}));

/** The feed of three highlights that hides some. */
const feed = (hide: unknown, more: object = {}): object => ({ version: VERSION, items: ITEMS, _cx: { hide }, ...more });

const titles = (root: ParentNode): string[] => headingsOf(root).map((heading) => heading.slice(2));

/** A list that the server answers, as the feed names it. */
const list = (...hidden: readonly string[]): string => feedUrl({ body: JSON.stringify(hidden) });

const fromFeed = (hide: unknown, tag = 'cx-highlight'): Promise<CampaignElement> =>
  show(`<${tag} feed="${feedUrl(feed(hide))}"></${tag}>`);

/** Collects what the console warns of until the end of the test. */
function warnings(): string[] {
  const found: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => void found.push(words.join(' '));
  afterThis.push(() => (console.warn = warn));
  return found;
}

const afterThis: (() => void)[] = [];
afterEach(() => {
  for (const undo of afterThis.splice(0)) undo();
});

describe('a list of hidden entries', () => {
  for (const [name, hide] of [
    ['by id', '2'],
    ['by address', 'https://agency.example/deeds/2/'],
    ['by address, with http and without the slash', 'http://agency.example/deeds/2'],
  ] as const) {
    it(`in the feed hides its entries ${name}`, async () => {
      expect(titles(await fromFeed([hide]))).to.deep.equal(['One', 'Three']);
    });

    it(`at an address hides them ${name}, once it arrives`, async () => {
      const element = await fromFeed(list(hide));
      await until(() => titles(element).join() === 'One,Three');
    });
  }

  it('hides a post by its address on twitter.com or x.com', async () => {
    const post = (host: string): object => ({
      id: host,
      url: `https://${host}/ExampleAgency/status/7`,
      content_text: 'Hello',
    });
    for (const [host, other] of [
      ['twitter.com', 'x.com'],
      ['x.com', 'twitter.com'],
    ] as const) {
      const data = {
        version: VERSION,
        items: [post(host)],
        _cx: { hide: [`https://${other}/ExampleAgency/status/7`] },
      };
      const element = await show(`<cx-social-embed data='${attribute(data)}'><p>Ours</p></cx-social-embed>`);
      expect(wordsOf(element)).to.equal('Ours');
    }
  });

  it('applies to JSON in the page', async () => {
    const element = await show(`<cx-highlight data='${attribute(feed(['1']))}'></cx-highlight>`);
    expect(titles(element)).to.deep.equal(['Two', 'Three']);
  });

  it('removes entries from cx-load, the timeline, its counts and its filters', async () => {
    const items = ITEMS.map((item, index) => ({ ...item, tags: [`tag${index}`], date_published: `202${index}-10-06` }));
    const element = document.createElement('cx-campaign-timeline');
    element.setAttribute('with-filters', '');
    element.data = feed(['3'], { items });
    const loaded = settled(element);
    place(element);
    const { entries, campaign } = (await loaded) as CxLoadEvent;
    expect(entries.map(({ title }) => title)).to.have.members(['One', 'Two']);
    expect(campaign.entries.length).to.equal(2);
    expect(wordsOf(element))
      .to.contain('2 of 2 results')
      .and.not.to.match(/Three|tag2|2022/);
  });

  it('removes an entry from related entries, quotes, reposts and link cards', async () => {
    const url = 'https://bsky.app/profile/agency.example/post/1';
    const withdrawn = { id: url, url, content_text: 'Withdrawn words', _cx: { type: 'post' } };
    const post = (id: string, cx: object): object => ({
      ...{ id, url: `https://bsky.app/profile/agency.example/post/${id}`, content_text: `Post ${id}` },
      _cx: { type: 'post', ...cx },
    });
    const items = [
      withdrawn,
      post('quoting', { quoted: withdrawn }),
      post('deep', { quoted: post('between', { quoted: withdrawn }) }),
      { ...post('repost', { repost_of: url, quoted: withdrawn }), content_text: '' },
      post('card', { card: { url, title: 'Withdrawn title' } }),
      { id: 'deed', title: 'Deed', _cx: { type: 'highlight', related: [url] } },
    ];
    const campaign = await show(`<cx-campaign data='${attribute(feed([url], { items }))}'></cx-campaign>`);
    await until(() => wordsOf(campaign).includes('Post card'));
    const words = wordsOf(campaign);
    for (const kept of ['Post quoting', 'Post deep', 'Post between', 'Deed']) expect(words).to.contain(kept);
    expect(words)
      .not.to.contain('Withdrawn')
      .and.not.to.match(/repost/i);
  });

  it('hides only entries of its own feed', async () => {
    const other = feed([], {
      items: [{ id: '2', title: 'Other', url: 'https://partner.example/2', _cx: { type: 'highlight' } }],
    });
    const hide = ['2', 'https://partner.example/2'];
    for (const value of [hide, list(...hide)]) {
      const element = await show(`<cx-highlight feed="${feedUrl(feed(value))} ${feedUrl(other)}"></cx-highlight>`);
      await until(() => !titles(element).includes('Two'));
      expect(titles(element)).to.include('Other');
    }
  });
});

describe('the list of the enclosing campaign', () => {
  const inside = async (campaignUrl: string): Promise<CampaignElement> => {
    const data = attribute([
      { id: 'https://partner.example/2', title: 'Partner' },
      { id: 'https://partner.example/3', title: 'Kept' },
    ]);
    return show(
      `<cx-campaign feed="${campaignUrl}"><cx-highlight data='${data}'></cx-highlight><cx-highlight></cx-highlight></cx-campaign>`,
    );
  };

  for (const [name, make] of [
    ['in its file', (...hidden: string[]) => hidden],
    ['at an address', list],
  ] as const) {
    it(`hides entries of any feed: ${name}`, async () => {
      const hide = make('https://partner.example/2/', '1');
      const campaign = await inside(feedUrl(feed(hide)));
      await until(() => titles(campaign).join() === 'Kept,Two,Three');
    });
  }

  it('hides entries of the other feeds of the campaign itself', async () => {
    const other = {
      version: VERSION,
      items: [{ id: 'x', title: 'Other', url: 'https://partner.example/x', _cx: { type: 'highlight' } }],
    };
    const urls = `${feedUrl(feed(['https://partner.example/x']))} ${await otherFeedUrl(other)}`;
    const campaign = await show(`<cx-campaign feed="${urls}"><cx-highlight></cx-highlight></cx-campaign>`);
    await until(() => titles(campaign).includes('One'));
    expect(titles(campaign)).to.deep.equal(['One', 'Two', 'Three']);
  });

  it('has no effect on other feeds if it is of another origin', async () => {
    const hide = ['https://partner.example/2', '1'];
    const campaign = await inside(await otherFeedUrl(feed(hide)));
    await until(() => titles(campaign).join() === 'Partner,Kept,Two,Three');
  });
});

describe('a list at an address', () => {
  it('never delays the content', async () => {
    const element = await fromFeed(feedUrl({ never: 'yes' }));
    expect(titles(element)).to.deep.equal(['One', 'Two', 'Three']);
  });

  it('is requested once for all elements', async () => {
    const url = feedUrl({ body: '["1"]', maxAge: '60' });
    const made = await Promise.all([1, 2, 3].map(() => fromFeed(url)));
    await until(() => made.every((element) => titles(element).join() === 'Two,Three'));
    expect(await requestsFor(url)).to.equal(1);
  });

  for (const [name, answer, words] of [
    ['is missing', { status: '404' }, 'The server answered 404. Check the address.'],
    ['is no JSON', { body: '["1"' }, 'It is not JSON, or was cut short'],
    ['is no list', { body: '{"hide": ["1"]}' }, 'It is not a list of ids and addresses, so it hides nothing.'],
  ] as const) {
    it(`that ${name} hides nothing and is reported once`, async () => {
      const found = warnings();
      const url = feedUrl(answer);
      let errors = 0;
      const count = (): number => errors++;
      addEventListener('cx-error', count);
      const [element] = await Promise.all([fromFeed(url), fromFeed(url)]);
      await until(() => found.length);
      await element.updateComplete;
      removeEventListener('cx-error', count);
      expect(titles(element)).to.deep.equal(['One', 'Two', 'Three']);
      expect(found.length).to.equal(1);
      expect(found[0]).to.contain(url).and.to.contain(words);
      expect(errors).to.equal(0);
    });
  }

  it('on another origin, or of a feed of another origin, is not requested', async () => {
    const found = warnings();
    const there = await otherFeedUrl({ body: '["1"]' });
    const here = new URL(list('1'), location.href).href;
    const elements = [
      await fromFeed(there),
      await show(`<cx-highlight feed="${await otherFeedUrl(feed(here))}"></cx-highlight>`),
      await show(`<cx-highlight feed="${await otherFeedUrl(feed('/list.json'))}"></cx-highlight>`),
    ];
    for (const element of elements) expect(titles(element)).to.deep.equal(['One', 'Two', 'Three']);
    await until(() => found.length === 3);
    expect(found.filter((words) => words.includes('must be on the site of the page')).length).to.equal(1);
    expect(found.filter((words) => words.includes('the address of such a list on the same site')).length).to.equal(2);
    expect(await requestsFor(new URL(there).pathname + new URL(there).search)).to.equal(0);
    expect(await requestsFor(here.slice(location.origin.length))).to.equal(0);
  });

  it('is requested again at each refresh, even while the feed itself is fresh', async () => {
    const clock = stopClock('2026-10-06T12:00:00Z');
    const url = feedUrl({ bodies: '["[]", "[\\"1\\"]"]' });
    const body = JSON.stringify(feed(url));
    const element = await show(
      `<cx-highlight refresh="60" feed="${feedUrl({ body, maxAge: '86400' })}"></cx-highlight>`,
    );
    expect(titles(element)).to.deep.equal(['One', 'Two', 'Three']);
    await until(async () => (await requestsFor(url)) === 1);
    await clock.goTo('2026-10-06T12:01:00Z');
    await until(() => titles(element).join() === 'Two,Three');
  });

  it('applies at once, while new entries wait for the reader', async () => {
    const clock = stopClock('2026-10-06T12:00:00Z');
    const newer = feed(['1'], { items: [{ id: '4', title: 'Four', _cx: { type: 'highlight' } }, ...ITEMS] });
    const bodies = JSON.stringify([feed([]), newer].map((one) => JSON.stringify(one)));
    const element = await show(`<cx-highlight refresh="60" feed="${feedUrl({ bodies })}"></cx-highlight>`);
    await clock.goTo('2026-10-06T12:01:00Z');
    await until(() => buttonsOf(element).length);
    expect(titles(element)).to.deep.equal(['Two', 'Three']);
    expect(buttonsOf(element)).to.deep.equal(['Show 1 new item']);
  });
});

describe('an earlier rendering in the page', () => {
  const rendered = '<ul class="cx-entries cx-list"><li><article class="cx-card"><h2>Old</h2></article></li></ul>';
  const only = (more: object): string => attribute({ version: VERSION, items: [], ...more });

  it('does not come back when the last entry is hidden or gone', async () => {
    for (const data of [only({}), only({ items: [ITEMS[0]], _cx: { hide: ['1'] } })]) {
      const element = await show(`<cx-highlight data='${data}'>${rendered}</cx-highlight>`);
      expect(wordsOf(element)).not.to.contain('Old');
    }
  });

  it('stays while the feed can’t be loaded', async () => {
    const element = await show(`<cx-highlight feed="${feedUrl({ status: '404' })}">${rendered}</cx-highlight>`);
    expect(wordsOf(element)).to.contain('Old');
  });
});

describe('an entry that expires', () => {
  for (const [name, expires, isShown] of [
    ['before its moment', '2026-10-09T17:00:00-04:00', true],
    ['at its moment', '2026-10-09T16:00:00-04:00', false],
    ['on its last day, in its zone', '2026-10-09', true],
    ['after its last day', '2026-10-08', false],
    ['at a date that can’t be read', 'soon', true],
  ] as const) {
    it(`is ${isShown ? '' : 'not '}shown ${name}`, async () => {
      warnings();
      stopClock('2026-10-09T20:00:00Z');
      const entry = { ...ITEMS[0], _cx: { type: 'highlight', expires, timezone: 'America/New_York' } };
      const data = attribute({ version: VERSION, items: [entry, ITEMS[1]] });
      const element = await show(`<cx-highlight data='${data}'></cx-highlight>`);
      expect(titles(element)).to.deep.equal(isShown ? ['One', 'Two'] : ['Two']);
    });
  }
});
