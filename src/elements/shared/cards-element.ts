import type { CSSResultGroup, TemplateResult } from 'lit';
import { threadGrouper } from '../../model/threads.js';
import type { Campaign, Entry } from '../../model/types.js';
import type { CardOptions, Cards } from '../../cards/options.js';
import { mediaStyles } from '../../media/media.styles.js';
import { CardsController } from './cards-controller.js';
import { EntriesElement } from './entries-element.js';
import { listStyles } from './list.styles.js';
import { renderList } from './render-list.js';

/**
 * Base class of elements that show entries of one type as cards, each in a layout of its own.
 *
 * @csspart base - The list that holds the cards.
 * @csspart card - One entry; its type adds `highlight`, `spotlight`, `post`, `event` or `milestone`.
 * @csspart heading - The heading of a card.
 * @csspart body - The text of an entry.
 * @csspart media - Pictures, a player, or the link in their place.
 * @csspart meta - A detail, such as a role or a place; some kinds add `agency` or `date`.
 * @csspart links - The links of an entry.
 * @csspart badge - A short label, such as the count on the last picture or the note on a missing description.
 */
export abstract class CardsElement extends EntriesElement {
  static override styles: CSSResultGroup = [EntriesElement.styles, mediaStyles, listStyles];

  abstract layout: string;

  /** @internal */
  protected abstract readonly cards: Cards;

  /** @internal */
  protected readonly cardsController = new CardsController(this, {
    environment: this.environment,
    code: this.code,
    cards: () => this.cards,
    shown: () => this.paging.shown,
    isDrawing: () => this.paging.isDrawing,
  });

  /** @internal */
  protected readonly groupThreads = threadGrouper();

  protected override render(): unknown {
    return [super.render(), this.cardsController.renderEnd()];
  }

  protected override updated(): void {
    // The style sheets of layouts hide cards that would move or change their width when others follow.
    const { isGrowing } = this.paging;
    for (const list of this.renderRoot.querySelectorAll('ul.entries')) list.classList.toggle('growing', isGrowing);
  }

  /** @internal */
  protected override renderEntries(campaign: Campaign, entries: readonly Entry[]): unknown {
    return this.renderList(entries, this.cardsController.options(campaign, this.environment.level));
  }

  /** @internal Renders cards in the layout. */
  protected renderList(entries: readonly Entry[], options: CardOptions): TemplateResult {
    return renderList(this.groupThreads(entries), options, this.layout, {
      mayAdd: ([entry]) => this.paging.mayAdd(entry),
      mayRefresh: () => this.paging.mayRefresh(),
    });
  }
}
