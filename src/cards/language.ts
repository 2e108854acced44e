import { nothing } from 'lit';
import type { Entry } from '../model/types.js';
import { formatLanguage } from '../locales/format.js';
import type { Locale } from '../locales/locale.js';
import { html } from './html.js';

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/** Returns a language that differs from the page's, for a `lang` attribute (WCAG 2.2, 3.1.2). */
export function foreign(language: string | undefined, { page }: Locale): string | typeof nothing {
  return language && isOther(language, page) ? language : nothing;
}

/** Returns the language of an entry if it differs from the page's. */
export function languageOf({ language, campaign }: Entry, locale: Locale): string | typeof nothing {
  return foreign(language ?? campaign.language, locale);
}

/** Matches the ISO 15924 codes of right-to-left scripts. */
const RIGHT_TO_LEFT = /^(Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** Returns the direction in which a language is usually written. */
export function directionOf(language: string | typeof nothing): 'ltr' | 'rtl' | typeof nothing {
  if (language === nothing) return nothing;
  // `Intl` is slow at first, and an entry in the other language of a page is common.
  if (/^e[ns]\b/i.test(language)) return 'ltr';
  try {
    return RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script!) ? 'rtl' : 'ltr';
  } catch {
    return nothing;
  }
}

/** Returns the language of the surrounding text: the entry's, otherwise the page's, otherwise ours. */
export const around = ({ page, language }: Locale, entry?: Entry): string =>
  entry?.language ?? entry?.campaign.language ?? (page || language);

const isOther = (language: string, another: string): boolean => primary(language) !== primary(another);

/** Returns the note after a link to content in another language, such as " (in Spanish)". */
const inLanguage = (language: string, { messages, language: ours }: Locale): string =>
  ` ${messages.inLanguage(formatLanguage(language, ours))}`;

/** Adds the language of an entry to the text of a link to it, if it is neither the page's nor ours. */
export function wordsToEntry(words: string, locale: Locale, entry: Entry): string {
  const language = languageOf(entry, locale);
  return language !== nothing && isOther(language, locale.language) ? words + inLanguage(language, locale) : words;
}

/** Renders the language of a link's target if the surrounding text is in another. */
export function renderLinkLanguage(language: string | undefined, locale: Locale, entry?: Entry): unknown {
  return language && isOther(language, around(locale, entry))
    ? ownWords(inLanguage(language, locale), locale, entry)
    : nothing;
}

/** Returns our language, for an element whose own words are all ours, if the page's differs. */
export const ourLanguage = (locale: Locale): string | typeof nothing => foreign(locale.language, locale);

/** Returns the page's language if ours differs, for content from feeds in an element that has {@link ourLanguage}. */
export const pageLanguage = (locale: Locale): string | typeof nothing =>
  ourLanguage(locale) === nothing ? nothing : locale.page;

/**
 * Returns one of our messages as the name of an element whose content is not ours. Its language can't be marked there, so
 * the element has no name where the surrounding text is in another language (WCAG 2.2, 3.1.2).
 */
export const ownName = (words: string, locale: Locale, entry?: Entry): string | typeof nothing =>
  isOther(around(locale, entry), locale.language) ? nothing : words;

/**
 * Renders one of our messages, with its language and direction if the surrounding text is in another language.
 *
 * @param entry - The entry around the message; undefined for a message in the page itself.
 */
export function ownWords(words: unknown, locale: Locale, entry?: Entry): unknown {
  return isOther(around(locale, entry), locale.language)
    ? html`<span lang=${locale.language} dir="auto">${words}</span>`
    : words;
}
