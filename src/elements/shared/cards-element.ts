import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from './repeat.js';
import { groupThreads } from '../../model/threads.js';
import type { Campaign, Entry } from '../../model/types.js';
import { renderThread } from '../../cards/card.js';
import type { CardOptions, Cards } from '../../cards/options.js';
import { mediaStyles } from '../../media/media.styles.js';
import { CampaignElement } from './campaign-element.js';
import { listStyles } from './list.styles.js';

/**
 * An element that shows entries of one type as cards, in a layout of its own choice.
 *
 * @csspart base - The list that holds the cards.
 * @csspart card - One entry, with its kind beside it: `highlight`, `spotlight`, `post`, `event` or `milestone`.
 * @csspart heading - The heading of a card.
 * @csspart body - The text of an entry.
 * @csspart media - Pictures, a player, or the link that stands for them.
 * @csspart meta - A fact beside the text, such as a role or a place; `agency` and `date` are kinds of it.
 * @csspart links - The links of an entry.
 * @csspart badge - A short label: the count on the last picture, and a missing description.
 */
export abstract class CardsElement extends CampaignElement {
  static override styles: CSSResultGroup = [CampaignElement.styles, mediaStyles, listStyles];

  abstract layout: string;

  /** @internal */
  protected abstract override readonly cards: Cards;

  /** @internal */
  protected override renderContent(campaign: Campaign, entries: readonly Entry[]): unknown {
    return this.renderList(entries, this.environment.options(campaign, this.level));
  }

  /** @internal Draws cards in the layout; one alone is no list. */
  protected renderList(entries: readonly Entry[], options: CardOptions): TemplateResult {
    const [only, ...others] = entries;
    if (only && !others.length) return html`${renderThread([only], options)}`;
    return html`<ul part="base" class=${`entries ${this.layout}`} role="list">
      ${repeat(
        groupThreads(entries),
        ([{ id }]) => id,
        (thread) => html`<li>${guard([...thread, options], () => renderThread(thread, options))}</li>`,
      )}
    </ul>`;
  }
}
