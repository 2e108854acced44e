import { html, type TemplateResult } from 'lit';
import type { Thread } from '../../model/threads.js';
import { renderThread } from '../../cards/card.js';
import { pageLanguage } from '../../cards/language.js';
import type { CardOptions } from '../../cards/options.js';
import { repeat, type Repeated } from './repeat.js';

/**
 * Renders cards in a layout; a single card is not a list.
 *
 * @param turns - Whether threads may be rendered now; by default they may.
 */
export function renderList(
  threads: readonly Thread[],
  options: CardOptions,
  layout: string,
  turns?: Pick<Repeated<Thread>, 'mayAdd' | 'mayRefresh'>,
): TemplateResult {
  const [first, another] = threads;
  if (first?.length === 1 && !another) return html`${renderThread(first, options)}`;
  return html`<ul part="base" class=${`entries ${layout}`} role="list" lang=${pageLanguage(options.locale)}>
    ${repeat(threads, {
      keyOf: ([{ id }]) => id,
      dependsOn: (thread) => [options, ...thread, ...thread.flatMap((entry) => options.related?.(entry) ?? [])],
      draw: (thread) => html`<li>${renderThread(thread, options)}</li>`,
      ...turns,
    })}
  </ul>`;
}
