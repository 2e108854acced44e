import type { TemplateResult } from 'lit';
import type { Milestone } from '../model/types.js';
import { htmlFor } from './html.js';
import { figureStyles } from './figure.styles.js';
import { renderFigure } from './figure.js';
import { renderWhen } from './event-when.js';
import { renderArticle } from './article.js';
import type { Card, CardOptions } from './options.js';
import { renderAllMedia, renderBody, renderLinks, renderPublished, renderTitles } from './fields.js';

/** Renders a milestone as an article, with its figure in large type. */
export function renderMilestone(milestone: Milestone, options: CardOptions): TemplateResult {
  const { start } = milestone;
  const html = htmlFor(milestone);
  const head = html`${renderTitles(milestone, options)}
  ${start && !options.withoutDate ? renderWhen(milestone, options) : renderPublished(milestone, options)}
  ${renderFigure(milestone.figure, options.locale.language)}`;
  const rest = html`${renderBody(milestone, options)} ${renderAllMedia(milestone, options)}
  ${renderLinks(milestone.links, options, milestone)}`;
  return renderArticle(milestone, options, head, rest);
}

export const milestoneCard: Card = { type: 'milestone', render: renderMilestone, styles: figureStyles };
