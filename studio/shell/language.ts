/** The languages of the studio. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Texts in each language; the Spanish ones have the keys of the English ones. */
export type Words<Texts> = Readonly<Record<Language, Texts>>;

/** The language of the page. The language switch sets it on the root, and every step renders again. */
export const languageNow = (): Language => (document.documentElement.lang.startsWith('es') ? 'es' : 'en');

/** Returns the texts in the language of the page. */
export const inLanguage = <Texts>(words: Words<Texts>): Texts => words[languageNow()];
