/** What the script tag runs: registers all elements and gives the page one frozen global, `cxWidgets`. */
import { addLocale, consent, version } from '../index.js';

const api = Object.freeze({ version, consent, addLocale });

declare global {
  // The name that the script tag gives to a page.
  var cxWidgets: typeof api;
}

// The first copy on a page serves the whole page, as its elements do.
if (!('cxWidgets' in globalThis)) {
  Object.defineProperty(globalThis, 'cxWidgets', { value: api, enumerable: true });
}
