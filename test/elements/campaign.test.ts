import { expect } from '@open-wc/testing';
import '../../src/index.js';
import NAMES from '../../src/elements/names.json' with { type: 'json' };
import { CxHighlight } from '../../src/index.js';
import { feedUrl } from '../support/feeds.js';
import { deepAll, headingsOf, place, settled, show, wordsOf } from '../support/reading.js';

const CAMPAIGN = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service Week',
  description: 'A week for better service.',
  language: 'en',
  _cx: {
    hashtag: 'ServiceWeek',
    start: '2024-10-01',
    end: '2024-10-04',
    channels: [{ network: 'x', url: 'https://x.com/ExampleAgency', label: 'Example Agency on X' }],
  },
  items: [
    { id: 'h', title: 'Shorter forms', _cx: { type: 'highlight', related: ['p'] } },
    { id: 'p', content_text: 'Our forms are shorter.', _cx: { type: 'post', network: 'x', handle: 'ExampleAgency' } },
    { id: 'q', content_text: 'Thank you all.', _cx: { type: 'post', network: 'x', handle: 'ExampleAgency' } },
    { id: 's', title: 'Sample Person', _cx: { type: 'spotlight', person: { name: 'Sample Person' } } },
    { id: 'e', title: 'Open day', _cx: { type: 'event', start: '2024-10-02' } },
    { id: 'm', title: 'Half a million', _cx: { type: 'milestone', start: '2024-02-01', figure: { value: '500,000' } } },
  ],
};
const data = JSON.stringify(CAMPAIGN);

/** Loads a module into a page, by its address from this file. */
async function loadScript(page: Document, address: string): Promise<void> {
  const tag = page.createElement('script');
  tag.type = 'module';
  tag.src = new URL(address, import.meta.url).href;
  const loaded = new Promise((resolve, reject) => {
    tag.addEventListener('load', resolve);
    tag.addEventListener('error', reject);
  });
  page.head.append(tag);
  await loaded;
}

describe('cx-campaign alone', () => {
  it('lays out the whole page under headings of the correct levels', async () => {
    const element = await show(`<cx-campaign data='${data}'></cx-campaign>`);
    await Promise.all(
      deepAll<CxHighlight>(element, ':is(cx-highlight, cx-social-embed)').map((one) => one.updateComplete),
    );
    expect(headingsOf(element).filter((heading) => heading < '4')).to.deep.equal(
      ['2 Service Week', '3 Highlights', '3 People', '3 Posts', '3 Events', '3 Milestones', '3 Stay informed'].sort(
        (one, other) => headingsOf(element).indexOf(one) - headingsOf(element).indexOf(other),
      ),
    );
    expect(headingsOf(element)).to.include('4 Shorter forms');
    expect(wordsOf(element)).to.match(/October 1 – 4, 2024.*#ServiceWeek.*A week for better service/);
    await expect(element).to.be.accessible();
  });

  it('shows a post once, under its highlight', async () => {
    const element = await show(`<cx-campaign data='${data}'></cx-campaign>`);
    expect(wordsOf(element).split('Our forms are shorter.').length - 1).to.equal(1);
    expect(wordsOf(element).split('Thank you all.').length - 1).to.equal(1);
  });

  it('omits sections without entries', async () => {
    const items = CAMPAIGN.items.slice(3, 4);
    const element = await show(`<cx-campaign data='${JSON.stringify({ items })}'></cx-campaign>`);
    expect(headingsOf(element)).to.deep.equal(['3 People', '4 Sample Person']);
  });

  const titled = (...titles: string[]): string =>
    JSON.stringify(
      titles.map((title) => ({ id: title, title, tags: [title], _cx: { type: 'highlight', agency: title } })),
    );
  const entriesOf = (element: Element): string[] => headingsOf(element).filter((heading) => heading.startsWith('4'));

  for (const [attributes, shown] of [
    ['entry="b"', ['4 b']],
    ['agency="c"', ['4 c']],
    ['tag="a"', ['4 a']],
    ['limit="2"', ['4 a', '4 b']],
  ] as const) {
    it(`with ${attributes} applies the attributes in its sections too`, async () => {
      const element = await show(`<cx-campaign ${attributes} data='${titled('a', 'b', 'c')}'></cx-campaign>`);
      expect(entriesOf(element)).to.deep.equal(shown);
    });
  }

  it('fires cx-load once, not once per section', async () => {
    let loads = 0;
    const count = (): void => {
      loads++;
    };
    document.body.addEventListener('cx-load', count);
    const element = await show(`<cx-campaign data='${data}'></cx-campaign>`);
    await Promise.all(deepAll<CxHighlight>(element, 'cx-highlight').map((one) => one.updateComplete));
    document.body.removeEventListener('cx-load', count);
    expect(loads).to.equal(1);
  });
});

describe('sections', () => {
  const sectionsOf = (element: Element): string[] =>
    headingsOf(element)
      .filter((heading) => heading.startsWith('3'))
      .map((heading) => heading.slice(2));

  it('are shown in the given order; an unknown name is ignored with one warning', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    const markup = `<cx-campaign sections="follow news highlights" data='${data}'></cx-campaign>`;
    const element = await show(markup);
    await show(markup);
    console.warn = warn;
    expect(sectionsOf(element)).to.deep.equal(['Stay informed', 'Highlights']);
    expect(warnings).to.deep.equal([
      'cx-widgets: sections="follow news highlights": news is none of figures, highlights, posts, spotlights, events, timeline, follow.',
    ]);
  });

  it('contain every other element', async () => {
    const figures = [{ value: '9', label: 'languages' }];
    const all = JSON.stringify({ ...CAMPAIGN, _cx: { ...CAMPAIGN._cx, figures } });
    const element = await show(`<cx-campaign data='${all}'></cx-campaign>`);
    const tags = NAMES.filter((name) => name !== 'campaign').map((name) => `cx-${name}`);
    expect(deepAll(element, tags.join()).map(({ localName }) => localName)).to.have.members(tags);
  });

  it('are all shown if no name is known', async () => {
    expect(sectionsOf(await show(`<cx-campaign sections="news" data='${data}'></cx-campaign>`)).length).to.equal(6);
  });
});

describe('a campaign with difficult content', () => {
  const long = 'x'.repeat(300);
  const many = Array.from({ length: 200 }, (_, index) => ({ title: `Highlight ${index}`, content_text: 'Words.' }));
  const cases: [name: string, feed: object][] = [
    [
      'one word of 300 letters everywhere',
      {
        title: long,
        description: long,
        _cx: { hashtag: long, channels: [{ url: 'https://example.gov/', label: long }] },
        items: [
          {
            title: long,
            content_html: `<p>${long}</p><pre>${long}</pre><ul><li>${long}</li></ul>`,
            _cx: { agency: long },
          },
          { content_text: `#${long} https://example.gov/${long}`, _cx: { type: 'post', network: 'x', handle: long } },
          {
            title: long,
            _cx: { type: 'event', start: '2024-10-01', location: long, speakers: [{ name: long, role: long }] },
          },
          { title: long, _cx: { type: 'spotlight', person: { name: long, role: long }, quote: long } },
          { title: long, _cx: { type: 'milestone', start: '2024-10-01', figure: { value: long, label: long } } },
        ],
      },
    ],
    ['200 highlights', { items: many }],
    ['no title, no dates, one kind', { items: [{ _cx: { type: 'spotlight', person: { name: 'Sample Person' } } }] }],
  ];
  for (const [name, feed] of cases) {
    it(`with ${name} fits into 320 pixels and is accessible`, async () => {
      const element = await show<HTMLElement>(`<cx-campaign data='${JSON.stringify(feed)}'></cx-campaign>`);
      element.style.width = '320px';
      for (const one of deepAll<CxHighlight>(element, ':defined')) await (one as Partial<CxHighlight>).updateComplete;
      const { right } = element.getBoundingClientRect();
      const outside = deepAll(element, '*').filter((one) => one.getBoundingClientRect().right > right + 1);
      expect(outside.map(({ localName }) => localName)).to.deep.equal([]);
      if (name !== '200 highlights') await expect(element).to.be.accessible();
    });
  }
});

describe('elements inside a cx-campaign', () => {
  it('keep the author’s layout; each shows its own type', async () => {
    const campaign = await show(
      `<cx-campaign data='${data}' heading-level="3"><p>Welcome.</p><cx-highlight></cx-highlight><cx-event></cx-event></cx-campaign>`,
    );
    const [, highlight, event] = [...campaign.children] as [Element, CxHighlight, HTMLElementTagNameMap['cx-event']];
    await highlight.updateComplete;
    await event.updateComplete;
    expect(wordsOf(campaign)).to.match(/Welcome\..*Shorter forms.*Open day/);
    expect(wordsOf(campaign)).to.not.contain('Sample Person');
    expect(headingsOf(highlight)[0]).to.equal('3 Shorter forms');
  });

  it('report a failure once and keep the layout', async () => {
    const campaign = await show(
      `<cx-campaign feed="${feedUrl({ status: '500' })}"><h2>Our week</h2><cx-highlight></cx-highlight><cx-event></cx-event></cx-campaign>`,
    );
    expect(wordsOf(campaign).split('could not be loaded').length - 1).to.equal(1);
    expect(wordsOf(campaign)).to.contain('Our week');
  });

  it('follow moves: they empty outside a campaign and fill in another', async () => {
    const one = await show(`<cx-campaign data='${data}'><cx-highlight></cx-highlight></cx-campaign>`);
    const other = await show(`<cx-campaign data='{"items": [{"title": "Elsewhere"}]}'><p></p></cx-campaign>`);
    const element = one.querySelector('cx-highlight')!;
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('Shorter forms');
    place(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.not.contain('Shorter forms');
    expect(element.matches(':state(empty)')).to.equal(true);
    other.append(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('Elsewhere');
  });

  it('update when the campaign’s content changes', async () => {
    const campaign = await show(`<cx-campaign data='${data}'><cx-highlight></cx-highlight></cx-campaign>`);
    const element = campaign.querySelector('cx-highlight')!;
    await element.updateComplete;
    const done = settled(element);
    campaign.data = [{ title: 'Changed' }];
    await done;
    expect(wordsOf(element)).to.contain('Changed');
  });

  it('find a campaign that is upgraded later', async () => {
    const frame = place(document.createElement('iframe'));
    const page = frame.contentDocument!;
    page.body.innerHTML = `<cx-campaign data='[{"title": "Late"}]'><cx-highlight></cx-highlight></cx-campaign>`;
    await loadScript(page, '../../src/elements/highlight/cx-highlight.ts');
    const element = page.querySelector('cx-highlight')!;
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    const done = new Promise((resolve) => element.addEventListener('cx-load', resolve, { once: true }));
    await loadScript(page, '../../src/elements/campaign/cx-campaign.ts');
    await done;
    expect(element.shadowRoot!.textContent).to.contain('Late');
  });

  it('find a campaign from another copy of the library', async () => {
    const frame = place(document.createElement('iframe'));
    const page = frame.contentDocument!;
    page.body.innerHTML = `<cx-campaign data='[{"title": "Of two copies"}]'><cx-highlight></cx-highlight></cx-campaign>`;
    const element = page.querySelector('cx-highlight')!;
    const done = new Promise((resolve) => element.addEventListener('cx-load', resolve, { once: true }));
    await loadScript(page, '../../src/elements/highlight/cx-highlight.ts');
    await loadScript(page, '../../dist/cdn/cx-widgets.js');
    await done;
    expect(wordsOf(element)).to.contain('Of two copies');
  });

  it('find the campaign across shadow roots', async () => {
    const campaign = await show(`<cx-campaign data='${data}'><div></div><cx-follow></cx-follow></cx-campaign>`);
    const element = document.createElement('cx-highlight');
    const done = settled(element);
    campaign.querySelector('div')!.attachShadow({ mode: 'open' }).append(element);
    await done;
    expect(wordsOf(element)).to.contain('Shorter forms');
  });
});
