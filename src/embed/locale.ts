/** Entry point of `locales/*.js`. The build puts each language in the place of French. */
import translation from '../locales/translations/fr.js';
import NAMES from '../elements/names.json' with { type: 'json' };
import { LOCALES_KEY, type WaitingLocales } from './waiting-locales.js';

const { tags, messages, version } = translation;

/** Returns the faults of this file beside a script of the elements that may be of another version. */
function faults(used: object): string[] {
  const { version: other } = cxWidgets;
  const missing = missingIn(messages, used);
  return [
    ...(version === other
      ? []
      : [`the file is of version ${version}, the script of ${other}; load both of one version`]),
    ...(missing.length ? [`in English: ${missing.slice(0, 9).join(', ')}`] : []),
    ...(isLate() ? ['elements were in English until now; load it before the script of the elements'] : []),
  ];
}

/** Returns the keys of messages that a file does not have. */
function missingIn(given: object, used: object, path = ''): string[] {
  return Object.entries(used).flatMap(([key, known]: [string, unknown]) => {
    const own = (given as Readonly<Record<string, unknown>>)[key];
    if (own === undefined) return [path + key];
    return typeof own === 'object' && typeof known === 'object' ? missingIn(own!, known!, `${key}.`) : [];
  });
}

/** Whether elements of the page show English instead of this language; their words are marked as English. */
function isLate(): boolean {
  const elements = document.querySelectorAll(NAMES.map((name) => `cx-${name}`).join());
  const isOurs = (element: Element): boolean => tags.some((tag) => element.matches(`:lang(${tag})`));
  return [...elements].some((element) => isOurs(element) && element.shadowRoot?.querySelector('[lang=en]'));
}

const file = { ...translation, faults };

// An element with that id is not an own property.
if (Object.hasOwn(globalThis, 'cxWidgets')) cxWidgets.addLocale(file);
else ((globalThis as WaitingLocales)[LOCALES_KEY] ??= []).push(file);
