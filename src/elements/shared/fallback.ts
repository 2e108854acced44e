import { html, nothing, type TemplateResult } from 'lit';
import { ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import type { Content } from '../../loading/store.js';

/** Whether the author put text or elements of their own into the element. */
export function hasFallback(element: Element): boolean {
  // Compares nodeType; instanceof fails across realms.
  return [...element.childNodes].some((node) =>
    node.nodeType === 1
      ? !/^(script|noscript|template)$/.test((node as Element).localName)
      : node.nodeType === 3 && /\S/.test(node.nodeValue!),
  );
}

/** Renders one plain sentence in place of content, with a link to the feed after a failure. */
export function renderNote({ state, errors }: Content, locale: Locale): TemplateResult {
  const { messages } = locale;
  const url = errors[0]?.url ?? '';
  const words =
    state === 'loading'
      ? messages.loading
      : state === 'ready'
        ? messages.empty
        : html`${messages.failed} ${/^https?:/.test(url) ? html`<a href=${url}>${messages.openFeed}</a>` : nothing}`;
  return html`<p part="message" class=${`note ${state}`}>${ownWords(words, locale)}</p>`;
}
