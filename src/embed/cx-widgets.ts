/** What the script tag runs: registers all elements, upgrades `data-cx`, and gives the page one frozen global, `cxWidgets`. */
import '../formats/all.js';
import { addLocale, consent, version } from '../index.js';
import { upgradeDocument } from './upgrade.js';

const api = Object.freeze({ version, consent, addLocale });

declare global {
  // The name that the script tag gives to a page.
  var cxWidgets: typeof api;
}

// The first copy on a page serves the whole page, as its elements do. Elements with that id are no property of its own.
if (!Object.hasOwn(globalThis, 'cxWidgets')) {
  Object.defineProperty(globalThis, 'cxWidgets', { value: api, enumerable: true });
  // What is not whole yet would get its rest outside the element.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgradeDocument);
  else upgradeDocument();
}
