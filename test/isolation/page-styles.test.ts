import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { until } from '../support/controls.js';
import { MARKUP } from '../support/everything.js';
import { deepAll, place } from '../support/reading.js';

/** Style sheets that pages have, and one that no page should have. */
const SHEETS = {
  Bootstrap: '/node_modules/bootstrap/dist/css/bootstrap.css',
  Bulma: '/node_modules/bulma/css/bulma.css',
  Foundation: '/node_modules/foundation-sites/dist/css/foundation.css',
  'GOV.UK Frontend': '/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css',
  Pico: '/node_modules/@picocss/pico/css/pico.css',
  'U.S. Web Design System': '/node_modules/@uswds/uswds/dist/css/uswds.css',
  'a hostile page': '/test/isolation/hostile.css',
};

/** What an element takes from the page by design, as docs/how-to/theming.md lists it. */
const INHERITED = [
  'accent-color',
  'color',
  'color-scheme',
  'cursor',
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-size',
  'font-style',
  'font-variant-caps',
  'font-variant-ligatures',
  'font-variant-numeric',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'quotes',
  'tab-size',
  'text-rendering',
  'text-size-adjust',
  'text-underline-offset',
  'visibility',
  'word-spacing',
  '-moz-osx-font-smoothing',
  '-webkit-font-smoothing',
  '-webkit-tap-highlight-color',
];

/** The element's own box is the page's: one that is made inline is no container, and its timeline is as in little room. */
const BOX = ['display', 'container-type'];

/** These follow the room that there is, not a style; a page may give an element as much as it likes. */
const USED =
  /^(-webkit-)?(width|height|(inline|block)-size|perspective-origin|transform-origin|grid-template-(rows|columns))$|^(margin|inset)|^(top|right|bottom|left)$/;

/** A page's own and ours begin with `--`. */
const NAMES = [...getComputedStyle(document.body)].filter((one) => !one.startsWith('--') && !USED.test(one));

/** A mix of the page's color, as a screen shows it: what the page is asked for its color is rounded, a mix is not. */
const onScreen = (value: string): string =>
  value.replace(/color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)/g, (_, ...parts: string[]) =>
    parts
      .slice(0, 3)
      .map((part) => Math.round(255 * Number(part)))
      .join(),
  );

/** The styles of every node inside the elements, by where it is; of a property name, with the value. */
function stylesWithin(page: HTMLElement): Map<string, ReadonlyMap<string, string>> {
  const styles = new Map<string, ReadonlyMap<string, string>>();
  const hosts = deepAll(page, '*').filter(({ shadowRoot }) => shadowRoot);
  for (const [number, host] of hosts.entries()) {
    for (const [index, node] of [...host.shadowRoot!.querySelectorAll('*')].entries()) {
      for (const pseudo of ['', '::before', '::after']) {
        const style = getComputedStyle(node, pseudo || null);
        if (pseudo && style.content === 'none') continue;
        const name = `${host.localName} ${number}, ${index} ${node.localName}[${node.getAttribute('part') ?? ''}]${pseudo}`;
        const isFallback = node.localName === 'slot';
        const names = isFallback ? [] : NAMES;
        styles.set(name, new Map(names.map((one) => [one, onScreen(style.getPropertyValue(one))])));
      }
    }
  }
  return styles;
}

describe('a page’s styles', function () {
  // Some hundred thousand values are read.
  this.timeout(40_000);
  const main = document.createElement('main');

  before(() => {
    main.innerHTML = Object.values(MARKUP).join('');
    // As wide with a sheet as without it.
    main.style.cssText = 'display: block !important; inline-size: 640px !important';
  });

  beforeEach(async () => {
    place(main);
    await until(() => !deepAll(main, ':state(loading)').length && deepAll(main, '[part~=card]').length > 20);
    for (const details of deepAll<HTMLDetailsElement>(main, 'details')) details.open = true;
  });

  for (const [page, href] of Object.entries(SHEETS)) {
    it(`from ${page} change only inherited properties in an element`, async () => {
      const answer = await fetch(href);
      expect(answer.ok, href).to.equal(true);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await answer.text());
      // Put there, read and taken away at once: nothing is drawn in between.
      document.adoptedStyleSheets = [sheet];
      expect(sheet.cssRules.length).to.be.greaterThan(5);
      const hosts = [...main.querySelectorAll<HTMLElement>('*')].filter(({ shadowRoot }) => shadowRoot);
      let inherited: string[];
      let dressed: ReturnType<typeof stylesWithin>;
      try {
        // What the page gives an element, told to the element itself once the sheet is gone.
        inherited = hosts.map((host) => {
          const style = getComputedStyle(host);
          return [...INHERITED, ...BOX].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
        });
        dressed = stylesWithin(main);
      } finally {
        document.adoptedStyleSheets = [];
      }
      for (const [index, host] of hosts.entries()) host.style.cssText = inherited[index]!;
      const bare = stylesWithin(main);
      for (const host of hosts) host.removeAttribute('style');
      const moved = new Set<string>();
      expect([...dressed.keys()]).to.deep.equal([...bare.keys()]);
      for (const [node, style] of bare) {
        for (const [name, value] of style) {
          const other = dressed.get(node)!.get(name)!;
          if (other !== value) moved.add(`${name}: ${value} -> ${other} in ${node.replace(/ \d+, \d+/, '')}`);
        }
      }
      expect([...moved]).to.deep.equal([]);
    });
  }
});
