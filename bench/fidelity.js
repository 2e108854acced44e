import { visit, withFreshPage } from './browser.js';

/** How a copy differs from its model; no differences where it has the same nodes and words and looks the same. */
export function differences(model, copy) {
  return Object.keys(model).filter((key) => String(model[key]) !== String(copy[key]));
}

/** What must be the same for a copy to be called one. */
export function portraitOf(browser, url, { element }) {
  return withFreshPage(browser, async (page) => {
    await visit(page, url);
    const counts = await page.evaluate(describe, element);
    const picture = await page.screenshot({ encoding: 'base64' });
    return { ...counts, picture };
  });
}

/** Runs in the page. The style element of a copy is left out: the element adopts its style sheets. */
function describe(name) {
  const { shadowRoot } = document.querySelector(name);
  const copy = document.importNode(document.createElement('template').content, true);
  for (const child of shadowRoot.childNodes) if (child.localName !== 'style') copy.append(child.cloneNode(true));
  const count = (what) => {
    const walker = document.createTreeWalker(copy, what);
    let sum = 0;
    while (walker.nextNode()) sum++;
    return sum;
  };
  return {
    elements: count(NodeFilter.SHOW_ELEMENT),
    texts: count(NodeFilter.SHOW_TEXT),
    comments: count(NodeFilter.SHOW_COMMENT),
    words: copy.textContent,
  };
}
