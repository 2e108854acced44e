import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { deepAll, show } from '../support/reading.js';
import { until } from '../support/controls.js';

const { style: page } = document.documentElement;

/** The style of what a card has, on a page with the theme. */
async function shown(selector: string): Promise<CSSStyleDeclaration> {
  const data = JSON.stringify({ title: 'A title', url: 'https://agency.example/', _cx: { type: 'highlight' } });
  const element = await show(`<cx-highlight data='${data}'></cx-highlight>`);
  return getComputedStyle(deepAll(element, selector)[0]!);
}

describe('the USWDS theme', () => {
  const theme = document.createElement('link');

  before(async () => {
    Object.assign(theme, { rel: 'stylesheet', href: '/src/theme/themes/uswds.css' });
    document.head.append(theme);
    await until(() => theme.sheet);
  });

  after(() => theme.remove());

  afterEach(() => {
    page.cssText = '';
  });

  it('has the colors and sizes of a USWDS 3 card', async () => {
    page.fontSize = '16px';
    const { color, backgroundColor, borderBlockStart, borderStartStartRadius, paddingInlineStart } =
      await shown('article');
    expect([color, backgroundColor, borderBlockStart, borderStartStartRadius, paddingInlineStart]).to.deep.equal([
      'rgb(27, 27, 27)',
      'rgb(255, 255, 255)',
      '2px solid rgb(223, 225, 226)',
      '8px',
      '24px',
    ]);
    expect((await shown('a')).color).to.equal('rgb(0, 94, 162)');
    expect((await shown('h2')).fontFamily).to.match(/^"?Merriweather Web"?, Georgia/);
  });

  it('sets the name above a post in the font of its words', async () => {
    const data = JSON.stringify({ content_text: 'A', authors: [{ name: 'Example Agency' }], _cx: { type: 'post' } });
    const element = await show(`<cx-social-embed data='${data}'></cx-social-embed>`);
    const fontOf = (selector: string): string => getComputedStyle(deepAll(element, selector)[0]!).fontFamily;
    expect(fontOf('h2')).to.equal(fontOf('p'));
  });

  it('reads the site’s USWDS properties', async () => {
    page.setProperty('--theme-link-color', 'rgb(1, 2, 3)');
    page.setProperty('--usa-font-ui', 'monospace');
    expect((await shown('a')).color).to.equal('rgb(1, 2, 3)');
    expect((await shown('article')).fontFamily).to.equal('monospace');
  });

  it('is overridden by the site’s own --cx-*, in any order of style sheets', async () => {
    const own = document.createElement('style');
    own.textContent = ':root { --cx-link: rgb(4, 5, 6) }';
    theme.before(own);
    expect((await shown('a')).color).to.equal('rgb(4, 5, 6)');
    own.remove();
  });

  it('has USWDS colors for dark backgrounds on a dark page', async () => {
    page.colorScheme = 'dark';
    const { color, backgroundColor } = await shown('article');
    expect([color, backgroundColor]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(61, 69, 81)']);
    expect((await shown('a')).color).to.equal('rgb(223, 225, 226)');
  });
});
