import { html, nothing, type TemplateResult } from 'lit';
import { ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import type { Content } from '../../loading/store.js';
import { formatDate } from '../../locales/format.js';

/**
 * Whether the author put text or elements of their own into the element.
 *
 * @param isLoaded - Whether the content has loaded, so that an earlier rendering of it is out of date.
 */
export function hasFallback(element: Element, isLoaded = false): boolean {
  // Compares nodeType; instanceof fails across realms.
  return [...element.childNodes].some((node) =>
    node.nodeType === 1
      ? !/^(script|noscript|template)$/.test((node as Element).localName) &&
        !(isLoaded && (node as Element).matches('[class^=cx-]'))
      : node.nodeType === 3 && /\S/.test(node.nodeValue!),
  );
}

/** Whether a page was opened from a folder. Browsers let it load no other files. */
export const isFromFolder = ({ URL }: Document): boolean => URL.startsWith('file:');

/** Renders one plain sentence in place of content. */
export function renderNote(content: Content, locale: Locale): TemplateResult {
  const words = ownWords(wordsOf(content, locale), locale);
  return html`<p part="message" class=${`note ${content.state}`}>${words}</p>`;
}

/** Returns why there is no content; after a failure with a link to the feed. */
function wordsOf({ state, errors }: Content, { messages }: Locale): unknown {
  if (state === 'loading') return messages.loading;
  if (state === 'ready') return messages.empty;
  if (isFromFolder(document)) return messages.fromFolder;
  const url = errors[0]?.url ?? '';
  return html`${messages.failed} ${/^https?:/.test(url) ? html`<a href=${url}>${messages.openFeed}</a>` : nothing}`;
}

/**
 * Renders the messages of an element in a live region, which is in the document before them, so that screen readers
 * announce them once.
 */
export function renderStatus(...messages: readonly unknown[]): TemplateResult {
  return html`<div aria-live="polite">${messages}</div>`;
}

/** Renders a notice if content is the last good copy, because its feed could not be refreshed. */
export function renderStale(content: Content | undefined, locale: Locale): TemplateResult | typeof nothing {
  const { staleSince } = content ?? {};
  if (!staleSince) return nothing;
  const time = formatDate(new Date(staleSince).toISOString(), locale.language, { withTime: true });
  return html`<p part="message" class="note">${ownWords(locale.messages.stale(time), locale)}</p>`;
}

/** Renders the notice about links to other sites. */
export function renderExitNotice(locale: Locale): TemplateResult {
  return html`<p part="message" class="meta exit">${ownWords(locale.messages.exitNotice, locale)}</p>`;
}
