import type { CSSResultGroup } from 'lit';
import { ALL_CARD_STYLES, ALL_CARDS } from '../../cards/all.js';
import type { Cards } from '../../cards/options.js';
import { entryChangesAt } from '../../model/next-change.js';
import type { EntryType } from '../../model/types.js';
import { ListElement } from '../shared/list-element.js';

/**
 * @summary Shows what an agency did for the campaign: one entry or a list, each with its related posts.
 *
 * @slot - Fallback content, shown until the content loads and whenever there is none.
 * @fires {CxLoadEvent} cx-load - Fired when the content is on screen.
 * @fires {CxErrorEvent} cx-error - Fired when the content could not be loaded or read.
 */
export class CxHighlight extends ListElement {
  static override styles: CSSResultGroup = [ListElement.styles, ALL_CARD_STYLES];

  /** @internal */
  protected override readonly entryType: EntryType = 'highlight';

  /** @internal Includes all cards, because a highlight's related entries can be of any type. */
  protected override readonly cards: Cards = ALL_CARDS;

  /** @internal */
  protected override readonly changesAt = entryChangesAt;
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-highlight': CxHighlight;
  }
}
