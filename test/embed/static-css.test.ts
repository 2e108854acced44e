import { expect } from '@open-wc/testing';
import { dressPage } from '../../stories/page.js';
import { openMarkup, runScript, type FrameWindow } from '../support/frames.js';
import { until } from '../support/controls.js';
import { deepAll, place, settled } from '../support/reading.js';

interface Case {
  readonly element: string;
  readonly feed: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** How much higher or lower than the element it may be, in pixels: where a text ends can't be known. */
  readonly tolerance?: number;
}

const isChromium = navigator.userAgent.includes('Chrome/');
const STYLES = '/dist/cdn/cx-static.css';
const WIDTHS = [320, 640, 1280];
/** The most that may move: the sum of layout shifts. */
const MOST = 0.02;

const CASES: Readonly<Record<string, Case>> = {
  'the recap of 2024': { element: 'cx-campaign', feed: 'cxday-2024.json' },
  'a list of posts': { element: 'cx-social-embed', feed: 'social.json' },
  'an event': {
    element: 'cx-event',
    feed: 'cxday-2023.json',
    attributes: { entry: 'https://www.performance.gov/blog/2023-cxday-wrapup#fireside-chat' },
  },
  'a timeline of milestones': {
    element: 'cx-campaign-timeline',
    feed: 'service-week.json',
    attributes: { types: 'milestone' },
  },
  'a timeline of long entries': { element: 'cx-campaign-timeline', feed: 'cxday-2023.json', tolerance: 120 },
  'a strip': {
    element: 'cx-campaign-timeline',
    feed: 'cxday-2023.json',
    attributes: { orientation: 'horizontal' },
    tolerance: 120,
  },
  people: { element: 'cx-spotlight', feed: 'cxday-2023.json', attributes: { layout: 'grid' } },
  figures: { element: 'cx-figures', feed: 'service-week.json' },
  channels: { element: 'cx-follow', feed: 'cxday-2023.json' },
};

/** Renders an element of a page with the built package. */
async function rendered({ element, feed, attributes = {} }: Case): Promise<string> {
  const feedUrl = new URL(`/examples/${feed}`, location.href).href;
  const campaign = await (await fetch(feedUrl)).text();
  const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
  const options = { element, attributes, lang: 'en', url: location.origin, feedUrl, timezone, now: Date.now() };
  const response = await fetch('/rendered', { method: 'POST', body: JSON.stringify({ campaign, options }) });
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${element} feed="${feedUrl}"${given.join('')}>${await response.text()}</${element}>`;
}

/** Opens a page of some width with the rendered element, before the script. */
async function openPage(one: Case, width: number): Promise<{ page: Document; element: HTMLElement }> {
  const link = `<link rel="stylesheet" href="${STYLES}">`;
  const { document: page, frame } = await openMarkup(
    `<meta name="viewport" content="width=device-width">${link}<body>`,
  );
  // Too long for the address of a streamed page.
  page.body.innerHTML = `${await rendered(one)}<p>What follows</p>`;
  frame.width = String(width);
  return { page, element: page.querySelector<HTMLElement>(one.element)! };
}

/** A post with a video of the feed's own site: a line, until the player comes. */
const hasVideo = (card: Element): boolean => !!card.querySelector('a[href$=".webm"], [name="play"]');

/** Returns the height of each card by its name, and that of the element if all of its content is in cards alike. */
function heightsOf(element: HTMLElement): Record<string, number> {
  const roots = element.shadowRoot?.querySelector('article, section, ul') ? element.shadowRoot : element;
  const cards = deepAll(roots, 'article').filter((card) => !hasVideo(card));
  const sizes = cards.map((card): [string, number] => [card.ariaLabel ?? '', card.getBoundingClientRect().height]);
  const all = deepAll(roots, 'article').length === cards.length;
  return Object.fromEntries<number>(all ? [...sizes, ['all', element.getBoundingClientRect().height]] : sizes);
}

/** Waits for the pictures of an element, which have no size before in some previews. */
async function withPictures(element: HTMLElement): Promise<void> {
  const pictures = deepAll<HTMLImageElement>(element, 'img');
  for (const picture of pictures) picture.loading = 'eager';
  await until(() => pictures.every(({ complete }) => complete));
}

/** Returns the sum of the layout shifts of a page. */
async function shiftOf({ defaultView }: Document): Promise<number> {
  const { PerformanceObserver: Observer, requestAnimationFrame } = defaultView as FrameWindow;
  const observer = new Observer(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const shifts = observer.takeRecords() as unknown as readonly { readonly value: number }[];
  observer.disconnect();
  return shifts.reduce((sum, { value }) => sum + value, 0);
}

describe('cx-static.css', () => {
  for (const [name, one] of Object.entries(CASES)) {
    for (const width of WIDTHS) {
      it(`gives ${name} the height of the element, ${width} px wide, so that nothing moves`, async () => {
        const { page, element } = await openPage(one, width);
        await withPictures(element);
        const before = heightsOf(element);
        const done = settled(element);
        await runScript(page);
        await done;
        await withPictures(element);
        const after = heightsOf(element);
        expect(Object.keys(before).length).to.be.above(0);
        expect(Object.keys(after)).to.deep.equal(Object.keys(before));
        // The words for how long ago a post was written may take another line.
        for (const [card, height] of Object.entries(before)) {
          const tolerance = one.tolerance ?? (card === 'all' ? 64 : 22);
          expect(after[card], `${card} in ${JSON.stringify(before)}`).to.be.closeTo(height, tolerance);
        }
        if (isChromium) expect(await shiftOf(page)).to.be.at.most(MOST);
      });
    }
  }

  for (const theme of ['light', 'dark']) {
    it(`has no axe findings, ${theme}`, async () => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: STYLES });
      const loaded = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
      document.head.append(link);
      await loaded;
      await dressPage({ theme });
      for (const one of Object.values(CASES)) {
        const main = place(document.createElement('main'));
        main.innerHTML = await rendered(one);
        await expect(main).to.be.accessible();
        main.remove();
      }
      await dressPage({});
      link.remove();
    });
  }

  for (const name of [
    ...['campaign-2023', 'campaign-2024', 'service-week', 'single-elements', 'composed', 'social'],
    ...['event', 'timeline', 'feeds', 'classic-script', 'index'],
  ]) {
    it(`leaves no axe findings in an example page without the script (${name})`, async () => {
      const file = await (await fetch(`/examples/${name}.html`)).text();
      const example = new DOMParser().parseFromString(file, 'text/html');
      for (const picture of example.images) picture.removeAttribute('src');
      const styles = ['/examples/site.css', STYLES].map((href) =>
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href }),
      );
      const loaded = styles.map((link) => new Promise((resolve) => link.addEventListener('load', resolve)));
      document.head.append(...styles);
      await Promise.all(loaded);
      const main = place(document.importNode(example.querySelector('main')!, true));
      await expect(main).to.be.accessible();
      main.remove();
      for (const link of styles) link.remove();
    });
  }

  it('hides the words for screen readers without taking them away', async () => {
    const { page } = await openPage(CASES['a list of posts']!, 640);
    const all = [...page.querySelectorAll('.cx-visually-hidden')];
    expect(all).to.have.length.above(10);
    for (const hidden of all) {
      const { width, height } = hidden.getBoundingClientRect();
      // Firefox rounds the sizes of a font up to pixels, above the line and below it.
      expect(width).to.be.at.most(3);
      expect(height).to.be.at.most(3);
      expect(page.defaultView!.getComputedStyle(hidden).display).to.equal('inline');
    }
  });

  it('collapses what the element collapses, and only for the time that a script may take', async () => {
    const { page, element } = await openPage(CASES['a list of posts']!, 640);
    const isClipped = (one: Element): boolean => one.scrollHeight > one.clientHeight + 1;
    const clipped = (): string[] => deepAll(element, '.cx-long').filter(isClipped).map(String);
    expect(clipped()).to.have.length(1);
    for (const animation of page.getAnimations()) animation.finish();
    expect(clipped()).to.deep.equal([]);
  });
});
