import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { Variant } from '../../src/elements/shared/entries-element.js';
import tokens from '../../dist/tokens.json';
import { deepAll, place, settled, wordsOf } from '../support/reading.js';
import { unseen, withoutRing } from '../support/seen.js';
import { until } from '../support/controls.js';

const page = document.documentElement;

const data = [
  {
    title: 'A title',
    url: 'https://agency.example/',
    content_html: '<p>Words.</p><blockquote>Said.</blockquote>',
    attachments: [{ url: '/examples/media/portrait.svg', mime_type: 'image/svg+xml', _cx: { alt: 'A portrait' } }],
    _cx: { type: 'highlight', agency: 'Example Agency' },
  },
  { content_text: 'More words.', _cx: { type: 'post' } },
  { title: 'A figure', _cx: { type: 'milestone', start: '2026-10-06' } },
];

/** A highlight, a post and a milestone in a box with the tokens given, which an agency's style sheet would set. */
async function inBox(style: Readonly<Record<string, string>> = {}, variant?: Variant): Promise<HTMLElement> {
  const box = place(document.createElement('div'));
  for (const [name, value] of Object.entries(style)) box.style.setProperty(name, value);
  const element = document.createElement('cx-campaign');
  element.data = data;
  if (variant) element.variant = variant;
  const done = settled(element);
  box.append(element);
  await done;
  return box;
}

const one = (box: HTMLElement, selector: string): HTMLElement => deepAll(box, selector)[0]!;

const PROPERTIES = [...JSON.stringify(tokens).matchAll(/"property":"([\w-]+)"/g)].map(([, property]) => property!);

describe('a token', () => {
  type Row = [token: string, value: string, selector: string, property: keyof CSSStyleDeclaration, expected: string];
  const rows: Row[] = [
    ['--cx-ink', 'rgb(1, 2, 3)', 'article', 'color', 'rgb(1, 2, 3)'],
    ['--cx-muted', 'rgb(1, 2, 3)', '[part~=agency]', 'color', 'rgb(1, 2, 3)'],
    ['--cx-surface', 'rgb(1, 2, 3)', 'article', 'backgroundColor', 'rgb(1, 2, 3)'],
    ['--cx-fill', 'rgb(1, 2, 3)', 'article', 'backgroundColor', 'rgb(1, 2, 3)'],
    ['--cx-line', 'rgb(1, 2, 3)', 'article', 'borderInlineStartColor', 'rgb(1, 2, 3)'],
    ['--cx-link', 'rgb(1, 2, 3)', 'article h4 a, article h3 a', 'color', 'rgb(1, 2, 3)'],
    ['--cx-accent', 'rgb(1, 2, 3)', 'blockquote', 'borderInlineStartColor', 'rgb(1, 2, 3)'],
    ['--cx-focus', 'rgb(1, 2, 3)', 'a', 'outlineColor', 'rgb(1, 2, 3)'],
    ['--cx-focus-width', '7px', 'a', 'outlineWidth', '7px'],
    ['--cx-space', '8px', 'article', 'paddingInlineStart', '10px'],
    ['--cx-radius', '7px', 'article', 'borderStartStartRadius', '7px'],
    ['--cx-radius', '7px', 'article img', 'borderStartStartRadius', '7px'],
    ['--cx-line-width', '7px', 'article', 'borderBlockStartWidth', '7px'],
    ['--cx-font-family', 'monospace', '[part=body]', 'fontFamily', 'monospace'],
    ['--cx-line-height', '40px', '[part=body]', 'lineHeight', '40px'],
    ['--cx-heading-font-family', 'monospace', 'article [part=heading]', 'fontFamily', 'monospace'],
    ['--cx-heading-size', '30px', 'article [part=heading]', 'fontSize', '30px'],
    ['--cx-heading-size', '30px', 'section > [part=heading]', 'fontSize', '43.5px'],
    ['--cx-duration', '9s', '.loading', 'animationDuration', '9s'],
    ['--cx-sticky-top', '7px', '.vertical > section > [part=heading]', 'insetBlockStart', '7px'],
  ];

  for (const [token, value, selector, property, expected] of rows) {
    it(`${token}: ${value} changes ${String(property)} of ${selector}`, async () => {
      const box = await inBox({ 'font-size': '16px', [token]: value }, token === '--cx-fill' ? 'filled' : undefined);
      const waiting = document.createElement('cx-highlight');
      waiting.feed = '/feed?never=yes';
      box.append(waiting);
      await waiting.updateComplete;
      const element = one(box, selector);
      if (element.matches('a')) element.focus();
      expect(getComputedStyle(element)[property]).to.equal(expected);
    });
  }

  it('is in the table above if it is in the build', () => {
    expect([...new Set(rows.map(([token]) => token))].sort()).to.deep.equal([...PROPERTIES].sort());
  });
});

describe('an invalid token value', () => {
  const uncaught: unknown[] = [];
  const listen = (event: ErrorEvent): void => void uncaught.push(event.error);

  before(() => {
    page.style.cssText = 'background: Canvas; color: CanvasText';
    addEventListener('error', listen);
  });

  after(() => {
    page.removeAttribute('style');
    removeEventListener('error', listen);
  });

  for (const scheme of ['light', 'dark']) {
    for (const token of PROPERTIES) {
      it(`${scheme}: ${token} leaves text and the focus ring visible, without errors`, async () => {
        page.style.colorScheme = scheme;
        for (const value of ['banana', '12', '-12', '"words"', 'var(--nothing)', '1em 2em', 'initial', '']) {
          const box = await inBox({ [token]: value });
          expect([...unseen(box), ...withoutRing(box)], value).to.deep.equal([]);
          for (const words of deepAll(box, 'p, h2, h3, h4')) {
            expect(parseFloat(getComputedStyle(words).fontSize), `${value}: ${wordsOf(words)}`).to.be.at.least(12);
            expect(words.getBoundingClientRect().height, `${value}: ${wordsOf(words)}`).to.be.at.least(12);
          }
          box.remove();
        }
        expect(uncaught).to.deep.equal([]);
      });
    }
  }
});

describe('an unusual page', () => {
  const WORDS = /Highlights.*A title.*Example Agency.*Words\..*Said\./s;

  it('with a font of 40 px keeps all text within 320 px', async () => {
    const box = await inBox({ 'font-size': '40px', 'inline-size': '320px' });
    const element = box.firstElementChild!;
    expect(wordsOf(box)).to.match(WORDS);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('with a font of 6 px has controls of at least 24 px', async () => {
    const box = await inBox({ 'font-size': '6px', 'inline-size': '640px' });
    const controls = deepAll(box, 'button, summary, input, select').filter((one) => one.checkVisibility());
    expect(controls.length).to.be.above(0);
    for (const control of controls) expect(control.getBoundingClientRect().height, wordsOf(control)).to.be.at.least(24);
  });

  it('with zoom keeps all text without overflow', async () => {
    for (const zoom of ['0.5', '4']) {
      const box = await inBox({ zoom, 'inline-size': '320px' });
      const element = box.firstElementChild!;
      expect(wordsOf(box)).to.match(WORDS);
      expect(element.scrollWidth, zoom).to.be.at.most(element.clientWidth);
    }
  });

  it('can change its direction at any time', async () => {
    const box = await inBox({});
    const before = getComputedStyle(one(box, 'article')).direction;
    box.dir = 'rtl';
    expect([before, getComputedStyle(one(box, 'article')).direction]).to.deep.equal(['ltr', 'rtl']);
    expect(wordsOf(box)).to.match(WORDS);
  });

  it('in an unknown language has messages in English', async () => {
    const box = await inBox({});
    box.lang = 'xx-Fake';
    await until(() => /Highlights/.test(wordsOf(box)));
    expect(wordsOf(box)).to.match(WORDS);
  });
});
