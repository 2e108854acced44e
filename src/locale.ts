/** Adds languages, and registers no element. */
export { addLocale } from './locales/locale.js';
export type { Messages } from './locales/en.js';
