import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../src/index.js';
import type { CxSocialEmbed } from '../../src/index.js';
import { place, settled, wordsOf } from '../support/reading.js';
import { until } from '../support/controls.js';

const posts = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    url: `https://x.com/ExampleAgency/status/${index}`,
    content_text: `Post ${index}. ${'Many words. '.repeat((index % 3) * 10)}`,
    _cx: { type: 'post', links: [{ url: `https://agency.example/${index}` }] },
  }));

async function carousel(count: number, { width = 640, ...more }: Record<string, unknown> = {}): Promise<CxSocialEmbed> {
  const element = document.createElement('cx-social-embed');
  Object.assign(element, { data: posts(count), layout: 'carousel' }, more);
  const around = document.createElement('div');
  if (more['dir']) around.dir = more['dir'] as string;
  if (more['lang']) around.lang = more['lang'] as string;
  around.style.inlineSize = `${width as number}px`;
  const done = settled(element);
  around.append(element);
  place(around);
  await done;
  await frame();
  return element;
}

/** Layout, what observes it, and what that draws. */
const frame = async (): Promise<void> => {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
};

const root = (element: CxSocialEmbed): ShadowRoot => element.shadowRoot!;
const buttons = (element: CxSocialEmbed): HTMLButtonElement[] => [
  ...root(element).querySelectorAll<HTMLButtonElement>('[part=toolbar] button'),
];
const cards = (element: CxSocialEmbed): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>('.entries > li'),
];
const track = (element: CxSocialEmbed): HTMLElement => root(element).querySelector('.track')!;
const disabled = (element: CxSocialEmbed): (string | null)[] =>
  buttons(element).map((button) => button.getAttribute('aria-disabled'));

const seen = (element: CxSocialEmbed): number[] => {
  const { left, right } = track(element).getBoundingClientRect();
  return cards(element).flatMap((card, index) => {
    const box = card.getBoundingClientRect();
    return box.left >= left - 1 && box.right <= right + 1 ? index : [];
  });
};

describe('a carousel', () => {
  // The runner can tell none but Chromium of it; in the others the cards glide.
  const canEmulate = navigator.userAgent.includes('Chrome');
  before(() => canEmulate && emulateMedia({ reducedMotion: 'reduce' }));
  after(() => canEmulate && emulateMedia({ reducedMotion: 'no-preference' }));

  it('is a list of all posts, side by side, and does not widen the page', async () => {
    const element = await carousel(6);
    const list = root(element).querySelector('ul')!;
    expect(list.getAttribute('role')).to.equal('list');
    expect(cards(element).length).to.equal(6);
    const boxes = cards(element).map((card) => card.firstElementChild!.getBoundingClientRect());
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).to.equal(1);
    expect(new Set(boxes.map(({ left }) => Math.round(left))).size).to.equal(6);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.be.at.most(clientWidth);
    expect(root(element).querySelectorAll('[aria-hidden=true] a, [inert], [hidden]').length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`has previous and next buttons that are disabled at the ends: ${dir}`, async () => {
      const element = await carousel(6, { dir });
      const height = element.offsetHeight;
      expect(buttons(element).map((button) => wordsOf(button).trim())).to.deep.equal(['Previous', 'Next']);
      expect(disabled(element)).to.deep.equal(['true', 'false']);
      const [previous, next] = buttons(element) as [HTMLButtonElement, HTMLButtonElement];
      for (const button of [previous, next]) expect(button.offsetHeight).to.be.at.least(44);
      let last = seen(element).at(-1)!;
      expect(seen(element)[0]).to.equal(0);
      next.focus();
      while (next.getAttribute('aria-disabled') === 'false') {
        const start = track(element).scrollLeft;
        next.click();
        await until(() => track(element).scrollLeft !== start);
        await aTimeout(0);
        await until(() => seen(element).includes(last + 1), `card ${last + 1} is in sight`);
        last = seen(element).at(-1)!;
        await frame();
        expect(element.offsetHeight).to.equal(height);
      }
      expect(last).to.equal(5);
      expect(disabled(element)).to.deep.equal(['false', 'true']);
      expect(root(element).activeElement).to.equal(next);
      const end = track(element).scrollLeft;
      next.click();
      await frame();
      expect(track(element).scrollLeft).to.be.closeTo(end, 2);
      while (previous.getAttribute('aria-disabled') === 'false') {
        const start = track(element).scrollLeft;
        previous.click();
        await until(() => track(element).scrollLeft !== start);
        await frame();
        await frame();
      }
      expect(seen(element)[0]).to.equal(0);
    });
  }

  it('scrolls with the arrow keys', async () => {
    const element = await carousel(6);
    track(element).focus();
    expect(root(element).activeElement).to.equal(track(element));
    expect(track(element).getAttribute('aria-label')).to.equal('Posts');
    // WebKit moves by less than a card and comes back, and its driver loses a key now and then.
    const scrolls: Event[] = [];
    track(element).addEventListener('scroll', (event) => scrolls.push(event));
    for (let presses = 0; presses < 5 && !scrolls.length; presses++)
      await sendKeys({ press: 'ArrowRight' }).catch(() => track(element).scrollBy(300, 0));
    await until(() => scrolls.length > 0);
  });

  it('has no buttons and no tab stop if everything fits, and follows its width', async () => {
    const element = await carousel(2, { width: 1100 });
    expect(buttons(element)).to.deep.equal([]);
    expect(track(element).tabIndex).to.equal(-1);
    (element.parentElement as HTMLElement).style.inlineSize = '320px';
    await until(() => buttons(element).length === 2);
    expect(track(element).tabIndex).to.equal(0);
    (element.parentElement as HTMLElement).style.inlineSize = '1100px';
    await until(() => !buttons(element).length);
  });

  it('gets buttons when more cards are added', async () => {
    const element = await carousel(2, { width: 1100 });
    const done = settled(element);
    element.data = posts(25);
    await done;
    await until(() => buttons(element).length === 2);
    expect(cards(element).length).to.equal(25);
  });

  it('uses the page’s language', async () => {
    const element = await carousel(6, { lang: 'es' });
    expect(buttons(element).map((button) => wordsOf(button).trim())).to.deep.equal(['Anterior', 'Siguiente']);
    expect(track(element).getAttribute('aria-label')).to.equal('Publicaciones');
  });

  it('with one post is only that post', async () => {
    const element = await carousel(1);
    expect(track(element)).to.equal(null);
    expect(wordsOf(element)).to.contain('Post 0');
  });

  it('shows more below it and moves there', async () => {
    const element = await carousel(9, { limit: 4 });
    const more = root(element).querySelector<HTMLButtonElement>('[part~=more]')!;
    expect(track(element).compareDocumentPosition(more) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    more.click();
    await until(() => cards(element).length === 8);
    await until(() => root(element).activeElement?.closest('li') === cards(element)[4]);
    await until(() => seen(element).includes(4));
  });

  it('does not scroll smoothly with reduced motion', async () => {
    const element = await carousel(6);
    const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    expect(getComputedStyle(track(element)).scrollBehavior).to.equal(isReduced ? 'auto' : 'smooth');
  });

  it('is printed as a list', async function () {
    const element = await carousel(6);
    // The runner can show none but Chromium a page as it is printed.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    await emulateMedia({ media: 'print' });
    try {
      expect(cards(element).every((card) => card.offsetWidth === track(element).clientWidth)).to.equal(true);
      expect(track(element).scrollWidth).to.be.at.most(track(element).clientWidth);
      expect(buttons(element).every((button) => !button.checkVisibility())).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('is a layout for posts only', () => {
    const element = document.createElement('cx-highlight');
    element.setAttribute('layout', 'carousel');
    expect(element.layout).to.equal('list');
  });
});
