import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.js';
import type { CxSocialEmbed } from '../../src/index.js';
import { focused, nameOf, until } from '../support/controls.js';
import { deepAll, place, settled, wordsOf } from '../support/reading.js';
import { item, LONG, timeline } from '../support/timeline.js';
import {
  expectSeen,
  hasTab,
  isActive,
  press,
  pressShiftTab,
  rest,
  tabTo,
  tabToName,
  useWindow,
  WINDOWS,
} from './walk.js';

const WORDS = 'Every month the whole team reads what people ask of us. ';

const POSTS = Array.from({ length: 27 }, (_, index) => ({
  id: `${index}`,
  url: `https://x.com/ExampleAgency/status/${index}`,
  date_published: `2024-10-${String(1 + (index % 28)).padStart(2, '0')}`,
  authors: [{ name: 'Example Agency' }],
  content_text: `Post ${index}. ${WORDS.repeat(index % 4 === 2 ? 18 : 2)}\n\nhttps://example.gov/end-${index}`,
  _cx: { type: 'post' },
}));

async function posts(layout: string, more: Partial<CxSocialEmbed> = {}): Promise<CxSocialEmbed> {
  const element = document.createElement('cx-social-embed');
  Object.assign(element, { data: POSTS, layout }, more);
  const done = settled(element);
  place(element);
  await done;
  await rest();
  return element;
}

const isLink = (end: number) => (element: Element) =>
  (element as HTMLAnchorElement).href === `https://example.gov/end-${end}`;

for (const size of WINDOWS) {
  describe(`by keyboard alone, in a window of ${size.width} by ${size.height}`, () => {
    before(async function () {
      if (!hasTab || (navigator.userAgent.includes('Firefox') && !(await isActive()))) this.skip();
    });
    beforeEach(() => useWindow(size));
    after(() => hasTab && useWindow({ width: 800, height: 600 }));

    for (const layout of ['list', 'grid', 'wall', 'carousel'])
      it(`the last link of each long post in a ${layout} is seen`, async () => {
        await posts(layout);
        for (const end of [2, 6, 10]) await tabTo(isLink(end));
      });

    it('"Show more" and "Show less" stay in the window', async () => {
      await posts('wall', { data: POSTS.map((post) => ({ ...post, content_text: post.content_text.split('\n')[0] })) });
      const button = await tabToName(/^Show more.*Example Agency/);
      await press('Enter');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      // The focus is on the text if the button is below the window now.
      if (focused() !== button) await tabTo((element) => element === button);
      await press('Enter');
      expect([focused() === button, button.getAttribute('aria-expanded')]).to.deep.equal([true, 'false']);
    });

    it('"Details" of each entry of a timeline opens below the button, which stays in the window', async () => {
      const titles = Array.from({ length: 7 }, (_, index) => `Entry ${index}`);
      await timeline(
        titles.map((title, index) => item(title, `202${index}-10-01`, 'highlight', { content_text: LONG.repeat(5) })),
      );
      for (const title of titles.toReversed()) {
        const button = await tabToName(`Details: ${title}`);
        await press('Enter');
        expect(button.getAttribute('aria-expanded')).to.equal('true');
        const body = button.closest('article')!.querySelector('[part=body]')!;
        expect(button.compareDocumentPosition(body)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
        await press('Enter');
        expect([focused() === button, button.getAttribute('aria-expanded')]).to.deep.equal([true, 'false']);
      }
    });

    it('pictures open, turn and close, and the focus returns', async () => {
      const element = document.createElement('cx-highlight');
      const attachments = [1, 2, 3].map((n) => ({
        url: `/examples/media/icon.svg?${n}`,
        mime_type: 'image/svg+xml',
        _cx: { alt: `Picture ${n}` },
      }));
      element.data = { title: 'A', attachments };
      const done = settled(element);
      place(element);
      await done;
      const button = await tabToName(/^Picture 2/);
      await press('Enter');
      const dialog = deepAll(element, 'dialog')[0]!;
      expect(dialog.contains(focused())).to.equal(true);
      await sendKeys({ press: 'End' });
      await until(() => wordsOf(dialog).includes('3 of 3'));
      await tabToName('Previous');
      await press('Enter');
      await until(() => wordsOf(dialog).includes('2 of 3'));
      await sendKeys({ press: 'Escape' });
      await until(() => focused() === button);
    });

    it('what a network learns is read before its content is allowed, and consent is taken back in the same place', async () => {
      const element = document.createElement('cx-highlight');
      element.data = {
        title: 'A',
        attachments: [{ url: 'https://www.youtube.com/watch?v=abcdefghijk', mime_type: 'video/mp4', title: 'A film' }],
      };
      const done = settled(element);
      place(element);
      await done;
      await tabToName('What YouTube learns if you show this');
      await press('Enter');
      expect(wordsOf(element)).to.contain('YouTube gets your IP address');
      await tabToName('Always show content from YouTube (remembered on this device)');
      const play = await tabToName(/^Play video/);
      const panel = play.closest('[role=group]')!;
      await sendKeys({ press: 'Enter' });
      await until(() => deepAll(element, 'iframe').length === 1);
      expect(focused()).to.equal(panel);
      // From here, since Tab goes into the frame, which shows nothing here.
      const stop = deepAll(panel, 'button').find((button) => nameOf(button) === 'Stop showing content from YouTube')!;
      stop.focus();
      expectSeen();
      await sendKeys({ press: 'Enter' });
      await until(() => deepAll(element, 'iframe').length === 0);
      expect(focused()).to.equal(panel);
    });

    it('a timeline is searched, filtered, cleared and jumped in, and an entry is opened and its link copied', async () => {
      const agency = (name: string): object => ({ agency: { name } });
      const element = await timeline(
        [0, 1, 2, 3].map((index) =>
          item(
            `Entry ${index}`,
            `202${index}-10-01`,
            'highlight',
            { content_text: LONG.repeat(3) },
            agency(`Agency ${index % 2}`),
          ),
        ),
        'with-filters',
      );
      const count = (): string => wordsOf(deepAll(element, '.count')[0]!).trim();
      await tabToName('Search');
      await sendKeys({ type: 'Entry 3' });
      await until(() => count() === '1 of 4 results');
      await tabTo((one) => one.localName === 'button' && nameOf(one) === 'Clear filters');
      await press('Enter');
      await until(() => count() === '4 of 4 results');
      expect(nameOf(focused()!)).to.equal('Search');
      const select = await tabTo((one) => (one as HTMLSelectElement).name === 'agency');
      await sendKeys({ press: 'ArrowDown' });
      await until(() => (select as HTMLSelectElement).value !== '' && count() === '2 of 4 results');
      await tabTo((one) => one.localName === 'button' && nameOf(one) === 'Clear filters');
      await press('Enter');
      await until(() => count() === '4 of 4 results');
      await tabToName('2020');
      await sendKeys({ press: 'Enter' });
      await until(() => deepAll(element, 'section').some((group) => group.contains(focused())));
      await rest();
      expectSeen();
      const open = await tabToName(/^Details: Entry/);
      await press('Enter');
      expect(open.getAttribute('aria-expanded')).to.equal('true');
      await tabToName(nameOf(open).replace('Details', 'Copy link'));
    });

    it('the second event is added to a calendar by a button with its name', async () => {
      const element = document.createElement('cx-event');
      element.data = ['Open house', 'Town hall'].map((title, index) => ({
        id: title,
        title,
        _cx: { type: 'event', start: `2099-10-0${index + 1}T12:00:00Z` },
      }));
      const done = settled(element);
      place(element);
      await done;
      const summary = await tabToName('Add to calendar: Town hall');
      await press('Enter');
      expect(summary.parentElement).to.have.property('open', true);
      const next = await press('Tab');
      expect(nameOf(next)).to.equal('Download calendar file (.ics)');
      expect(summary.parentElement!.contains(next)).to.equal(true);
    });

    it('a carousel goes to the last post and back', async () => {
      const element = await posts('carousel', { data: POSTS.slice(0, 6) });
      await tabToName('Next: Posts');
      const track = element.shadowRoot!.querySelector('.track')!;
      const atEnd = (): boolean => Math.abs(track.scrollLeft) + track.clientWidth >= track.scrollWidth - 2;
      for (let count = 0; count < 20 && !atEnd(); count++) {
        const { scrollLeft } = track;
        await press('Enter');
        await until(() => track.scrollLeft !== scrollLeft || atEnd());
      }
      expect(atEnd()).to.equal(true);
      expect(nameOf(await pressShiftTab())).to.equal('Previous: Posts');
      for (let count = 0; count < 20 && track.scrollLeft > 2; count++) {
        const { scrollLeft } = track;
        await press('Enter');
        await until(() => track.scrollLeft !== scrollLeft);
      }
      // The last part of the way may still glide.
      await until(() => track.scrollLeft < 3);
    });

    it('"Show more" moves to something with a name, twice', async () => {
      await posts('wall', { limit: 9 });
      for (let count = 0; count < 2; count++) {
        await tabToName('Show more');
        await sendKeys({ press: 'Enter' });
        await until(() => focused()?.localName === 'article');
        await rest();
        expectSeen();
        expect(focused()!.getAttribute('aria-label')).to.match(/^Example Agency, X, October \d+, 2024$/);
      }
    });
  });
}
