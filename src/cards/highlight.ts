import { html, type TemplateResult } from 'lit';
import type { Highlight } from '../campaign/types.js';
import { languageOf } from './language.js';
import type { CardOptions } from './options.js';
import { renderAgency, renderAllMedia, renderBody, renderLinks, renderTitle } from './parts.js';

/**
 * Draws a highlight as an article.
 *
 * @param related - What belongs to it, drawn; it stands under it.
 */
export function renderHighlight(highlight: Highlight, options: CardOptions, related?: unknown): TemplateResult {
  return html`<article part="card highlight" lang=${languageOf(highlight, options.locale)}>
    ${renderAgency(highlight.agency)} ${renderTitle(highlight, options)} ${renderBody(highlight)}
    ${renderAllMedia(highlight, options)} ${renderLinks(highlight.links)} ${related}
  </article>`;
}
