import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../campaign/types.js';
import { renderEvent } from './event.js';
import { renderHighlight } from './highlight.js';
import { renderMilestone } from './milestone.js';
import { innerOptions, type CardOptions } from './options.js';
import { renderPost } from './post.js';
import { renderSpotlight } from './spotlight.js';

/** Draws an entry of any type. */
export function renderCard(entry: Entry, options: CardOptions): TemplateResult {
  switch (entry.type) {
    case 'highlight':
      return renderHighlight(entry, options, renderRelated(entry, options));
    case 'spotlight':
      return renderSpotlight(entry, options);
    case 'post':
      return renderPost(entry, options);
    case 'event':
      return renderEvent(entry, options);
    case 'milestone':
      return renderMilestone(entry, options);
  }
}

/** Draws an entry, or a post with those that go on from it, in the order in which they are read. */
export function renderThread([first, ...others]: readonly [Entry, ...Entry[]], options: CardOptions): TemplateResult {
  const card = renderCard(first, options);
  if (!others.length) return card;
  const next = { ...options, isNext: true };
  return html`<ol part="thread" role="list" aria-label=${options.locale.messages.thread}>
    <li>${card}</li>
    ${others.map((one) => html`<li>${renderCard(one, next)}</li>`)}
  </ol>`;
}

function renderRelated(entry: Entry, options: CardOptions): unknown {
  const related = options.related?.(entry) ?? [];
  if (!related.length) return nothing;
  const inner = innerOptions(options, entry);
  return html`<ul part="related" role="list" aria-label=${options.locale.messages.related}>
    ${related.map((one) => html`<li>${renderCard(one, inner)}</li>`)}
  </ul>`;
}
