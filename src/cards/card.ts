import { nothing } from 'lit';
import { registerContent } from '../formats/content.js';
import { itemContent } from '../formats/item-content.js';
import type { Entry } from '../model/types.js';
import { html } from './html.js';
import { withErrorBoundary } from './error-boundary.js';
import { ownName } from './language.js';
import type { CardOptions } from './options.js';

// Whatever shows entries reads their content.
registerContent(itemContent);

/** Renders an entry, if the element has a card for its type. */
export function renderCard(entry: Entry, options: CardOptions): unknown {
  const render = options.cards[entry.type]?.render as ((entry: Entry, options: CardOptions) => unknown) | undefined;
  return render?.(entry, options) ?? nothing;
}

/** Renders an entry, or a thread of posts in reading order. */
export function renderThread(thread: readonly Entry[], options: CardOptions): unknown {
  const next = { ...options, isNext: true };
  const cards = renderEach(thread, (_entry, index) => (index ? next : options));
  if (cards.length < 2) return cards[0];
  return html`<ol class="thread" role="list" aria-label=${ownName(options.locale.messages.thread, options.locale)}>
    ${cards.map((card) => html`<li>${card}</li>`)}
  </ol>`;
}

/** Renders entries, except those that have no card in the element or that fail to render. */
export function renderEach(
  entries: readonly Entry[],
  optionsOf: (entry: Entry, index: number) => CardOptions,
): unknown[] {
  return entries
    .map((entry, index) => {
      const options = optionsOf(entry, index);
      return withErrorBoundary(entry, options, () => renderCard(entry, options));
    })
    .filter((card) => card !== nothing);
}
