import { html, nothing, type TemplateResult } from 'lit';
import type { Milestone } from '../campaign/types.js';
import { formatValue } from '../locales/format.js';
import { renderWhen } from './event.js';
import { renderArticle } from './article.js';
import type { CardOptions } from './options.js';
import { renderAgency, renderAllMedia, renderBody, renderLinks, renderPublished, renderTitle } from './parts.js';

/** Draws a milestone as an article; its figure stands out. */
export function renderMilestone(milestone: Milestone, options: CardOptions): TemplateResult {
  const { figure, start } = milestone;
  const content = html`${renderAgency(milestone, options)} ${renderTitle(milestone, options)}
  ${start && !options.withoutDate ? renderWhen(milestone, options) : renderPublished(milestone, options)}
  ${figure ? html`<p part="figure"><strong>${formatValue(figure.value, options.locale.language)}</strong> ${figure.label}</p>` : nothing}
  ${renderBody(milestone, options)} ${renderAllMedia(milestone, options)}
  ${renderLinks(milestone.links, options, milestone)}`;
  return renderArticle(milestone, options, content);
}
