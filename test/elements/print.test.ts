import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/index.js';
import { ELEMENTS, storiesOf } from '../support/elements.js';
import { ownSiteOnly } from '../support/own-site.js';
import { showPost } from '../support/posts.js';
import { deepAll, show } from '../support/reading.js';
import { unseen } from '../support/seen.js';
import { until } from '../support/controls.js';

const page = document.documentElement;

const isSeen = (element: Element): boolean => element.checkVisibility({ contentVisibilityAuto: false });

/** What is printed after a link. */
const printedAfter = (link: Element): string => getComputedStyle(link, '::after').content.replace(/^none$/, '');

describe('print', () => {
  before(async function () {
    // The runner can show none but Chromium a page as it is printed.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    ownSiteOnly();
    page.style.cssText = 'background: Canvas; color: CanvasText; color-scheme: dark';
    await emulateMedia({ media: 'print' });
  });

  after(async () => {
    page.removeAttribute('style');
    if (navigator.userAgent.includes('Chrome')) await emulateMedia({ media: 'screen' });
  });

  for (const { tagName } of ELEMENTS) {
    it(`<${tagName}>: is black on white from a dark page in each story, without controls or cut-off content`, async () => {
      const faults = new Set<string>();
      for (const story of storiesOf(tagName)) {
        const drawn = await story.draw({});
        const fault = (what: string): unknown => faults.add(`${story.name}: ${what}`);
        unseen(drawn).forEach(fault);
        deepAll<Element>(drawn, 'button, input, select, iframe, audio')
          .filter(isSeen)
          // The head of a group is its words; a picture that opens larger is a picture.
          .filter((control) => !control.matches('h2 *, h3 *, h4 *, h5 *, h6 *, :has(> img)'))
          .forEach(({ outerHTML }) => fault(`a control: ${outerHTML}`));
        for (const { scrollWidth, clientWidth, localName } of deepAll(drawn, tagName)) {
          if (scrollWidth > clientWidth) fault(`<${localName}> is cut off: ${scrollWidth} > ${clientWidth}`);
        }
        drawn.remove();
      }
      expect([...faults]).to.deep.equal([]);
    });
  }

  it('leaves no card of a long list blank', async () => {
    const items = Array.from({ length: 14 }, (_, index) => ({ id: `${index}`, title: `Card ${index}` }));
    const element = await show(`<cx-highlight data='${JSON.stringify(items)}'></cx-highlight>`);
    await until(() => deepAll(element, 'article').length === items.length);
    const styles = deepAll(element, 'article').map((card) => getComputedStyle(card).contentVisibility);
    expect(new Set(styles)).to.deep.equal(new Set(['visible']));
  });

  it('keeps the background behind light text', async () => {
    const post = await showPost({});
    expect(getComputedStyle(deepAll(post, '[part=avatar]:not(img)')[0]!).printColorAdjust).to.equal('exact');
  });

  it('keeps headings and dates on the sheet of their content', async () => {
    const data = JSON.stringify([{ title: 'A title', _cx: { type: 'milestone', start: '2026-10-06' } }]);
    const timeline = await show(`<cx-campaign-timeline data='${data}'></cx-campaign-timeline>`);
    const ends = deepAll(timeline, '[part=heading], [part~=date]').map((one) => getComputedStyle(one).breakAfter);
    expect(ends).to.deep.equal(['avoid', 'avoid', 'avoid']);
  });

  it('keeps a card in one piece, with the card inside it', async () => {
    const items = [
      { id: 'a', title: 'A', date_published: '2024-10-01', _cx: { related: ['https://x.com/ExampleAgency/status/1'] } },
      { title: 'B', date_published: '2024-10-01' },
      { url: 'https://x.com/ExampleAgency/status/1', content_text: 'C', date_published: '2024-10-01' },
    ];
    for (const name of ['cx-highlight', 'cx-campaign-timeline']) {
      const element = await show(`<${name} data='${JSON.stringify(items)}'></${name}>`);
      const cards = deepAll(element, 'article');
      expect(cards.length).to.be.greaterThan(1);
      for (const card of cards) expect(getComputedStyle(card).breakInside).to.equal('avoid');
      // Drawn upward, its frame would begin at the end of the sheet before it.
      for (const place of deepAll(element, '.entries > li'))
        expect(parseFloat(getComputedStyle(place).marginTop)).to.be.at.least(0);
    }
  });

  it('shows the URL after a link, except in running text', async () => {
    const item = {
      title: 'A title',
      url: 'https://agency.example/title',
      content_html: '<p>Read <a href="https://agency.example/words">on</a>.</p>',
      _cx: {
        agency: { name: 'An agency', url: 'https://agency.example/' },
        links: [{ url: 'https://a.example/link' }],
      },
    };
    const element = await show(`<cx-highlight data='${JSON.stringify(item)}'></cx-highlight>`);
    expect(deepAll(element, 'a').map(printedAfter)).to.deep.equal([
      '" (https://agency.example/title) "',
      '',
      '',
      '" (https://a.example/link) "',
    ]);
  });

  it('shows the URLs of channels and post dates too', async () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [] };
    const channels = [{ url: 'https://agency.example/news', label: 'News' }];
    const follow = await show(`<cx-follow data='${JSON.stringify({ ...feed, _cx: { channels } })}'></cx-follow>`);
    expect(printedAfter(deepAll(follow, 'a')[0]!)).to.contain('https://agency.example/news');
    const post = await showPost({}, { url: 'https://bsky.app/profile/a.example/post/1', date_published: '2026-10-01' });
    expect(printedAfter(deepAll(post, '[part~=date] a')[0]!)).to.contain('https://bsky.app/profile/a.example/post/1');
  });

  it('shows waiting content as a link, without a frame', async () => {
    const post = await showPost(
      {},
      { attachments: [{ url: 'https://pictures.example/a.png', mime_type: 'image/png', _cx: { alt: 'A desk' } }] },
    );
    const [waits] = deepAll(post, '[data-host]');
    expect(getComputedStyle(waits!).borderTopWidth).to.equal('0px');
    expect(waits!.innerText.trim()).to.match(/^Picture: A desk/);
    expect(printedAfter(deepAll(waits!, 'a')[0]!)).to.contain('https://pictures.example/a.png');
  });

  it('opens transcripts', async () => {
    const video = { url: '/examples/media/queue.webm', mime_type: 'video/webm', _cx: { transcript: 'What is said.' } };
    const post = await showPost({}, { attachments: [video] });
    const [said] = deepAll(post, 'details p');
    expect(isSeen(said!)).to.equal(true);
  });
});
