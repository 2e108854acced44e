import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { CxLoadEvent } from '../../src/index.js';
import { feedUrl, requestsFor } from '../support/feeds.js';
import { headingsOf, linksOf, place, settled, show, wordsOf } from '../support/reading.js';

const feed = (...titles: string[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A campaign',
  items: titles.map((title) => ({ id: title, title })),
});
const json = (...titles: string[]): string => JSON.stringify(feed(...titles));
const script = (...titles: string[]): string => `<script type="application/json">${json(...titles)}</script>`;

describe('the source of content', () => {
  it('is the data attribute first', async () => {
    const url = feedUrl(feed('From the feed'));
    const element = await show(
      `<cx-highlight data='${json('From data')}' feed="${url}">${script('From the script')}</cx-highlight>`,
    );
    expect(headingsOf(element)).to.deep.equal(['2 From data']);
    expect(await requestsFor(url)).to.equal(0);
  });

  it('can be the data property, as an object or as text', async () => {
    const element = document.createElement('cx-highlight');
    element.data = { title: 'An item' };
    let done = settled(element);
    place(element);
    await done;
    expect(headingsOf(element)).to.deep.equal(['2 An item']);
    done = settled(element);
    element.data = json('As text');
    await done;
    expect(headingsOf(element)).to.deep.equal(['2 As text']);
  });

  it('is the script inside before the feed', async () => {
    const element = await show(`<cx-highlight feed="${feedUrl(feed('Feed'))}">${script('Script')}</cx-highlight>`);
    expect(headingsOf(element)).to.deep.equal(['2 Script']);
  });

  it('is the script inside, even if it is added later', async () => {
    const element = document.createElement('cx-highlight');
    place(element);
    await element.updateComplete;
    const done = settled(element);
    element.innerHTML = script('Later');
    await done;
    expect(headingsOf(element)).to.deep.equal(['2 Later']);
  });

  it('is the feed before the enclosing campaign', async () => {
    const campaign = await show(
      `<cx-campaign data='${json('Around')}'><cx-highlight feed="${feedUrl(feed('Own'))}"></cx-highlight></cx-campaign>`,
    );
    const element = campaign.querySelector('cx-highlight')!;
    await settled(element);
    expect(headingsOf(element)).to.deep.equal(['2 Own']);
  });

  it('can be several feeds: each entry once, newest first', async () => {
    const item = (id: string, day: string): object => ({ id, title: id, date_published: day });
    const one = { items: [item('https://example.gov/a', '2023-10-03'), item('https://example.gov/b', '2022-10-04')] };
    const two = { items: [item('https://example.gov/a', '2023-10-03'), item('https://example.gov/c', '2024-10-01')] };
    const element = await show(`<cx-highlight feed="${feedUrl(one)} ${feedUrl(two)}"></cx-highlight>`);
    expect(headingsOf(element).map((heading) => heading.slice(-1))).to.deep.equal(['c', 'a', 'b']);
  });

  it('can be an array of items, or JSON Feed 1.0', async () => {
    const array = await show(`<cx-highlight data='[{"title": "One"}, {"title": "Two"}]'></cx-highlight>`);
    expect(headingsOf(array)).to.deep.equal(['2 One', '2 Two']);
    const item = { id: '1', content_text: 'Old', author: { name: 'Example Agency' } };
    const old = { version: 'https://jsonfeed.org/version/1', items: [item] };
    const posts = await show(`<cx-social-embed data='${JSON.stringify(old)}'></cx-social-embed>`);
    expect(headingsOf(posts)).to.deep.equal(['2 Example Agency']);
  });
});

describe('invalid JSON in the page', () => {
  for (const [name, data, code] of [
    ['broken', "{'title': 1}", 'syntax'],
    ['HTML', '<p>Hello</p>', 'format'],
    ['something else', '42', 'format'],
    ['an item of the wrong shape', '{"title": ["a"]}', 'schema'],
  ] as const) {
    it(`${name}: fires ${code} and keeps the fallback`, async () => {
      const element = document.createElement('cx-spotlight');
      element.setAttribute('data', data);
      element.textContent = 'The words of the author.';
      const done = settled(element);
      place(element);
      const event = await done;
      expect(event).to.have.property('code', code);
      expect(event).to.have.property('url', '');
      expect(wordsOf(element)).to.equal('The words of the author.');
    });
  }
});

describe('the fallback', () => {
  it('is shown while content loads, and hidden once it has loaded', async () => {
    const element = document.createElement('cx-highlight');
    element.innerHTML = '<p>Read about it on our site.</p>';
    element.feed = feedUrl(feed('Loaded'));
    const done = settled(element);
    place(element);
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(wordsOf(element)).to.equal('Read about it on our site.');
    await done;
    expect(wordsOf(element)).to.not.contain('Read about it');
    expect(element.matches(':state(ready):not(:state(loading))')).to.equal(true);
    expect(element.querySelector('p')).to.not.equal(null);
  });

  it('is shown if no entry matches', async () => {
    const element = await show(`<cx-highlight data='${json('One')}' agency="Nobody">Nothing this year.</cx-highlight>`);
    expect(wordsOf(element)).to.equal('Nothing this year.');
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('is one sentence in a live region that is there before it, if the author wrote none and the feed fails', async () => {
    const element = document.createElement('cx-highlight');
    element.feed = feedUrl({ status: 404 });
    const done = settled(element);
    place(element);
    await element.updateComplete;
    const region = [...element.shadowRoot!.querySelectorAll('[aria-live=polite]')].find((one) =>
      wordsOf(one).includes('Loading'),
    )!;
    await done;
    await element.updateComplete;
    expect(wordsOf(region)).to.contain('could not be loaded');
    expect(region.isConnected).to.equal(true);
  });

  it('is one sentence about empty content if the author wrote none', async () => {
    const element = await show(`<cx-highlight data='[]'></cx-highlight>`);
    expect(wordsOf(element)).to.contain('nothing to show');
  });
});

describe('the selection of entries', () => {
  const item = (id: string, more: object): object => ({ id, title: id, ...more });
  const items = JSON.stringify({
    items: [
      item('one', {
        tags: ['Web'],
        _cx: { type: 'highlight', agency: { name: 'Example Agency', abbreviation: 'EA' } },
      }),
      item('two', { tags: ['phone', '#web'], _cx: { type: 'highlight', agency: 'Sample Office' } }),
      item('https://example.gov/three', { _cx: { type: 'highlight' } }),
      item('four', { _cx: { type: 'spotlight' } }),
    ],
  });
  const cases: [attributes: string, shown: string[]][] = [
    ['', ['one', 'two', 'https://example.gov/three']],
    ['agency="ea"', ['one']],
    ['agency="example agency"', ['one']],
    ['tag="web"', ['one', 'two']],
    ['tag="#Web" limit="1"', ['one']],
    ['entry="two"', ['two']],
    ['entry="https://example.gov/three"', ['https://example.gov/three']],
    ['limit="0"', ['one', 'two', 'https://example.gov/three']],
    ['limit="lots"', ['one', 'two', 'https://example.gov/three']],
  ];
  for (const [attributes, shown] of cases) {
    it(`works with ${attributes || 'no attributes'}`, async () => {
      const element = await show(`<cx-highlight ${attributes} data='${items}'></cx-highlight>`);
      expect(headingsOf(element)).to.deep.equal(shown.map((title) => `2 ${title}`));
    });
  }

  it('works by the id in a feed', async () => {
    const element = await show(
      `<cx-highlight entry="two" feed="${feedUrl(JSON.parse(items) as object)}"></cx-highlight>`,
    );
    expect(headingsOf(element)).to.deep.equal(['2 two']);
  });
});

describe('an entry without a type', () => {
  it('is a post if its URL is on a network, otherwise a highlight', async () => {
    const data = [{ url: 'https://x.com/ExampleAgency/status/1', content_text: 'A post' }, { title: 'A deed' }];
    const campaign = await show(
      `<cx-campaign data='${JSON.stringify(data)}'><cx-highlight></cx-highlight><cx-social-embed></cx-social-embed></cx-campaign>`,
    );
    await customElements.whenDefined('cx-highlight');
    const [highlight, post] = [...campaign.children] as [HTMLElementTagNameMap['cx-highlight'], HTMLElement];
    await highlight.updateComplete;
    expect(wordsOf(highlight)).to.contain('A deed').and.not.contain('A post');
    expect(wordsOf(post)).to.contain('A post').and.not.contain('A deed');
  });

  it('takes the type of an element that has its own source', async () => {
    const element = await show(`<cx-spotlight data='{"title": "Sample Person"}'></cx-spotlight>`);
    expect(headingsOf(element)).to.deep.equal(['2 Sample Person']);
  });
});

describe('cx-load', () => {
  it('fires once per content, when it is on screen, with the shown entries', async () => {
    const element = document.createElement('cx-highlight');
    const events: CxLoadEvent[] = [];
    const words: string[] = [];
    document.body.addEventListener('cx-load', (event) => {
      events.push(event);
      words.push(wordsOf(element));
    });
    element.data = feed('One', 'Two');
    const done = settled(element);
    place(element);
    await done;
    element.limit = 1;
    await element.updateComplete;
    element.headingLevel = 4;
    await element.updateComplete;
    expect(events.length).to.equal(1);
    expect(events[0]!.campaign.title).to.equal('A campaign');
    expect(events[0]!.entries.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
    expect(words[0]).to.contain('One').and.contain('Two');
    expect(headingsOf(element)).to.deep.equal(['4 One']);
  });
});

describe('relative URLs', () => {
  it('resolve against the page for JSON in the page', async () => {
    const element = await show(`<cx-highlight data='{"title": "A", "url": "/news"}'></cx-highlight>`);
    expect(linksOf(element)).to.deep.equal([`A -> ${location.origin}/news`]);
  });
});
