import { html, nothing, type TemplateResult } from 'lit';
import type { Milestone } from '../campaign/types.js';
import { formatValue } from '../locales/format.js';
import { renderWhen } from './event.js';
import { languageOf } from './language.js';
import type { CardOptions } from './options.js';
import { renderAgency, renderAllMedia, renderBody, renderLinks, renderPublished, renderTitle } from './parts.js';

/** Draws a milestone as an article; its figure stands out. */
export function renderMilestone(milestone: Milestone, options: CardOptions): TemplateResult {
  const { figure, start } = milestone;
  return html`<article part="card milestone" lang=${languageOf(milestone, options.locale)}>
    ${renderAgency(milestone.agency)} ${renderTitle(milestone, options)}
    ${start && !options.withoutDate ? renderWhen(milestone, options) : renderPublished(milestone, options)}
    ${figure ? html`<p part="figure"><strong>${formatValue(figure.value, options.locale.language)}</strong> ${figure.label}</p>` : nothing}
    ${renderBody(milestone)} ${renderAllMedia(milestone, options)} ${renderLinks(milestone.links)}
  </article>`;
}
