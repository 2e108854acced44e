/** The languages of the studio. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Texts in each language; the Spanish ones have the keys of the English ones. */
export type Words<Texts> = Readonly<Record<Language, Texts>>;

/** The language of the page. The language switch sets it on the root, and every step renders again. */
export const languageNow = (): Language => (document.documentElement.lang.startsWith('es') ? 'es' : 'en');

/** Returns the texts in the language of the page. */
export const inLanguage = <Texts>(words: Words<Texts>): Texts => words[languageNow()];

/** Returns the first of some language tags that the studio has, else English. */
export function preferredLanguage(tags: readonly (string | undefined)[]): Language {
  const known = tags.flatMap((tag) => LANGUAGES.find((one) => tag?.toLowerCase().split('-')[0] === one) ?? []);
  return known[0] ?? 'en';
}

/** Returns a count with the fitting form of a word, such as "1 error" and "2 errors". */
export function counted(count: number, one: string, other: string): string {
  const number = new Intl.NumberFormat(languageNow()).format(count);
  return `${number} ${count === 1 ? one : other}`;
}
