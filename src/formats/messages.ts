/** Message texts for problems with a feed. No code depends on them: errors and diagnostics are data until displayed. */
import { LIMITS } from './limits.js';
import type { Diagnostic, Schema } from './schema-reader.js';
import type { Json } from './source.js';

/** Reasons why a feed can't be loaded or read, with the fix. */
const REASONS = {
  address: 'Use an https address, or one relative to the page.',
  cut: 'It was cut short.',
  empty: 'It is empty.',
  items: 'items: expected an array, as JSON Feed has it.',
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
  html: (error) => `HTML is shown as plain text, because its reader could not be loaded: ${error}`,
  shown: (error) => `It can't be shown: ${error}.`,
  unread: (faults) => `No item could be read: ${faults}.`,
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
export type Reason = keyof typeof REASONS | (string & {});

/** Returns a reason in words. */
export function reasonText(reason: Reason, value = ''): string {
  const words = (REASONS as Readonly<Record<string, string | ((value: string) => string) | undefined>>)[reason];
  return typeof words === 'function' ? words(value) : (words ?? reason);
}

/** Returns the sentence for a diagnostic. */
export function diagnosticText({ path, expected, value, entry }: Diagnostic): string {
  const name = nameOf(entry);
  const reason =
    typeof expected === 'string' ? reasonText(expected) : `expected ${schemaText(expected)}, not ${shown(value)}`;
  return `${pathText(path)}: ${reason}${name ? ` (in ${shown(name)})` : ''}`;
}

/** Returns the title or id of an item, or of a network's object. */
export function nameOf(json: unknown): unknown {
  const { title, id, uri } = (json ?? {}) as Json;
  return (typeof title === 'string' && title) || id || uri;
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
export function schemaText({ description, type, enum: allowed, anyOf }: Schema): string {
  return description ?? type ?? allowed?.join(', ') ?? anyOf!.map(schemaText).join(' or ');
}
