import type { CSSResultGroup } from 'lit';
import { highlightCard } from '../../cards/highlight.js';
import type { Cards } from '../../cards/options.js';
import { CARDS } from '../../cards/lazy.js';
import { registerCards } from '../../cards/registry.js';
import { relatedTo } from '../../model/choose.js';
import type { Campaign, Entry, EntryType } from '../../model/types.js';
import { ListElement } from '../shared/list-element.js';

const OWN_CARDS = registerCards(highlightCard);

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
  protected override cards: Cards = OWN_CARDS;

  constructor() {
    super();
    this.code.addNeed(() => this.#missingCards.map((type) => CARDS[type]));
  }

  protected override willUpdate(): void {
    super.willUpdate();
    for (const card of this.#missingCards.flatMap((type) => CARDS[type].value ?? [])) {
      this.cards = { ...this.cards, [card.type]: card };
      this.addStyles(card.styles);
    }
  }

  /** The types of related entries that the element has no card for yet. */
  get #missingCards(): readonly EntryType[] {
    const { campaign } = this.source.content;
    if (!campaign) return [];
    const types = this.paging.shown.flatMap((entry) => relatedIn(campaign, entry)).map(({ type }) => type);
    return [...new Set(types)].filter((type) => !(type in this.cards));
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
