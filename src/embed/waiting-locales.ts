import type { Translation } from '../locales/translation.js';

/** Names the translations of locale files that ran before the script of the elements. */
export const LOCALES_KEY = Symbol.for('cx-widgets/locales/1');

/** The global object with these translations. */
export interface WaitingLocales {
  [LOCALES_KEY]?: Translation[];
}
