import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { deepAll, headingsOf, show, wordsOf } from '../support/reading.js';

const PICTURE = '/examples/media/service-week.svg';

const campaign = (cx: object = {}, more: object = {}): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A week for service',
    description: 'The first paragraph.\n\nThe second paragraph.',
    language: 'en',
    _cx: {
      hashtag: 'ServiceWeek',
      start: '2024-10-01',
      image: { url: PICTURE, alt: 'A building', width: 960, height: 640, credit: 'Drawing: Example Agency' },
      ...cx,
    },
    items: [{ id: 'h', title: 'Shorter forms', _cx: { type: 'highlight' } }],
    ...more,
  });

const box = (element: Element): DOMRect => element.getBoundingClientRect();

async function showWide(json: string, attributes = ''): Promise<HTMLElement> {
  const element = await show<HTMLElement>(`<cx-campaign ${attributes} data='${json}'></cx-campaign>`);
  element.style.width = '60em';
  return element;
}

describe('the hero of a recap', () => {
  it('has title, dates, hashtag and first paragraph beside the picture with its credit, and the rest below', async () => {
    const element = await showWide(campaign());
    const [image] = deepAll<HTMLImageElement>(element, 'img');
    const [hero] = deepAll(element, '[part=hero]');
    expect(image!.alt).to.equal('A building');
    expect(wordsOf(hero!)).to.match(
      /A week for service.*October 1, 2024 · #ServiceWeek.*The first paragraph\..*Drawing: Example Agency/,
    );
    expect(wordsOf(hero!)).not.to.contain('The second paragraph.');
    expect(wordsOf(element)).to.contain('The second paragraph.');
    const [heading] = deepAll(element, 'h2');
    expect(box(image!).left, 'beside').to.be.above(box(heading!).right);
    element.style.width = '20em';
    expect(box(image!).top, 'below where there is no room').to.be.above(box(heading!).bottom);
    expect(box(image!).right).to.be.at.most(box(element).right + 1);
    await expect(element).to.be.accessible();
  });

  it('shows the hashtag once if the title has it', async () => {
    const element = await showWide(campaign({}, { title: '#serviceweek 2024' }));
    expect(wordsOf(element)).to.match(/#serviceweek 2024.*October 1, 2024/);
    expect(wordsOf(element)).not.to.contain('#ServiceWeek');
  });

  it('without a picture has title and dates above the description', async () => {
    const element = await showWide(campaign({ image: undefined }));
    const [hero] = deepAll(element, '[part=hero]');
    expect(wordsOf(hero!)).not.to.contain('paragraph');
    expect(wordsOf(element)).to.match(/The first paragraph\..*The second paragraph\./);
  });

  it('shows a picture of another host only if the author allows all hosts', async () => {
    const image = { url: 'https://images.example.com/hero.png', alt: 'Elsewhere' };
    for (const thirdParty of ['ask', 'never']) {
      const element = await showWide(campaign({ image }), `third-party="${thirdParty}"`);
      expect(deepAll(element, 'img'), thirdParty).to.deep.equal([]);
      expect(wordsOf(element), thirdParty).to.contain('The first paragraph.');
    }
    const element = await showWide(campaign({ image }), 'third-party="allow"');
    expect(deepAll<HTMLImageElement>(element, 'img').map(({ src }) => src)).to.deep.equal([image.url]);
  });

  it('is left to the page by without-header; the description stays', async () => {
    const element = await showWide(campaign(), 'without-header');
    expect(headingsOf(element)).to.deep.equal(['3 Highlights', '4 Shorter forms']);
    expect(deepAll(element, 'img, [part=hero]')).to.deep.equal([]);
    expect(wordsOf(element)).to.match(/The first paragraph\..*The second paragraph\./);
    expect(wordsOf(element)).not.to.contain('2024');
  });
});

describe('a featured entry', () => {
  const items = [
    { id: 'a', title: 'One' },
    { id: 'b', title: 'Two' },
    {
      id: 'c',
      title: 'Three',
      image: PICTURE,
      _cx: { type: 'highlight', featured: true },
    },
  ];

  it('comes first, fills a row, and has its picture beside its text', async () => {
    const element = await show<HTMLElement>(
      `<cx-highlight layout="grid" data='${JSON.stringify(items)}'></cx-highlight>`,
    );
    element.style.width = '60em';
    expect(headingsOf(element)).to.deep.equal(['2 Three', '2 One', '2 Two']);
    const [first, second, third] = deepAll(element, 'article');
    expect(box(first!).width).to.be.closeTo(box(element).width, 1);
    expect(box(second!).top).to.equal(box(third!).top);
    const [heading, other] = deepAll(element, 'h2');
    expect(parseFloat(getComputedStyle(heading!).fontSize)).to.be.above(parseFloat(getComputedStyle(other!).fontSize));
    expect(box(deepAll(element, 'img')[0]!).left).to.be.above(box(heading!).right);
    element.style.width = '20em';
    expect(box(deepAll(element, 'img')[0]!).top).to.be.above(box(heading!).bottom);
  });

  it('keeps its place in a timeline, which goes by date', async () => {
    const dated = items.map((item, index) => ({ ...item, date_published: `2024-10-0${index + 1}` }));
    const element = await show(
      `<cx-campaign-timeline order="oldest" data='${JSON.stringify(dated)}'></cx-campaign-timeline>`,
    );
    expect(headingsOf(element).filter((heading) => /One|Two|Three/.test(heading))).to.deep.equal([
      '3 One',
      '3 Two',
      '3 Three',
    ]);
  });
});
