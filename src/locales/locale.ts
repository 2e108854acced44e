import { usableMessages } from './checked-messages.js';
import { en, type Messages } from './en.js';
import { INTL_FORMATS } from './intl.js';
import { TRANSLATIONS } from './lazy.js';
import type { Translation } from './translation.js';

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
 * Adds or changes a language. What can't be used is ignored, with one warning.
 *
 * @param language - The content of a locale file; or a BCP 47 tag, with messages: `fr` also covers `fr-CA`, unless that
 *   has messages of its own.
 * @param messages - Translated messages; missing ones stay as they are, in English for a new language.
 */
export function addLocale(language: string | Translation, messages?: Partial<Messages>): void {
  const given: Partial<Translation> =
    typeof language === 'string'
      ? { tags: [language], messages: messages as Messages }
      : (Object(language) as Partial<Translation>);
  const tags = [given.tags].flat().map((tag) => `${tag}`.toLowerCase());
  const [tag = ''] = tags;
  const ignored: string[] = [];
  const faults: string[] = [];
  if (given.messages && tags.every(isLanguage)) {
    const usable = usableMessages(given.messages, messagesIn(tag) ?? en, ignored) as Messages;
    for (const one of tags) translations.set(one, usable);
    if (given.intl) INTL_FORMATS.set(primaryOf(tag), given.intl);
    if (ignored[0]) faults.push(`unusable: ${ignored.slice(0, 9).join(', ')}`);
    faults.push(...(given.faults?.(usable) ?? []));
  } else faults.push('write addLocale("fr", { more: "Afficher plus" })');
  if (faults[0]) console.warn(`cx-widgets: locale "${tag}": ${faults.join('; ')}.`);
  notify();
}

/**
 * Loads the messages in an element's language, once per page; or waits for those that a script of the page may add.
 *
 * @returns A promise that fails if they can't be loaded; undefined if they are here, or there are none.
 */
export function loadLocale(element: Element): Promise<unknown> | undefined {
  const tag = tagOf(element);
  const translation = TRANSLATIONS.get(primaryOf(tag));
  if (!tag || messagesIn(tag)) return undefined;
  return translation && !translation.isAbsent ? translation.load() : scriptsRun();
}

/** Waits until the scripts of the page have run; undefined if they have. */
function scriptsRun(): Promise<unknown> | undefined {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (document.readyState === 'complete' || page?.domContentLoadedEventStart !== 0) return undefined;
  return new Promise((resolve) => {
    // Where a browser rounds times to 0, only the second is still to come.
    for (const type of ['DOMContentLoaded', 'load']) addEventListener(type, resolve, { once: true });
  });
}

/** Returns the locale of an element, from the nearest `lang` across shadow roots; English without a translation. */
export function localeOf(element: Element): Locale {
  return localeIn(languageOf(element));
}

/** Returns the locale for a BCP 47 tag; English without a translation. */
export function localeIn(language: string): Locale {
  const tag = language.toLowerCase();
  const messages = messagesIn(tag);
  if (messages && isLanguage(tag)) return { language: tag, messages, page: tag };
  return { language: 'en', messages: en, page: tag };
}

const primaryOf = (tag: string): string => tag.split('-')[0]!;

/** Returns a tag without its last part; empty for a single part. */
export const shorter = (tag: string): string => tag.slice(0, Math.max(0, tag.lastIndexOf('-')));

/** Returns the messages for a tag, or else for what it begins with: those of `zh-hant` for `zh-hant-hk`. */
function messagesIn(tag: string): Messages | undefined {
  for (let name = tag; name; name = shorter(name)) {
    const messages = translations.get(name) ?? TRANSLATIONS.get(name)?.value;
    if (messages) return messages;
  }
  return undefined;
}

const tagOf = (element: Element): string => languageOf(element).toLowerCase();

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
