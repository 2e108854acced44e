/** Starts a script tag: upgrades `data-cx`, and defines one frozen global, `cxWidgets`. */
import { addLocale } from '../locales/locale.js';
import { consent } from '../media/consent.js';
import { VERSION as version } from '../util/version.js';
import { upgradeDocument } from './upgrade.js';
import { LOCALES_KEY, type WaitingLocales } from './waiting-locales.js';

const api = Object.freeze({ version, consent, addLocale });

declare global {
  // The global that the script tag defines.
  var cxWidgets: typeof api;
}

/**
 * Starts the script, unless another copy on the page has registered its elements: that one serves the whole page.
 *
 * @param tag - An element of the script.
 * @param element - Its class in this copy.
 */
export function start(tag: string, element: CustomElementConstructor): void {
  // An element with that id is not an own property.
  if (!Object.hasOwn(globalThis, 'cxWidgets'))
    Object.defineProperty(globalThis, 'cxWidgets', { value: api, enumerable: true });
  // Elements render in a later task, so they find these languages.
  for (const translation of (globalThis as WaitingLocales)[LOCALES_KEY] ?? []) addLocale(translation);
  if (customElements.get(tag) !== element) return;
  // While parsing, the rest of a node would end up outside the element.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgradeDocument);
  else upgradeDocument();
}
