import { en, type Messages } from './en.js';
import { TRANSLATIONS } from './lazy.js';

/** A language and our messages in it. */
export interface Locale {
  /** A BCP 47 tag that `Intl` accepts. */
  readonly language: string;
  readonly messages: Messages;
  /** The language that the page declares; empty if it declares none. */
  readonly page: string;
}

const translations = new Map<string, Messages>([['en', en]]);

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back when the `lang` of any part of the page around an element changes, or a language is added.
 *
 * @returns A function that stops it.
 */
export function onLanguageChange(element: Element, listener: () => void): () => void {
  listeners.add(listener);
  observer ??= new MutationObserver(notify);
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

function notify(): void {
  for (const listener of listeners) listener();
}

/**
 * Adds or changes a language.
 *
 * @param language - A BCP 47 tag; `fr` also covers `fr-CA`, unless that has messages of its own.
 * @param messages - Translated messages; missing ones fall back to English.
 */
export function addLocale(language: string, messages: Partial<Messages>): void {
  translations.set(language.toLowerCase(), { ...en, ...messages });
  notify();
}

/**
 * Loads the messages in an element's language, once per page.
 *
 * @returns A promise that fails if they can't be loaded; undefined if they are here, or there are none.
 */
export function loadLocale(element: Element): Promise<unknown> | undefined {
  const tag = languageOf(element).toLowerCase();
  const translation = TRANSLATIONS.get(primaryOf(tag));
  return messagesIn(tag) || translation?.isAbsent ? undefined : translation?.load();
}

/** Returns the locale of an element, from the nearest `lang` across shadow roots; English without a translation. */
export function localeOf(element: Element): Locale {
  return localeIn(languageOf(element));
}

/** Returns the locale for a BCP 47 tag; English without a translation. */
export function localeIn(language: string): Locale {
  const tag = language.toLowerCase();
  const messages = messagesIn(tag);
  return messages && isLanguage(tag)
    ? { language: tag, messages, page: tag }
    : { language: 'en', messages: en, page: tag };
}

const primaryOf = (tag: string): string => tag.split('-')[0]!;

const messagesIn = (tag: string): Messages | undefined =>
  translations.get(tag) ?? translations.get(primaryOf(tag)) ?? TRANSLATIONS.get(primaryOf(tag))?.value;

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
