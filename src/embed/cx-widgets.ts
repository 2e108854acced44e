/** Script tag entry point: registers all elements, upgrades `data-cx`, and defines one frozen global, `cxWidgets`. */
import { addLocale, consent, version } from '../index.js';
import { upgradeDocument } from './upgrade.js';

const api = Object.freeze({ version, consent, addLocale });

declare global {
  // The global that the script tag defines.
  var cxWidgets: typeof api;
}

// The first copy on a page serves the whole page, as with elements. An element with that id is not an own property.
if (!Object.hasOwn(globalThis, 'cxWidgets')) {
  Object.defineProperty(globalThis, 'cxWidgets', { value: api, enumerable: true });
  // While parsing, the rest of a node would end up outside the element.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgradeDocument);
  else upgradeDocument();
}
