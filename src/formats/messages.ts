/** Message texts for problems with a feed. No code depends on them: errors and diagnostics are data until displayed. */
import { LIMITS } from './limits.js';
import type { Diagnostic, DiagnosticCode, Expectation } from '../model/types.js';
import type { FeedError } from './errors.js';

/** Reasons why a feed can't be loaded or read, with the fix. */
const REASONS = {
  address: 'Use an https address, or one relative to the page.',
  cut: 'It was cut short.',
  empty: 'It is empty.',
  items: 'items: expected an array, as JSON Feed has it.',
  list: 'It is not a list of ids and addresses, so it hides nothing.',
  'own-site': 'A list of hidden entries must be on the site of the page, so it hides nothing.',
  'no-feed': 'This is JSON, but no feed: a JSON Feed has "items", and each item a title, a text or an address.',
  'no-policy': 'To read XML, allow the Trusted Types policy cx-widgets.',
  'no-xml': 'It is not XML, or was cut short.',
  'not-https': 'It leads on to an address without encryption. Give one that stays on https.',
  csp: "The page's Content-Security-Policy forbids it. Add its origin to connect-src.",
  never: 'third-party="never" forbids it; put a copy of it on the site of the page.',
  lean: 'Load cx-widgets.js for it: cx-cards.js reads only JSON Feed.',
  late: `It did not arrive within ${LIMITS.time / 1000} seconds.`,
  large: `It is larger than ${LIMITS.bytes / 1e6} MB, the most that is read.`,
  curly: (found) => `An editor put curly quotes into the JSON (${found}): use its source view and straight quotes.`,
  markup: (found) =>
    `An editor put paragraphs or other markup into the JSON (${found}): use its source view and straight quotes.`,
  json: (error) => `It is not JSON, or was cut short: ${error}.`,
  code: (error) => `Part of it is missing or only a link, because its code could not be loaded: ${error}.`,
  reader: (error) => `Its reader could not be loaded: ${error}.`,
  shown: (error) => `It can't be shown: ${error}.`,
  status: (status) => `The server answered ${status}. Check the address.`,
  'web-page': (feed) => `It is a web page, but neither RSS nor Atom.${feed && ` It announces a feed: ${feed}`}`,
  xml: (feed) => `It is XML, but neither RSS nor Atom.${feed && ` It announces a feed: ${feed}`}`,
  profile: (profile) => `${profile.replace('/', ' knows no such profile as ')}.`,
  down: 'The request failed. Is the server up and the answer whole?',
  insecure: 'The request failed. A secure page can fetch only https addresses.',
  cors: (origin) =>
    `The request failed. The likely cause is CORS: have ${origin} send Access-Control-Allow-Origin: *, or put a copy of the feed on this site.`,
} satisfies Readonly<Record<string, string | ((value: string) => string)>>;

/** A predefined reason, or text from a format or an engine. */
export type Reason = keyof typeof REASONS | 'unread' | (string & {});

/** Why a part of a feed was dropped or is shown in part. */
const CAUSES: Readonly<Record<Exclude<DiagnosticCode, 'value'>, string | ((value: unknown) => string)>> = {
  empty: 'it has nothing to show',
  duplicate: 'it is there twice',
  'other-source': (page) => `${String(page)}: two sources have it; it is shown once`,
  'not-address': (id) => `${shown(id)} is not an address`,
  'too-many': (count) => `only the first ${LIMITS.items} of ${String(count)} are read`,
  'over-limit': (count) => `over the bounds, so cut (${String(count)} in all)`,
  'too-large': 'it has more elements than are read',
  malformed: 'it lacks what every post has',
  'only-address': 'the post itself is missing; at most its address is there',
  'no-origin': 'it says neither its address nor its author',
  withheld: 'its network does not show it',
  'signed-in': 'its author shows it only to people who are signed in',
  followers: 'its author shows it to followers only',
  'unknown-content': (type) => `${String(type)} is not known; a link is shown`,
  'unknown-media': (type) => `media of type ${String(type)} is not known; a link is shown`,
  'not-stored': (type) => `media of type ${String(type)} is not on its server; a link is shown`,
  truncated: (url) => `${String(url)}: X cut this post, and no note-tweet.js of the archive has the rest`,
  'plain-text': (error) => `HTML is shown as plain text, because its reader could not be loaded: ${String(error)}`,
};

/** Returns an error in words, with the feed's URL. */
export const errorText = (error: FeedError): string => `${error.url || 'The JSON in the page'}: ${reasonText(error)}`;

/** Returns the reason of an error and the fix in words. */
export function reasonText({ reason, value = '' }: Pick<FeedError, 'reason' | 'value'>): string {
  if (reason === 'unread') return `No item could be read: ${(value as Diagnostic[]).map(diagnosticText).join('; ')}.`;
  const words = (REASONS as Readonly<Record<string, string | ((value: string) => string) | undefined>>)[reason];
  return typeof words === 'function' ? words(String(value)) : (words ?? reason);
}

/** Returns the sentence for a diagnostic: the path, what is wrong, and the title or id of the item. */
export function diagnosticText(diagnostic: Diagnostic): string {
  const { path, name } = diagnostic;
  const place = path.length ? `${pathText(path)}: ` : '';
  return `${place}${causeText(diagnostic)}${name ? ` (in ${shown(name)})` : ''}`;
}

/** Returns why a part was dropped or is shown in part. */
export function causeText({ code, value, expected }: Diagnostic): string {
  if (code === 'value') return `expected ${schemaText(expected!)}, not ${shown(value)}`;
  const words = CAUSES[code];
  return typeof words === 'function' ? words(value) : words;
}

/** Returns a path in JavaScript notation. */
export function pathText(path: Diagnostic['path']): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** Returns a value as JSON, shortened to fit in a sentence. */
export function shown(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 80);
  } catch {
    // The value is nested deeper than the stack.
    return typeof value;
  }
}

/** Returns what a schema expects, in words. */
export function schemaText({ description, type, enum: allowed, anyOf }: Expectation): string {
  return description ?? type ?? allowed?.join(', ') ?? anyOf!.map(schemaText).join(' or ');
}

/** The texts that the elements use. */
export const texts = { errorText, diagnosticText };
