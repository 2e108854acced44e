import { html, nothing, type TemplateResult } from 'lit';
import { ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import type { Content } from '../../loading/store.js';

/** True where the author put words or elements of their own into the element. */
export function hasFallback(element: Element): boolean {
  // By their numbers, since nodes that came from another document are of other classes.
  return [...element.childNodes].some((node) =>
    node.nodeType === 1
      ? !/^(script|noscript|template)$/.test((node as Element).localName)
      : node.nodeType === 3 && /\S/.test(node.nodeValue!),
  );
}

/** One plain sentence in place of content; after a failure with a link to the feed. */
export function renderNote({ state, errors }: Content, locale: Locale): TemplateResult {
  const { messages } = locale;
  const url = errors[0]?.url ?? '';
  const words =
    state === 'loading'
      ? messages.loading
      : state === 'ready'
        ? messages.empty
        : html`${messages.failed} ${/^https?:/.test(url) ? html`<a href=${url}>${messages.openFeed}</a>` : nothing}`;
  return html`<p part="note" class=${state}>${ownWords(words, locale)}</p>`;
}
