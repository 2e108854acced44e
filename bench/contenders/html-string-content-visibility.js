import htmlString from './html-string.js';

/** The same string; the browser lays out only the items that are near the window. */
export default {
  ...htmlString,
  title: 'HTML string with content-visibility',
  page({ copy, ...page }) {
    const { css, items, itemHeight } = copy;
    const rule = `${items} { content-visibility: auto; contain-intrinsic-size: auto ${itemHeight}px; }`;
    return htmlString.page({ ...page, copy: { ...copy, css: `${css}\n${rule}` } });
  },
};
