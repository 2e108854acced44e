import { nothing, type TemplateResult } from 'lit';
import type { Entry, Highlight } from '../model/types.js';
import { html, htmlFor } from './html.js';
import { renderArticle } from './article.js';
import { highlightStyles } from './highlight.styles.js';
import { renderEach } from './card.js';
import { ownName } from './language.js';
import { innerOptions, type Card, type CardOptions } from './options.js';
import { renderAllMedia, renderBody, renderLinks, renderTitles } from './fields.js';

/** Renders a highlight as an article: its text, and beside or below it its media and related entries. */
export function renderHighlight(highlight: Highlight, options: CardOptions): TemplateResult {
  const html = htmlFor(highlight);
  const head = renderTitles(highlight, options);
  const text = html`${renderBody(highlight, options)} ${renderLinks(highlight.links, options, highlight)}`;
  const media = renderAllMedia(highlight, options);
  const sides = [
    media === nothing ? media : html`<div class="stack">${media}</div>`,
    renderRelated(highlight, options),
  ];
  if (options.controls || sides.every((side) => side === nothing))
    return renderArticle(highlight, options, head, [text, sides]);
  return renderArticle(
    highlight,
    options,
    html`<div class="sides">
      <div class="stack">${head} ${text}</div>
      ${sides}
    </div>`,
  );
}

export const highlightCard: Card = { type: 'highlight', render: renderHighlight, styles: highlightStyles };

function renderRelated(entry: Entry, options: CardOptions): unknown {
  const inner = innerOptions(options, entry, !!entry.title);
  const cards = renderEach(options.related?.(entry) ?? [], () => inner);
  if (!cards.length) return nothing;
  return html`<ul
    class="related"
    role="list"
    aria-label=${ownName(options.locale.messages.related, options.locale, entry)}
  >
    ${cards.map((card) => html`<li>${card}</li>`)}
  </ul>`;
}
