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
 * @csspart card - One entry.
 * @csspart heading - The heading of a card.
 * @csspart body - The words of an entry.
 * @csspart media - Pictures, a player, or the line with a link that stands for it.
 * @csspart undescribed - The mark on a picture that nobody described.
 * @csspart rest - How many pictures more there are, on the last that is seen.
 * @csspart poster - The picture of a video that does not play yet.
 * @csspart transcript - The words of a video or a sound, folded.
 * @csspart third-party - What is loaded from a third party, or waits until the reader asks for it.
 * @csspart stop - The button that takes back what the reader allowed.
 * @csspart viewer - The dialog with a picture at its full size.
 * @csspart links - The links under an entry.
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
    return html`<ul class=${`entries ${this.layout}`} role="list">
      ${repeat(
        groupThreads(entries),
        ([{ id }]) => id,
        (thread) => html`<li>${guard([...thread, options], () => renderThread(thread, options))}</li>`,
      )}
    </ul>`;
  }
}
