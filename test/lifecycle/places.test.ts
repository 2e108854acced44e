import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { CxSocialEmbed } from '../../src/index.js';
import { buttonsOf, until } from '../support/controls.js';
import { deepAll, place, show, wordsOf } from '../support/reading.js';

const attribute = (json: unknown): string => JSON.stringify(json).replaceAll("'", '&#39;');
const posts = attribute(
  Array.from({ length: 6 }, (_, index) => ({ id: `${index}`, content_text: `Post ${index}`, _cx: { type: 'post' } })),
);
const dated = attribute(
  Array.from({ length: 6 }, (_, index) => ({
    id: `${index}`,
    title: `Deed ${index}`,
    date_published: `202${index}-10-01`,
  })),
);
const carousel = `<cx-social-embed layout="carousel" data='${posts}'></cx-social-embed>`;
const strip = `<cx-campaign-timeline orientation="horizontal" data='${dated}'></cx-campaign-timeline>`;

/** Places in a page that are not seen at first, and how they come to be. */
const HIDDEN: [name: string, before: string, after: string, open: (place: HTMLElement) => void][] = [
  ['a dialog', '<dialog>', '</dialog>', (place) => (place as HTMLDialogElement).showModal()],
  ['a fold', '<details><summary>More</summary>', '</details>', (place) => ((place as HTMLDetailsElement).open = true)],
  ['a popover', '<div popover>', '</div>', (place) => place.showPopover()],
  ['a tab', '<div style="display: none">', '</div>', (place) => (place.style.display = 'block')],
  ['a hidden slide', '<div hidden>', '</div>', (place) => (place.hidden = false)],
];

async function hidden(markup: string): Promise<HTMLElement> {
  const box = document.createElement('div');
  box.innerHTML = markup;
  const element = box.querySelector<CxSocialEmbed>('cx-social-embed, cx-campaign-timeline')!;
  place(box);
  await element.updateComplete;
  return box.firstElementChild as HTMLElement;
}

describe('in a place that is opened later,', () => {
  for (const [name, before, after, open] of HIDDEN) {
    it(`${name}: a carousel has working buttons`, async () => {
      const there = await hidden(before + carousel + after);
      expect(there.querySelector('cx-social-embed')!.checkVisibility()).to.equal(false);
      open(there);
      await until(() => buttonsOf(there).includes('Next: Posts'));
      const [track] = deepAll(there, '.track');
      expect(track!.scrollWidth).to.be.greaterThan(track!.clientWidth);
      expect(track!.getBoundingClientRect().right).to.be.at.most(there.getBoundingClientRect().right + 1);
      deepAll(there, '[part=toolbar] button')[1]!.click();
      await until(() => track!.scrollLeft > 10);
    });

    it(`${name}: a horizontal timeline moves from entry to entry`, async () => {
      const there = await hidden(before + strip + after);
      open(there);
      const [track] = deepAll(there, '[part=base]');
      expect(track!.scrollWidth).to.be.greaterThan(track!.clientWidth);
      track!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await until(() => track!.scrollLeft > 10);
    });
  }

  it('a grid has as many columns as fit', async () => {
    const there = await hidden(`<div hidden style="inline-size: 60em">${carousel.replace('carousel', 'grid')}</div>`);
    there.hidden = false;
    const tops = deepAll(there, '[part~=card]').map((card) => Math.round(card.getBoundingClientRect().top));
    expect(tops.filter((top) => top === tops[0]).length).to.be.greaterThan(1);
  });
});

describe('an element in shadow roots', () => {
  /** Puts an element into shadow trees, one in the other, and gives the outermost host. */
  function nested(depth: number, mode: ShadowRootMode, markup: string): [host: HTMLElement, element: CxSocialEmbed] {
    const host = document.createElement('div');
    let root = host.attachShadow({ mode });
    for (let level = 1; level < depth; level++) {
      const inner = document.createElement('div');
      root.append(inner);
      root = inner.attachShadow({ mode });
    }
    root.innerHTML = markup;
    return [host, root.querySelector<CxSocialEmbed>('cx-social-embed')!];
  }

  for (const mode of ['open', 'closed'] as const) {
    it(`that are ${mode}, three deep, gets content, language, direction and campaign`, async () => {
      const campaign = await show(`<cx-campaign data='${posts}'><cx-follow></cx-follow></cx-campaign>`);
      campaign.lang = 'es';
      campaign.dir = 'rtl';
      const [host, element] = nested(3, mode, '<cx-social-embed></cx-social-embed>');
      const [other, empty] = nested(3, mode, `<cx-social-embed data='[]'></cx-social-embed>`);
      campaign.append(host, other);
      await element.updateComplete;
      await empty.updateComplete;
      expect(wordsOf(element)).to.contain('Post 5');
      expect(getComputedStyle(deepAll(element, 'article')[0]!).direction).to.equal('rtl');
      expect(wordsOf(empty)).to.contain('nada que mostrar');
    });

    it(`that are ${mode} follows a language change inside`, async () => {
      const [host, element] = nested(2, mode, `<div><cx-social-embed data='[]'></cx-social-embed></div>`);
      place(host);
      await element.updateComplete;
      expect(wordsOf(element)).to.contain('nothing to show');
      element.parentElement!.lang = 'es';
      await until(() => wordsOf(element).includes('nada que mostrar'));
    });
  }

  it('works when slotted into another component', async () => {
    const host = place(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>';
    host.innerHTML = carousel;
    const element = host.firstElementChild as CxSocialEmbed;
    await element.updateComplete;
    expect(wordsOf(host)).to.contain('Post 0');
    await until(() => buttonsOf(element).includes('Next: Posts'));
  });

  it('gets a campaign’s content when slotted further', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<cx-campaign><slot></slot></cx-campaign>';
    const campaign = host.shadowRoot!.firstElementChild as CxSocialEmbed;
    campaign.data = JSON.parse(posts);
    place(host);
    await campaign.updateComplete;
    host.innerHTML = '<cx-social-embed></cx-social-embed>';
    const element = host.firstElementChild as CxSocialEmbed;
    await until(() => wordsOf(element).includes('Post 0'));
  });
});
