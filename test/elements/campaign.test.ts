import { expect } from '@open-wc/testing';
import '../../src/index.js';
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

describe('cx-campaign alone', () => {
  it('lays out the whole page under headings of the right levels', async () => {
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

  it('shows a post once: under its highlight', async () => {
    const element = await show(`<cx-campaign data='${data}'></cx-campaign>`);
    expect(wordsOf(element).split('Our forms are shorter.').length - 1).to.equal(1);
    expect(wordsOf(element).split('Thank you all.').length - 1).to.equal(1);
  });

  it('leaves out sections without entries', async () => {
    const items = CAMPAIGN.items.slice(3, 4);
    const element = await show(`<cx-campaign data='${JSON.stringify({ items })}'></cx-campaign>`);
    expect(headingsOf(element)).to.deep.equal(['3 People', '4 Sample Person']);
  });

  it('says that it has loaded once, not once per section', async () => {
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

describe('elements inside a cx-campaign', () => {
  it('make the page: the author’s layout stays, each takes its own kind', async () => {
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

  it('show a failure once, and keep the layout', async () => {
    const campaign = await show(
      `<cx-campaign feed="${feedUrl({ status: '500' })}"><h2>Our week</h2><cx-highlight></cx-highlight><cx-event></cx-event></cx-campaign>`,
    );
    expect(wordsOf(campaign).split('could not be loaded').length - 1).to.equal(1);
    expect(wordsOf(campaign)).to.contain('Our week');
  });

  it('follow moves: out of a campaign clears, into another fills', async () => {
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

  it('follow the campaign when its content changes', async () => {
    const campaign = await show(`<cx-campaign data='${data}'><cx-highlight></cx-highlight></cx-campaign>`);
    const element = campaign.querySelector('cx-highlight')!;
    await element.updateComplete;
    const done = settled(element);
    campaign.data = [{ title: 'Changed' }];
    await done;
    expect(wordsOf(element)).to.contain('Changed');
  });

  it('find a campaign that is upgraded after them', async () => {
    const frame = place(document.createElement('iframe'));
    const page = frame.contentDocument!;
    page.body.innerHTML = `<cx-campaign data='[{"title": "Late"}]'><cx-highlight></cx-highlight></cx-campaign>`;
    const load = async (name: string): Promise<void> => {
      const tag = page.createElement('script');
      tag.type = 'module';
      tag.src = new URL(`../../src/elements/${name}/cx-${name}.ts`, import.meta.url).href;
      const loaded = new Promise((resolve) => (tag.onload = resolve));
      page.head.append(tag);
      await loaded;
    };
    await load('highlight');
    const element = page.querySelector('cx-highlight')!;
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    const done = new Promise((resolve) => element.addEventListener('cx-load', resolve, { once: true }));
    await load('campaign');
    await done;
    expect(element.shadowRoot!.textContent).to.contain('Late');
  });

  it('ask across shadow roots', async () => {
    const campaign = await show(`<cx-campaign data='${data}'><div></div><cx-follow></cx-follow></cx-campaign>`);
    const element = document.createElement('cx-highlight');
    const done = settled(element);
    campaign.querySelector('div')!.attachShadow({ mode: 'open' }).append(element);
    await done;
    expect(wordsOf(element)).to.contain('Shorter forms');
  });
});
