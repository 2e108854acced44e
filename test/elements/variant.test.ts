import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { deepAll, place, settled, show } from '../support/reading.js';
import { unseen, withoutRing } from '../support/seen.js';

const data = JSON.stringify({
  title: 'A week',
  items: [
    { id: 'h', title: 'A title', url: 'https://agency.example/', _cx: { type: 'highlight', agency: 'Example Agency' } },
    { id: 'p', content_text: 'Words.', _cx: { type: 'post', handle: 'agency', network: 'x' } },
  ],
});

const NONE = 'rgba(0, 0, 0, 0)';

/** Returns border width, padding and background of each card. */
const looksOf = (element: Element): string[] =>
  deepAll(element, 'article').map((card) => {
    const { borderTopWidth, paddingTop, backgroundColor } = getComputedStyle(card);
    return `${borderTopWidth} ${paddingTop} ${backgroundColor}`;
  });

async function inBox(markup: string, style: string): Promise<HTMLElement> {
  const box = place(document.createElement('div'));
  box.style.cssText = style;
  box.innerHTML = markup;
  await settled(box.firstElementChild!);
  return box;
}

describe('variant', () => {
  const looks = {
    outlined: '1px 20px rgb(255, 255, 255)',
    plain: `0px 0px ${NONE}`,
    filled: '1px 20px rgb(240, 240, 240)',
  };
  for (const [name, look] of Object.entries(looks)) {
    it(`${name} applies to an element, and through a campaign to those inside`, async () => {
      const sizes = 'font-size: 16px; color-scheme: light';
      const box = await inBox(`<cx-highlight variant="${name}" data='${data}'></cx-highlight>`, sizes);
      expect(looksOf(box)).to.deep.equal([look]);
      const recap = await inBox(`<cx-campaign variant="${name.toUpperCase()}" data='${data}'></cx-campaign>`, sizes);
      expect(looksOf(recap)).to.deep.equal([look, look]);
    });
  }

  it('of an element wins over that of the campaign around it', async () => {
    const box = await inBox(
      `<cx-campaign variant="plain" data='${data}'><cx-highlight variant="outlined"></cx-highlight><cx-social-embed></cx-social-embed></cx-campaign>`,
      'font-size: 16px; color-scheme: light',
    );
    expect(looksOf(box)).to.deep.equal([looks.outlined, looks.plain]);
  });

  it('can be set as a property; an unknown one is outlined', async () => {
    const element = await show(`<cx-highlight data='${data}'></cx-highlight>`);
    Object.assign(element, { variant: 'plain' });
    await element.updateComplete;
    expect(looksOf(element)).to.deep.equal([looks.plain]);
    element.setAttribute('variant', 'round');
    expect(looksOf(element)[0]).to.match(/^1px/);
  });

  it('keeps the frame of a quoted post', async () => {
    const quoting = JSON.stringify({ content_text: 'See', _cx: { type: 'post', quoted: { content_text: 'Quoted' } } });
    const element = await show(`<cx-social-embed variant="plain" data='${quoting}'></cx-social-embed>`);
    expect(looksOf(element).map((look) => look.split(' ')[0])).to.deep.equal(['0px', '1px']);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has enough contrast and a visible focus ring: ${scheme}`, async () => {
      for (const name of Object.keys(looks)) {
        const box = await inBox(
          `<cx-campaign variant="${name}" data='${data}'></cx-campaign>`,
          `background: Canvas; color: CanvasText; color-scheme: ${scheme}`,
        );
        expect([...unseen(box), ...withoutRing(box)], name).to.deep.equal([]);
      }
    });
  }
});

describe('a dark part of a page without color-scheme', () => {
  const items = [
    {
      id: 'h',
      title: 'A title',
      url: 'https://agency.example/',
      date_published: '2024-10-01',
      tags: ['a'],
      _cx: { type: 'highlight', agency: 'Example Agency' },
    },
    {
      id: 'm',
      title: 'A milestone',
      _cx: {
        type: 'milestone',
        agency: { name: 'B', url: 'https://b.example/' },
        start: '2023',
        figure: { value: 4, label: 'desks' },
      },
    },
  ];
  const json = JSON.stringify({
    title: 'A week',
    description: 'See https://agency.example/week.',
    _cx: {
      start: '2024',
      channels: [{ url: 'https://agency.example/news', label: 'News' }],
      figures: [{ value: 1, label: 'one', source: 'https://agency.example/one' }],
    },
    items,
  });

  for (const background of ['#162e51', '#1b1b1b', '#3d4551']) {
    it(`has words in the page's color, on ${background}`, async () => {
      for (const markup of [
        `<cx-campaign with-exit-notice data='${json}'></cx-campaign>`,
        `<cx-campaign variant="plain" data='${json}'></cx-campaign>`,
        `<cx-campaign-timeline with-filters with-exit-notice data='${json}'></cx-campaign-timeline>`,
        `<cx-highlight data='{"items": []}'></cx-highlight>`,
      ]) {
        const box = await inBox(markup, `background: ${background}; color: #fff; color-scheme: light`);
        const faults = unseen(box).filter((fault) => / words /.test(fault));
        expect(faults, markup.slice(0, 40)).to.deep.equal([]);
      }
    });
  }
});

describe('what a page sets', () => {
  it('does not reach in with scrollbar-color', async () => {
    // WebKitGTK lacks the property.
    if (!CSS.supports('scrollbar-color', 'auto')) return;
    const box = await inBox(`<cx-highlight data='${data}'></cx-highlight>`, 'scrollbar-color: red blue');
    expect(getComputedStyle(deepAll(box, 'article')[0]!).scrollbarColor).to.equal('auto');
  });

  it('as direction aligns all text of a card, whatever its language', async () => {
    const box = place(document.createElement('div'));
    Object.assign(box, { lang: 'ar', dir: 'rtl' });
    box.innerHTML = `<cx-spotlight data='${JSON.stringify({
      content_text: 'English words.',
      _cx: { person: { name: 'شخص نموذجي', role: 'Head of Letters' }, agency: 'Example Agency' },
    })}'></cx-spotlight>`;
    await settled(box.firstElementChild!);
    const sides = deepAll(box, '[dir=auto]').map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return Math.round(text.getBoundingClientRect().right - range.getBoundingClientRect().right);
    });
    expect(sides).to.have.length.above(3);
    expect(sides.filter((distance) => distance > 1)).to.deep.equal([]);
  });
});
