import { expect, nextFrame } from '@open-wc/testing';
import type { CxSocialEmbed } from '../src/index.js';
import { dressPage, HOST_SHEETS, type PageGlobals } from '../stories/page.js';
import { STORIES, type Story } from './support/draw-story.js';
import { smallTargets, sticksOut } from './support/layout.js';
import { ownSiteOnly } from './support/own-site.js';
import { deepAll, wordsOf } from './support/reading.js';
import { until } from './support/controls.js';

interface PageKind extends PageGlobals {
  readonly name: string;
  readonly axe: Axe;
}

/** The rules of axe to apply: all, none, or those that the language can matter for; colors take axe the longest. */
type Axe = 'all' | 'words' | 'none';

/**
 * Axe finds the same in each browser, and a language is as long; so colors, and more languages, are tested in one. Others
 * have the colors of contrast.test.ts.
 */
const isChromium = navigator.userAgent.includes('Chrome/');

const PAGES: readonly PageKind[] = [
  { name: 'light, English', theme: 'light', language: 'en', axe: isChromium ? 'all' : 'words' },
  { name: 'dark, Spanish', theme: 'dark', language: 'es', axe: isChromium ? 'all' : 'none' },
  { name: 'light, Arabic', theme: 'light', language: 'ar', axe: isChromium ? 'words' : 'none' },
  ...(isChromium ? ['zh-Hant', 'vi', 'de'] : []).map((language) => ({
    name: `light, ${language}`,
    theme: 'light',
    language,
    axe: 'words' as const,
  })),
];

/** Waits until a wall has been laid out in another width: observers run after the callbacks of a frame. */
const nextLayout = async (): Promise<void> => {
  await nextFrame();
  await nextFrame();
};

describe('the stories', () => {
  const sheet = document.createElement('link');
  let refused: string[];
  const { warn, error } = console;
  let said: string[] = [];

  before(async () => {
    // Where Storybook's page stands, so that relative addresses are the same.
    document.head.prepend(Object.assign(document.createElement('base'), { href: '/' }));
    Object.assign(sheet, { rel: 'stylesheet', href: '/stories/stories.css' });
    document.head.append(sheet);
    refused = ownSiteOnly();
    await until(() => sheet.sheet);
    document.title = 'Stories';
    const listen = (...words: unknown[]): void => void said.push(words.join(' '));
    Object.assign(console, { warn: listen, error: listen });
  });

  beforeEach(() => {
    said = [];
  });

  after(async () => {
    Object.assign(console, { warn, error });
    sheet.remove();
    document.querySelector('base')!.remove();
    await dressPage({});
  });

  /** What every story promises, on whatever page. */
  async function check(story: Story, globals: PageGlobals, axe: Axe): Promise<HTMLElement> {
    const page = await story.draw(globals);
    const { state, mayWarn } = story.parameters;
    expect(sticksOut(page), 'what sticks out').to.deep.equal([]);
    expect(smallTargets(page), 'targets below 24 px').to.deep.equal([]);
    const ignoredRules = axe === 'all' ? [] : ['color-contrast'];
    if (axe !== 'none') await expect(page).to.be.accessible({ ignoredRules });
    if (!mayWarn && state !== 'error') expect(said, 'what the console says').to.deep.equal([]);
    return page;
  }

  /** The same in less room: as narrow as a phone, and with letters of twice the size, spaced as WCAG 1.4.12 says. */
  async function checkLayout(page: HTMLElement): Promise<void> {
    const hasWall = deepAll<CxSocialEmbed>(page, 'cx-social-embed').some(({ layout }) => layout === 'wall');
    page.classList.add('narrow');
    if (hasWall) await nextLayout();
    expect(sticksOut(page), 'what sticks out of 320 px').to.deep.equal([]);
    page.classList.replace('narrow', 'frame-640');
    Object.assign(page.style, { fontSize: '200%', lineHeight: '1.5', letterSpacing: '.12em', wordSpacing: '.16em' });
    if (hasWall) await nextLayout();
    expect(sticksOut(page), 'what sticks out of 640 px with text at 200 %').to.deep.equal([]);
  }

  for (const { name: page, axe, ...globals } of PAGES) {
    describe(page, () => {
      before(() => dressPage(globals));

      for (const [title, stories] of STORIES) {
        describe(title, () => {
          for (const story of stories) {
            const { state = 'ready', beforeTheScript } = story.parameters;
            it(`${story.name}: ${state}, all in view, without findings of axe, the console or other hosts`, async () => {
              const page = await check(story, globals, axe);
              await checkLayout(page);
              if (!beforeTheScript) return;
              const { body } = page.querySelector('iframe')!.contentDocument!;
              expect(wordsOf(body).trim(), 'before the script').to.equal(beforeTheScript);
            });
          }
        });
      }
    });
  }

  // Enough to see whether a page's styles reach into an element of each kind.
  for (const host of Object.keys(HOST_SHEETS)) {
    describe(`in a page with the styles of ${host}`, () => {
      before(() => dressPage({ host }));

      for (const [title, stories] of [...STORIES].filter(([title]) => title.startsWith('Elements/'))) {
        const story = stories.find(({ name }) => name === 'Playground')!;
        it(title, async () => {
          await check(story, { host }, 'all');
        });
      }
    });
  }

  // In a suite of its own, since mocha runs a suite's own tests before those of the suites in it.
  describe('together', () => {
    it('render with the built script', () => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      expect(loaded).to.include('/dist/cdn/cx-widgets.js');
      expect(loaded.filter((path) => /^\/src\/elements\/.*\/cx-/.test(path))).to.deep.equal([]);
    });

    it('request nothing from other sites', () => {
      expect(refused).to.deep.equal([]);
    });
  });
});
