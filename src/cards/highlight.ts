import { html, nothing, type TemplateResult } from 'lit';
import type { Highlight } from '../campaign/types.js';
import { renderCard } from './card.js';
import type { CardOptions } from './options.js';
import { renderAgency, renderAllMedia, renderBody, renderLinks, renderTitle } from './parts.js';

/** Draws a highlight as an article, with what belongs to it under it. */
export function renderHighlight(highlight: Highlight, options: CardOptions): TemplateResult {
  const related = options.related?.(highlight) ?? [];
  // Related entries don't draw their own: two that name each other would never end.
  const inner = { ...options, headingLevel: options.headingLevel + 1, related: undefined };
  return html`<article part="card highlight">
    ${renderAgency(highlight.agency)} ${renderTitle(highlight, options)} ${renderBody(highlight, options)}
    ${renderAllMedia(highlight, options)} ${renderLinks(highlight.links)}
    ${
      related.length
        ? html`<ul part="related" role="list" aria-label=${options.locale.messages.related}>
            ${related.map((entry) => html`<li>${renderCard(entry, inner)}</li>`)}
          </ul>`
        : nothing
    }
  </article>`;
}
