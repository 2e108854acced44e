import { html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { groupThreads } from '../../campaign/threads.js';
import type { Campaign, Entry } from '../../campaign/types.js';
import { renderCard, renderThread } from '../../cards/card.js';
import { oneOf } from './attributes.js';
import { CampaignElement } from './campaign-element.js';
import { listStyles } from './list.styles.js';

export const LAYOUTS = ['list', 'grid'] as const;

export type Layout = (typeof LAYOUTS)[number];

/**
 * An element that shows entries of one type, as a list of cards.
 *
 * @csspart card - One entry.
 * @csspart heading - The heading of a card.
 * @csspart body - The words of an entry.
 * @csspart media - A picture, or the line with a link that stands for it.
 * @csspart links - The links under an entry.
 */
export abstract class ListElement extends CampaignElement {
  static override styles: CSSResultGroup = [CampaignElement.styles, listStyles];

  static override properties: PropertyDeclarations = { layout: { converter: oneOf('layout', LAYOUTS) } };

  /** How several entries are laid out: below each other, or in as many columns as there is room for. */
  layout: Layout = 'list';

  protected override renderContent(campaign: Campaign, entries: readonly Entry[]): TemplateResult {
    const options = this.surroundings.options(campaign, this.level);
    const [only, ...others] = entries;
    if (only && !others.length) return renderCard(only, options);
    return html`<ul class=${`entries ${this.layout}`} role="list">
      ${repeat(
        groupThreads(entries),
        ([{ id }]) => id,
        (thread) => html`<li>${guard([...thread, options], () => renderThread(thread, options))}</li>`,
      )}
    </ul>`;
  }
}
