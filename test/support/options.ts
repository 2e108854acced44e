import type { CardOptions } from '../../src/cards/options.js';
import { en } from '../../src/locales/en.js';

/** The options of a card on a page in English, without settings. */
export const CARD_OPTIONS: CardOptions = {
  cards: {},
  locale: { language: 'en', messages: en, page: 'en' },
  headingLevel: 2,
  thirdParty: 'ask',
  trustedHosts: [],
  granted: new Set(),
  asked: new Set(),
  now: Date.parse('2026-10-06T12:00Z'),
  choices: { ask: () => undefined, allow: () => undefined, revoke: () => undefined, openPicture: () => undefined },
  use: () => undefined,
  onActivate: () => undefined,
};
