import { html, type TemplateResult } from 'lit';
import { mayRequest } from '../media/policy.js';
import type { Block, Inline, RichText } from '../text/rich-text.js';

/**
 * Draws rich text. Nothing else draws words from a feed that have any form.
 *
 * @param feedUrl - The feed that it comes from, on whose host emojis may be asked for.
 */
export function renderRichText(rich: RichText, feedUrl: string | undefined): TemplateResult[] {
  return rich.map((block) => renderBlock(block, feedUrl));
}

function renderBlock(block: Block, feedUrl: string | undefined): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${renderInlines(block.children, feedUrl)}</p>`;
    case 'list': {
      const items = block.children.map((item) => html`<li>${renderRichText(item, feedUrl)}</li>`);
      return block.ordered
        ? html`<ol role="list">
            ${items}
          </ol>`
        : html`<ul role="list">
            ${items}
          </ul>`;
    }
    case 'blockquote':
      return html`<blockquote>${renderRichText(block.children, feedUrl)}</blockquote>`;
    case 'code':
      return html`<pre><code>${block.value}</code></pre>`;
  }
}

function renderInlines(inlines: readonly Inline[], feedUrl: string | undefined): unknown[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return inline.value;
      case 'break':
        return html`<br />`;
      case 'inlineCode':
        return html`<code>${inline.value}</code>`;
      case 'link':
        return html`<a href=${inline.url}>${renderInlines(inline.children, feedUrl)}</a>`;
      case 'strong':
        return html`<strong>${renderInlines(inline.children, feedUrl)}</strong>`;
      case 'emphasis':
        return html`<em>${renderInlines(inline.children, feedUrl)}</em>`;
      case 'emoji':
        return mayRequest(inline.url, feedUrl)
          ? html`<img part="emoji" src=${inline.url} alt=${inline.value} loading="lazy" />`
          : inline.value;
    }
  });
}
