import { html, nothing } from 'lit';
import type { Entry } from '../model/types.js';
import { formatLanguage } from '../locales/format.js';
import type { Locale } from '../locales/locale.js';

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/** The language of what a feed says, where it is not the page's own (WCAG 2.2, 3.1.2). */
export function foreign(language: string | undefined, { page }: Locale): string | typeof nothing {
  return language && isOther(language, page) ? language : nothing;
}

/** The language of an entry's words, where it is not the page's own. */
export function languageOf({ language, campaign }: Entry, locale: Locale): string | typeof nothing {
  return foreign(language ?? campaign.language, locale);
}

/** The scripts that run from right to left, by their codes in ISO 15924. */
const RIGHT_TO_LEFT = /^(Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** Which way the words of a language run, as it is usually written. */
export function directionOf(language: string | typeof nothing): 'ltr' | 'rtl' | typeof nothing {
  if (language === nothing) return nothing;
  try {
    return RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script!) ? 'rtl' : 'ltr';
  } catch {
    return nothing;
  }
}

/** The language of the words around, or else the page's, or else ours. */
const around = ({ page, language }: Locale, entry?: Entry): string =>
  entry?.language ?? entry?.campaign.language ?? (page || language);

const isOther = (language: string, another: string): boolean => primary(language) !== primary(another);

/** What stands after a link that leads to something in another language than its words: " (in Spanish)". */
const inLanguage = (language: string, { messages, language: ours }: Locale): string =>
  ` ${messages.inLanguage(formatLanguage(language, ours))}`;

/** Words of ours for a link to more of an entry: they tell its language where that is neither theirs nor the page's. */
export function wordsToEntry(words: string, locale: Locale, entry: Entry): string {
  const language = languageOf(entry, locale);
  return language !== nothing && isOther(language, locale.language) ? words + inLanguage(language, locale) : words;
}

/** Draws what tells the language of what a link leads to, where the words around it are in another. */
export function renderLinkLanguage(language: string | undefined, locale: Locale, entry?: Entry): unknown {
  return language && isOther(language, around(locale, entry))
    ? ownWords(inLanguage(language, locale), locale, entry)
    : nothing;
}

/**
 * Draws words of ours, marked with their language, and running as it does, where the words around them are in another.
 *
 * @param entry - The entry that they stand in; undefined for words that stand in the page.
 */
export function ownWords(words: unknown, locale: Locale, entry?: Entry): unknown {
  return isOther(around(locale, entry), locale.language)
    ? html`<span lang=${locale.language} dir="auto">${words}</span>`
    : words;
}
