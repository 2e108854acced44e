import { html, type TemplateResult } from 'lit';
import type { Highlight } from '../model/types.js';
import { renderArticle } from './article.js';
import type { CardOptions } from './options.js';
import { renderAgency, renderAllMedia, renderBody, renderLinks, renderTitle } from './fields.js';

/**
 * Renders a highlight as an article.
 *
 * @param related - The rendered entries that belong to it.
 */
export function renderHighlight(highlight: Highlight, options: CardOptions, related?: unknown): TemplateResult {
  const content = html`${renderAgency(highlight, options)} ${renderTitle(highlight, options)}
  ${renderBody(highlight, options)} ${renderAllMedia(highlight, options)}
  ${renderLinks(highlight.links, options, highlight)} ${related}`;
  return renderArticle(highlight, options, content);
}
