import { html, type TemplateResult } from 'lit';
import type { Block, Inline, RichText } from '../text/rich-text.js';

/** Draws rich text. Nothing else draws words from a feed that have any form. */
export function renderRichText(rich: RichText): TemplateResult[] {
  return rich.map(renderBlock);
}

function renderBlock(block: Block): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${renderInlines(block.children)}</p>`;
    case 'list': {
      const items = block.children.map((item) => html`<li>${renderRichText(item)}</li>`);
      return block.ordered
        ? html`<ol role="list">
            ${items}
          </ol>`
        : html`<ul role="list">
            ${items}
          </ul>`;
    }
    case 'blockquote':
      return html`<blockquote>${renderRichText(block.children)}</blockquote>`;
    case 'code':
      return html`<pre><code>${block.value}</code></pre>`;
  }
}

function renderInlines(inlines: readonly Inline[]): unknown[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return inline.value;
      case 'break':
        return html`<br />`;
      case 'inlineCode':
        return html`<code>${inline.value}</code>`;
      case 'link':
        return html`<a href=${inline.url}>${renderInlines(inline.children)}</a>`;
      case 'strong':
        return html`<strong>${renderInlines(inline.children)}</strong>`;
      case 'emphasis':
        return html`<em>${renderInlines(inline.children)}</em>`;
      case 'emoji':
        return inline.value;
    }
  });
}
