import { html, nothing } from 'lit';
import type { Entry } from '../campaign/types.js';
import type { Locale } from '../locales/locale.js';

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/** The language of what a feed says, where it is not the page's own (WCAG 2.2, 3.1.2). */
export function foreign(language: string | undefined, { page }: Locale): string | typeof nothing {
  return language && primary(language) !== primary(page) ? language : nothing;
}

/** The language of an entry's words, where it is not the page's own. */
export function languageOf({ language, campaign }: Entry, locale: Locale): string | typeof nothing {
  return foreign(language ?? campaign.language, locale);
}

/**
 * Draws words of ours, marked with their language, and running as it does, where the words around them are in another.
 *
 * @param entry - The entry that they stand in; undefined for words that stand in the page.
 */
export function ownWords(words: unknown, locale: Locale, entry?: Entry): unknown {
  const around = entry?.language ?? entry?.campaign.language ?? locale.page;
  return around && primary(around) !== primary(locale.language)
    ? html`<span lang=${locale.language} dir="auto">${words}</span>`
    : words;
}
