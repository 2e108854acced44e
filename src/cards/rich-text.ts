import type { TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { renderAllowed } from '../media/image.js';
import type { Block, Inline, Link, RichText } from '../text/rich-text.js';
import { html } from './html.js';
import { ownWords } from './language.js';
import { renderLink } from './link.js';
import type { TextOptions } from './options.js';

/**
 * Renders rich text. All formatted text from feeds is rendered here.
 *
 * @param entry - The entry around the text; undefined for the description of a campaign.
 */
export function renderRichText(rich: RichText, options: TextOptions, entry?: Entry): TemplateResult[] {
  return rich.map((block) => renderBlock(block, options, entry));
}

function renderBlock(block: Block, options: TextOptions, entry?: Entry): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${renderInlines(block.children, options, entry)}</p>`;
    case 'list': {
      const items = block.children.map((item) => html`<li>${renderRichText(item, options, entry)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'blockquote':
      return html`<blockquote>${renderRichText(block.children, options, entry)}</blockquote>`;
    case 'code':
      return html`<pre><code>${block.value}</code></pre>`;
  }
}

function renderInlines(inlines: readonly Inline[], options: TextOptions, entry?: Entry): unknown[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return inline.value;
      case 'break':
        return html`<br />`;
      case 'inlineCode':
        return html`<code>${inline.value}</code>`;
      case 'link':
        return renderLink(inline.url, renderLinked(inline, options, entry), options, entry, inline.language);
      case 'strong':
        return html`<strong>${renderInlines(inline.children, options, entry)}</strong>`;
      case 'emphasis':
        return html`<em>${renderInlines(inline.children, options, entry)}</em>`;
      case 'emoji':
        return renderAllowed({ url: inline.url, alt: inline.value }, { name: 'emoji' }, entry, options) ?? inline.value;
    }
  });
}

/** Renders the text of a link; one of our messages if the link has no meaningful text of its own. */
function renderLinked({ url, children }: Link, options: TextOptions, entry?: Entry): unknown {
  if (children.length) return renderInlines(children, options, entry);
  const { locale } = options;
  const { media, link } = locale.messages;
  return ownWords(url.includes('//pic.') ? media.image : link, locale, entry);
}
