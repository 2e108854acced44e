/** Gives Node the CSS.supports() of a browser, by the parser of jsdom. Import it before the studio's own modules are used. */
import { JSDOM } from 'jsdom';

const { style } = new JSDOM().window.document.body;

globalThis.CSS ??= {
  supports(property, value) {
    style.cssText = '';
    style.setProperty(property, value);
    return style.getPropertyValue(property) !== '';
  },
};
