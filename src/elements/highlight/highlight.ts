import type { CSSResultGroup } from 'lit';
import { highlightCard } from '../../cards/highlight.js';
import type { Cards } from '../../cards/options.js';
import { registerCards } from '../../cards/registry.js';
import { relatedTo } from '../../model/choose.js';
import { entryChangesAt } from '../../model/next-change.js';
import type { Campaign, Entry, EntryType } from '../../model/types.js';
import { CardLoader } from '../shared/card-loader.js';
import { ListElement } from '../shared/list-element.js';

const CARDS = registerCards(highlightCard);

/**
 * @summary Shows what an agency did for the campaign: one entry or a list, each with its related posts.
 *
 * @slot - Fallback content, shown until the content loads and whenever there is none.
 * @fires {CxLoadEvent} cx-load - Fired when the content is on screen.
 * @fires {CxErrorEvent} cx-error - Fired when the content could not be loaded or read.
 */
export class CxHighlight extends ListElement {
  static override styles: CSSResultGroup = [ListElement.styles, highlightCard.styles];

  /** @internal */
  protected override readonly entryType: EntryType = 'highlight';

  /** @internal Gets more cards when entries that are related to a highlight need them. */
  protected override cards: Cards = CARDS;

  /** @internal */
  protected override readonly changesAt = entryChangesAt;

  readonly #related = new CardLoader(this, {
    campaign: () => this.source.content.campaign,
    inner: (campaign) => this.paging.shown.flatMap((entry) => relatedIn(campaign, entry)),
    has: (type) => type in this.cards,
    add: (card) => (this.cards = { ...this.cards, [card.type]: card }),
  });

  /** @internal */
  protected override get isPending(): boolean {
    return !!this.#related.pending;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    while (this.#related.pending) {
      await this.#related.pending;
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }
}

/** Returns the related entries; none of an entry that can't be read, which the guard around its card reports. */
function relatedIn(campaign: Campaign, entry: Entry): readonly Entry[] {
  try {
    return relatedTo(entry, campaign);
  } catch {
    return [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-highlight': CxHighlight;
  }
}
