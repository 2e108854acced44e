import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { renderEvent } from './event.js';
import { guarded } from './guarded.js';
import { renderHighlight } from './highlight.js';
import { renderMilestone } from './milestone.js';
import { innerOptions, type CardOptions } from './options.js';
import { renderPost } from './post.js';
import { renderSpotlight } from './spotlight.js';

/** Renders an entry of any type as a card. */
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

/** Renders an entry, or a thread of posts in reading order. */
export function renderThread(thread: readonly Entry[], options: CardOptions): unknown {
  const next = { ...options, isNext: true };
  const cards = renderEach(thread, (_entry, index) => (index ? next : options));
  if (cards.length < 2) return cards[0];
  return html`<ol class="thread" role="list" aria-label=${options.locale.messages.thread}>
    ${cards.map((card) => html`<li>${card}</li>`)}
  </ol>`;
}

function renderRelated(entry: Entry, options: CardOptions): unknown {
  const inner = innerOptions(options, entry, !!entry.title);
  const cards = renderEach(options.related?.(entry) ?? [], () => inner);
  if (!cards.length) return nothing;
  return html`<ul class="related" role="list" aria-label=${options.locale.messages.related}>
    ${cards.map((card) => html`<li>${card}</li>`)}
  </ul>`;
}

/** Renders entries, except those that fail to render. */
function renderEach(entries: readonly Entry[], optionsOf: (entry: Entry, index: number) => CardOptions): unknown[] {
  return entries
    .map((entry, index) => {
      const options = optionsOf(entry, index);
      return guarded(entry, options, () => renderCard(entry, options));
    })
    .filter((card) => card !== nothing);
}
