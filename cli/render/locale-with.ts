import { localeIn, shorter, type Locale } from '../../src/locales/locale.js';
import type { Translation } from '../../src/locales/translation.js';

/** Returns the translation for a language, as pages with its locale file find it. */
export function translationFor(language: string, among: readonly Translation[]): Translation | undefined {
  for (let name = language.toLowerCase(); name; name = shorter(name)) {
    const found = among.find(({ tags }) => tags.some((tag) => tag.toLowerCase() === name));
    if (found) return found;
  }
  return undefined;
}

/** Returns the locale for a language: that of a page with these translations. */
export function localeWith(language: string, among: readonly Translation[]): Locale {
  const page = language.toLowerCase();
  const found = translationFor(page, among);
  return found ? { language: page, messages: found.messages, page } : localeIn(language);
}
