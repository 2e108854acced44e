import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The languages of the studio. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Texts in each language; the Spanish ones have the keys of the English ones. */
export type Words<Texts> = Readonly<Record<Language, Texts>>;

/** The language of the page, which `setLanguage` sets on the root. */
export const languageNow = (): Language => (document.documentElement.lang.startsWith('es') ? 'es' : 'en');

/** The elements on the page that follow the language. */
const followers = new Set<ReactiveControllerHost>();

/** Sets the language of the page, and renders all elements that follow it. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  for (const one of followers) one.requestUpdate();
}

/** Renders an element again after each change of language. Every element with words of its own has one. */
export class FollowsLanguage implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this.host);
  }

  hostDisconnected(): void {
    followers.delete(this.host);
  }
}

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
