import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/en.js';
import type { Content } from './content.js';

/** True where the author put words or elements of their own into the element. */
export function hasFallback(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element ? !node.matches('script, template') : node instanceof Text && /\S/.test(node.data),
  );
}

/** One plain sentence in place of content; after a failure with a link to the feed. */
export function renderNote({ state, errors }: Content, messages: Messages): TemplateResult {
  if (state === 'loading') return html`<p part="note" class="loading">${messages.loading}</p>`;
  if (state === 'ready') return html`<p part="note">${messages.empty}</p>`;
  const url = errors[0]?.url;
  return html`<p part="note">
    ${messages.failed} ${url && /^https?:/.test(url) ? html`<a href=${url}>${messages.openFeed}</a>` : nothing}
  </p>`;
}
