import { html, nothing, type TemplateResult } from 'lit';
import type { Milestone } from '../model/types.js';
import { formatValue } from '../locales/format.js';
import { renderWhen } from './event-when.js';
import { renderArticle } from './article.js';
import { milestoneStyles } from './milestone.styles.js';
import type { Card, CardOptions } from './options.js';
import { renderAgency, renderAllMedia, renderBody, renderLinks, renderPublished, renderTitle } from './fields.js';

/** Renders a milestone as an article, with its figure in large type. */
export function renderMilestone(milestone: Milestone, options: CardOptions): TemplateResult {
  const { start } = milestone;
  const content = html`${renderAgency(milestone, options)} ${renderTitle(milestone, options)}
  ${start && !options.withoutDate ? renderWhen(milestone, options) : renderPublished(milestone, options)}
  ${renderFigure(milestone, options)} ${renderBody(milestone, options)} ${renderAllMedia(milestone, options)}
  ${renderLinks(milestone.links, options, milestone)}`;
  return renderArticle(milestone, options, content);
}

export const milestoneCard: Card = { type: 'milestone', render: renderMilestone, styles: milestoneStyles };

/** Renders the figure of a milestone. */
export function renderFigure({ figure }: Milestone, { locale }: CardOptions): unknown {
  return figure
    ? html`<p part="figure" class="figure" dir="auto">
        <strong>${formatValue(figure.value, locale.language)}</strong> ${figure.label}
      </p>`
    : nothing;
}
