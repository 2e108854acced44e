/** Each language on pages of all kinds: its own messages, and nothing that sticks out. */
import { expect, nextFrame } from '@open-wc/testing';
import { dressPage } from '../../stories/page.js';
import { STORIES } from '../support/draw-story.js';
import { sticksOut } from '../support/layout.js';
import { ownSiteOnly } from '../support/own-site.js';
import { deepAll } from '../support/reading.js';
import { until } from '../support/controls.js';

const LANGUAGES = ['ar', 'de', 'fr', 'ht', 'ko', 'pt', 'ru', 'tl', 'vi', 'zh-Hans', 'zh-Hant'];

const PAGES: readonly (readonly [title: string, name: string])[] = [
  ['Elements/Campaign', 'EveryType'],
  ['Elements/Social embed', 'Wall'],
  ['Elements/Social embed', 'PollClosed'],
  ['Elements/Social embed', 'VideoWithCaptions'],
  ['Elements/Campaign timeline', 'Filters'],
  ['Elements/Campaign timeline', 'Horizontal'],
  ['Elements/Event', 'Several'],
  ['Elements/Highlight', 'WithPictureOfAnotherSite'],
  ['Elements/Highlight', 'Empty'],
  ['Elements/Spotlight', 'Several'],
  ['Elements/Follow', 'Several'],
  ['Elements/Figures', 'Several'],
];

/** Returns our messages in English, which are marked where the page is in another language. */
const englishIn = (page: HTMLElement): string[] =>
  deepAll(page, 'span[lang="en"][dir="auto"]:not(article *)').map(({ textContent }) => textContent);

describe('a page in each language', () => {
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/stories/stories.css' });
  const { warn } = console;
  const warnings: unknown[] = [];

  before(async () => {
    document.head.prepend(Object.assign(document.createElement('base'), { href: '/' }));
    document.head.append(sheet);
    ownSiteOnly();
    await until(() => sheet.sheet);
    console.warn = (...words: unknown[]) => warnings.push(words);
  });

  after(async () => {
    console.warn = warn;
    sheet.remove();
    document.querySelector('base')!.remove();
    await dressPage({});
  });

  for (const language of LANGUAGES) {
    it(`has its own messages and nothing that sticks out, on 12 pages: ${language}`, async () => {
      await dressPage({ theme: 'light', language });
      for (const [title, name] of PAGES) {
        const story = STORIES.get(title)!.find((one) => one.name === name)!;
        const page = await story.draw({ theme: 'light', language });
        expect(englishIn(page), `English on ${title}: ${name}`).to.deep.equal([]);
        page.classList.add('narrow');
        // A wall is laid out anew by an observer, which runs after the callbacks of a frame.
        await nextFrame();
        await nextFrame();
        expect(sticksOut(page), `what sticks out of ${title}: ${name}`).to.deep.equal([]);
        page.remove();
      }
      expect(warnings).to.deep.equal([]);
    });
  }
});
