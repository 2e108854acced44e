import { directionOf } from '../../src/cards/language.js';
import { REFUSED } from '../../src/embed/frame-refused.js';

/** Content and options of a frame. */
export interface FrameSettings {
  /** The name of the element without `cx-`. */
  readonly element: string;
  /** The URL of its feed, or several separated by spaces; relative to the page of the frame, or whole. */
  readonly feed: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly language: string;
}

/** Whether a frame refuses an attribute, because anyone can write its URL. */
export const isRefused = (name: string, value: string): boolean =>
  REFUSED.includes(name) || (name === 'third-party' && value.trim().toLowerCase() === 'allow');

/**
 * Returns the settings of a frame as the hash of its URL: like a query, with only those characters escaped that need it.
 *
 * @param more - Further settings, such as `theme`; they replace others of the same name.
 */
export function frameHash(frame: FrameSettings, more: Readonly<Record<string, string>> = {}): string {
  const { element, feed, attributes, language } = frame;
  const settings = {
    element: element.replace('campaign-', ''),
    feed,
    ...Object.fromEntries(Object.entries(attributes).filter(([name, value]) => !isRefused(name, value))),
    ...(/^en\b/i.test(language) ? {} : { lang: language }),
    ...(directionOf(language) === 'rtl' ? { dir: 'rtl' } : {}),
    ...more,
  };
  return Object.entries(settings)
    .map(([key, value]) => (value ? `${key}=${escaped(value)}` : key))
    .join('&');
}

/** Escapes what would end a value, or what filters of HTML remove from URLs. */
const escaped = (value: string): string =>
  value.replace(/[%&#+"<>\\^`{}\s]/g, (one) => (one === ' ' ? '+' : encodeURIComponent(one)));
