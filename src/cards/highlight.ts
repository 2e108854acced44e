import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Highlight } from '../model/types.js';
import { renderArticle } from './article.js';
import { highlightStyles } from './highlight.styles.js';
import { renderEach } from './card.js';
import { innerOptions, type Card, type CardOptions } from './options.js';
import { renderAgency, renderAllMedia, renderBody, renderLinks, renderTitle } from './fields.js';

/** Renders a highlight as an article, with its related entries beside or below it. */
export function renderHighlight(highlight: Highlight, options: CardOptions): TemplateResult {
  const content = html`${renderAgency(highlight, options)} ${renderTitle(highlight, options)}
  ${renderBody(highlight, options)} ${renderAllMedia(highlight, options)}
  ${renderLinks(highlight.links, options, highlight)}`;
  const related = renderRelated(highlight, options);
  return renderArticle(
    highlight,
    options,
    related === nothing
      ? content
      : html`<div class="sides">
          <div class="stack">${content}</div>
          ${related}
        </div>`,
  );
}

export const highlightCard: Card = { type: 'highlight', render: renderHighlight, styles: highlightStyles };

function renderRelated(entry: Entry, options: CardOptions): unknown {
  const inner = innerOptions(options, entry, !!entry.title);
  const cards = renderEach(options.related?.(entry) ?? [], () => inner);
  if (!cards.length) return nothing;
  return html`<ul class="related" role="list" aria-label=${options.locale.messages.related}>
    ${cards.map((card) => html`<li>${card}</li>`)}
  </ul>`;
}
