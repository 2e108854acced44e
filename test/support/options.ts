import type { CardOptions } from '../../src/cards/options.js';
import { en } from '../../src/locales/en.js';

/** What a card has to know, as on a page in English of which nobody says anything. */
export const CARD_OPTIONS: CardOptions = {
  locale: { language: 'en', messages: en, page: 'en' },
  headingLevel: 2,
  thirdParty: 'ask',
  trustedHosts: [],
  withExitNotice: false,
  clock: { now: Date.parse('2026-10-06T12:00Z'), changesAt: () => undefined },
  choices: {
    hasAsked: () => false,
    ask: () => undefined,
    allow: () => undefined,
    stop: () => undefined,
    openPicture: () => undefined,
    warn: () => undefined,
  },
  onActivate: () => undefined,
};
