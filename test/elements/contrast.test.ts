import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { show } from '../support/reading.js';
import { unseen, withoutRing } from '../support/seen.js';
import { ELEMENTS, storiesOf } from '../support/elements.js';
import { ownSiteOnly } from '../support/own-site.js';
import { until } from '../support/controls.js';

const page = document.documentElement;

const data = JSON.stringify([
  {
    title: 'A title',
    url: 'https://agency.example/',
    content_html: '<p>Words.</p><blockquote>Said.</blockquote>',
    _cx: { type: 'highlight', agency: 'Example Agency' },
  },
]);

describe('contrast', () => {
  const theme = document.createElement('link');

  before(async () => {
    ownSiteOnly();
    page.style.cssText = 'background: Canvas; color: CanvasText';
    Object.assign(theme, { rel: 'stylesheet', href: '/src/theme/themes/uswds.css' });
    document.head.append(theme);
    await until(() => theme.sheet);
  });

  after(() => {
    theme.remove();
    page.removeAttribute('style');
  });

  for (const { tagName } of ELEMENTS) {
    it(`<${tagName}>: is sufficient for text, marks and the focus ring in each story`, async () => {
      const faults = new Set<string>();
      for (const story of storiesOf(tagName)) {
        const drawn = await story.draw({});
        for (const scheme of ['light', 'dark']) {
          for (const name of ['own colors', 'USWDS']) {
            page.style.colorScheme = scheme;
            theme.disabled = name !== 'USWDS';
            for (const fault of [...unseen(drawn), ...withoutRing(drawn)]) faults.add(`${scheme}, ${name}: ${fault}`);
          }
        }
        drawn.remove();
      }
      expect([...faults]).to.deep.equal([]);
    });
  }
});

describe('an invalid token value', () => {
  before(() => {
    page.style.cssText = 'background: Canvas; color: CanvasText; color-scheme: light';
  });

  after(() => page.removeAttribute('style'));

  const rows: [token: string, value: string, faults: RegExp][] = [
    ['--cx-ink', '#999', /^p\[\] words/],
    ['--cx-muted', '#999', /^p\[meta agency\] words/],
    ['--cx-surface', '#555', /words/],
    ['--cx-link', '#8cc7f5', /^a\[\] words/],
    ['--cx-link', '#8cc7f5', /^path\[\] stroke/],
    ['--cx-accent', '#dfe1e2', /^blockquote\[\] border/],
    ['--cx-focus', '#dfe1e2', /^a\[\] ring/],
    ['--cx-focus-width', '0', /^a\[\] ring/],
  ];
  for (const [token, value, fault] of rows) {
    it(`${token}: ${value} is detected`, async () => {
      const element = await show<HTMLElement>(`<cx-highlight data='${data}'></cx-highlight>`);
      expect([...unseen(element), ...withoutRing(element)], 'without it').to.deep.equal([]);
      element.style.setProperty(token, value);
      expect([...unseen(element), ...withoutRing(element)].filter((found) => fault.test(found))).to.have.length.above(
        0,
      );
    });
  }
});

describe('the examples of docs/how-to/theming.md', () => {
  after(() => page.removeAttribute('style'));

  it('have sufficient contrast in light and dark', async () => {
    const guide = await (await fetch('/docs/how-to/theming.md')).text();
    const examples = [...guide.matchAll(/```css\n([^]*?)```/g)].map(([, css]) => css!);
    expect(examples).to.have.length.above(5);
    const faults: string[] = [];
    for (const css of examples) {
      const sheet = document.createElement('style');
      sheet.textContent = css;
      document.head.append(sheet);
      for (const scheme of ['light', 'dark']) {
        page.style.cssText = `background: Canvas; color: CanvasText; color-scheme: ${scheme}`;
        const names = [...css.matchAll(/^\.([\w-]+)/gm)].map(([, name]) => name).join(' ');
        const box = await show<HTMLElement>(`<cx-highlight class="${names}" data='${data}'></cx-highlight>`);
        faults.push(...[...unseen(box), ...withoutRing(box)].map((fault) => `${scheme}: ${fault}\n${css}`));
      }
      sheet.remove();
    }
    expect(faults).to.deep.equal([]);
  });
});
