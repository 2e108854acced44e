import { en, type Messages } from './en.js';
import { es } from './es.js';

/** A language and our words in it. */
export interface Locale {
  /** A BCP 47 tag that `Intl` accepts. */
  readonly language: string;
  readonly messages: Messages;
  /** The language that the page says; empty where it says none. */
  readonly page: string;
}

const translations = new Map<string, Messages>([
  ['en', en],
  ['es', es],
]);

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back when the language of some part of the page around an element changes, or a language is added.
 *
 * @returns A function that ends it.
 */
export function onLanguageChange(element: Element, listener: () => void): () => void {
  listeners.add(listener);
  observer ??= new MutationObserver(tell);
  for (
    let root: Node | undefined = element.getRootNode();
    root;
    root = (root as Partial<ShadowRoot>).host?.getRootNode()
  )
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  return () => {
    listeners.delete(listener);
    if (!listeners.size) observer?.disconnect();
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

/**
 * Adds or changes a language.
 *
 * @param language - A BCP 47 tag: `fr` serves `fr-CA` too, unless that has messages of its own.
 * @param messages - Those that are left out are shown in English.
 */
export function addLocale(language: string, messages: Partial<Messages>): void {
  translations.set(language.toLowerCase(), { ...en, ...messages });
  tell();
}

/** The language of an element: of the nearest ancestor that has `lang`, across shadow roots; English if we lack it. */
export function localeOf(element: Element): Locale {
  const tag = languageOf(element).toLowerCase();
  const messages = translations.get(tag) ?? translations.get(tag.split('-')[0]!);
  return messages && isLanguage(tag)
    ? { language: tag, messages, page: tag }
    : { language: 'en', messages: en, page: tag };
}

function languageOf(element: Element): string {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang')!;
  const root = element.getRootNode();
  return 'host' in root ? languageOf(root.host as Element) : '';
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
