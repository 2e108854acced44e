import { expect } from '@open-wc/testing';
import { isExternal } from '../../src/cards/link.js';
import '../../src/index.js';
import { nameOf } from '../support/controls.js';
import { deepAll, place, settled, show, wordsOf } from '../support/reading.js';

const linkTo = (url: string, more: object = {}): string =>
  JSON.stringify({ title: 'A', ...more, _cx: { links: [{ url, label: 'There' }] } });

const noticesOf = (element: HTMLElement): string[] =>
  deepAll(element, 'p.exit')
    .filter((notice) => notice.checkVisibility())
    .map((notice) => wordsOf(notice));

describe('a link', () => {
  const rules = { trustedHosts: ['agency.example', 'partner.example'] };
  for (const [url, leaves] of [
    ['https://www.example.gov/', false],
    ['https://EXAMPLE.GOV/', false],
    ['https://www.army.mil/', false],
    ['https://agency.example/', false],
    ['https://www.agency.example/', false],
    [`http://${location.hostname}:9/`, false],
    ['mailto:agency@example.com', false],
    ['tel:+12025550100', false],
    ['https://example.gov.evil.com/', true],
    ['https://notgov/', true],
    ['https://example.notgov/', true],
    ['https://example.gov@evil.com/', true],
    ['https://evil.com/.gov', true],
    ['https://evil.com/?agency.example', true],
    ['https://notagency.example/', true],
    ['https://agency.example.evil.com/', true],
    ['https://www.gov.uk/', true],
  ] as const) {
    it(`to ${url} ${leaves ? 'is external' : 'is internal'}`, () => {
      expect(isExternal(url, rules)).to.equal(leaves);
    });
  }

  it('to another site is marked visually and for screen readers', async () => {
    const element = await show(`<cx-highlight data='${linkTo('https://example.com/')}'></cx-highlight>`);
    const [link] = deepAll(element, 'a');
    expect(nameOf(link!)).to.equal('There (external site)');
    const { width, height } = deepAll(element, 'a svg')[0]!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.greaterThan(6);
    await expect(element).to.be.accessible();
  });

  it('is marked in the page’s language, also in an entry in another language', async () => {
    const page = document.createElement('div');
    page.lang = 'es';
    page.innerHTML = `<cx-highlight data='${linkTo('https://example.com/', { language: 'en' })}'></cx-highlight>`;
    const done = settled(page.firstElementChild!);
    place(page);
    await done;
    const [link] = deepAll(page, 'a');
    expect(nameOf(link!)).to.equal('There (sitio externo)');
    expect(deepAll(page, 'a [lang]')[0]!.getAttribute('lang')).to.equal('es');
  });

  it('has a mark in its own color, also in forced colors and print', async () => {
    const element = await show(`<cx-highlight data='${linkTo('https://example.com/')}'></cx-highlight>`);
    const [mark] = deepAll<Element>(element, 'a svg');
    const { stroke, fill } = getComputedStyle(mark!);
    expect(stroke).to.equal(getComputedStyle(mark!.closest('a')!).color);
    expect(fill).to.equal('none');
  });

  it('keeps its mark on the line of its last word at any page width', async () => {
    const data = JSON.stringify({
      _cx: { agency: { name: 'How we answer the letters', url: 'https://example.com/' } },
    });
    const element = await show<HTMLElement>(`<cx-highlight data='${data}'></cx-highlight>`);
    const [link] = deepAll(element, 'a');
    const [mark] = deepAll<Element>(element, 'a svg');
    const words = [...link!.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())!;
    const range = document.createRange();
    range.selectNodeContents(words);
    // A word that has no room at all is broken anywhere.
    for (let width = 150; width < 340; width += 2) {
      element.style.inlineSize = `${width}px`;
      const { bottom } = [...range.getClientRects()].at(-1)!;
      expect(mark!.getBoundingClientRect().top, `${width} px`).to.be.below(bottom);
    }
  });

  it('to a host trusted by the enclosing campaign is not marked', async () => {
    const campaign = await show(
      `<cx-campaign trusted-hosts="example.com partner.example" data='{"title": "A"}'><cx-highlight data='${linkTo('https://www.example.com/')}'></cx-highlight></cx-campaign>`,
    );
    const element = campaign.querySelector('cx-highlight')!;
    await element.updateComplete;
    expect(nameOf(deepAll(element, 'a')[0]!)).to.equal('There');
    campaign.setAttribute('trusted-hosts', 'partner.example');
    await campaign.updateComplete;
    await element.updateComplete;
    expect(nameOf(deepAll(element, 'a')[0]!)).to.equal('There (external site)');
  });
});

describe('the exit notice', () => {
  const two = JSON.stringify({
    title: 'A',
    content_text: 'https://example.com/ and https://example.org/',
    _cx: { links: [{ url: 'https://example.net/' }] },
  });

  it('appears once, above the list, if a link below is external', async () => {
    const data = `[${two}, ${two.replace('"A"', '"B"')}, ${linkTo('https://example.gov/')}]`;
    for (const tag of ['cx-highlight', 'cx-campaign-timeline']) {
      const element = await show(`<${tag} with-exit-notice data='${data}'></${tag}>`);
      expect(noticesOf(element).length, tag).to.equal(1);
      expect(noticesOf(element)[0]).to.contain('outside the federal government');
      expect(wordsOf(element).trim(), tag).to.match(/^Some of the links below/);
      await expect(element).to.be.accessible();
    }
  });

  it('does not appear if no link below is external', async () => {
    const element = await show(
      `<cx-highlight with-exit-notice data='[${linkTo('https://example.gov/')}]'></cx-highlight>`,
    );
    expect(noticesOf(element)).to.deep.equal([]);
  });

  it('appears once in a recap, between its title and its sections', async () => {
    const element = await show(
      `<cx-campaign with-exit-notice data='{"title": "A week", "items": [${two}]}'></cx-campaign>`,
    );
    expect(noticesOf(element).length).to.equal(1);
    expect(wordsOf(element)).to.match(/A week.*Some of the links below.*Highlights/);
  });

  it('does not appear by default', async () => {
    expect(noticesOf(await show(`<cx-highlight data='${two}'></cx-highlight>`))).to.deep.equal([]);
  });

  it('can be enabled by the enclosing campaign for all its elements', async () => {
    const campaign = await show(
      `<cx-campaign with-exit-notice data='{"title": "A"}'><cx-highlight data='${two}'></cx-highlight></cx-campaign>`,
    );
    const element = campaign.querySelector('cx-highlight')!;
    await element.updateComplete;
    expect(noticesOf(element).length).to.equal(1);
  });
});
