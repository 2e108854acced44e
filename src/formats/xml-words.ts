import { htmlToText } from '../text/html-to-text.js';
import { inertDocument } from '../text/inert-document.js';
import { TEXT_LIMITS } from '../text/limits.js';
import { decode } from '../util/decode.js';
import { addressIn, baseOf, wordsIn } from './xml.js';
import type { Json } from './source.js';

/**
 * Returns the type of an element's text, and the text; the type is empty if neither the element nor its vocabulary
 * defines it, as in RSS.
 */
function wordsOf(element: Element, base: string): readonly [type: string, words: string] {
  const type = element.getAttribute('type')?.toLowerCase() ?? '';
  const isBytes = type === 'application/octet-stream';
  if (isBytes || element.getAttribute('mode') === 'base64') {
    return [isBytes ? '' : type, fromBase64(element.textContent).trim()];
  }
  const known = type || (/atom|mrss|media-rss/i.test(element.namespaceURI!) ? 'text' : '');
  return [known, known !== 'text' && element.firstElementChild ? markupOf(element, base).trim() : wordsIn(element)];
}

function fromBase64(text: string): string {
  try {
    return decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Returns unescaped markup as HTML, with resolved URLs, because each of its elements may have an `xml:base`. */
function markupOf(element: Element, base: string): string {
  for (const link of [...element.querySelectorAll('[href]')].slice(0, TEXT_LIMITS.links)) {
    link.setAttribute('href', addressIn(link, base));
  }
  // In HTML, `</br>` is an additional line break; jsdom writes prefixes.
  return inertDocument('', 'text/html')!
    .importNode(element, true)
    .innerHTML.replace(/<\/(\w+:)?br>|(?<=<\/?)\w+:/g, '');
}

/**
 * Returns plain text. Many publishers escape twice where RSS expects plain text: such text is read as HTML, except for
 * unclosed tags, which are text.
 */
export function plainIn(element: Element | undefined): string {
  if (!element) return '';
  const [type, words] = wordsOf(element, '');
  if (type ? !/html/.test(type) : !/&#?\w+;|<\//.test(words)) return words.replace(/\s+/g, ' ');
  const html = type ? words : words.slice(0, 4000).replace(/<(?=(\w+))(?!br|[^]*<\/\1)/gi, '&lt;');
  return htmlToText(html);
}

/** The body of an entry, in one of two forms. */
export interface Body {
  readonly content_html?: string;
  readonly content_text?: string;
}

/**
 * Returns the body from an element; undefined if it is empty or its type is not text. In RSS the type defaults to HTML.
 */
export function bodyIn(element: Element, base: string): (Json & Body) | undefined {
  const [type, words] = wordsOf(element, base);
  const key = !type || /html/.test(type) ? 'content_html' : /^text$|plain$/.test(type) ? 'content_text' : '';
  return key && words ? { [key]: words, _base: baseOf(element, base) } : undefined;
}
