/** Entry point of `locales/es.js`: Spanish for the lean script tag, which must run before. */
import { es } from '../locales/es.js';

if (Object.hasOwn(globalThis, 'cxWidgets')) cxWidgets.addLocale('es', es);
else console.warn('cx-widgets: load cx-cards.js before locales/es.js.');
