import { visit, withFreshPage } from './browser.js';

/** What an element drew, as text: its tree and its style sheet; and how many items it has. */
export function copyOf(browser, url, { element, items, name }) {
  return withFreshPage(browser, async (page) => {
    await visit(page, url);
    const { css, ...copy } = await page.evaluate(readCopy, element, items);
    if (!copy.itemCount) throw new Error(`${name}: nothing in <${element}> matches ${items}; see cases.js`);
    return { ...copy, items, css: withoutContentVisibility(css) };
  });
}

/** A page with declarative shadow DOM, so that tree, style sheet and the scope of its selectors are the element's own. */
export function stringPage(element, { css, html }) {
  return {
    head: '',
    body: `<${element}><template shadowrootmode="open"><style>${css}</style>${html}</template></${element}>
    <script>bench.drawn();</script>`,
  };
}

/** A style sheet's text without what saves the layout of items: a string is the whole work of the browser. */
export function withoutContentVisibility(css) {
  return css.replace(/(?<![\w-])(?:content-visibility|contain-intrinsic-[a-z-]+)\s*:[^;}]*;?/g, '');
}

/** Runs in the page. */
function readCopy(name, items) {
  const found = (root) => [
    ...root.querySelectorAll(items),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? found(shadowRoot) : [])),
  ];
  const element = document.querySelector(name);
  const { shadowRoot } = element;
  return {
    html: shadowRoot.innerHTML,
    css: element.constructor.elementStyles.map(({ cssText }) => cssText).join('\n'),
    itemCount: found(shadowRoot).length,
  };
}
