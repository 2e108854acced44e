import { html, nothing, type TemplateResult } from 'lit';
import { ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import type { Content } from './content.js';

/** True where the author put words or elements of their own into the element. */
export function hasFallback(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element
      ? !node.matches('script, noscript, template')
      : node instanceof Text && /\S/.test(node.data),
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
