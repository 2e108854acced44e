import type { CSSResultGroup } from 'lit';
import { ALL_CARD_STYLES, ALL_CARDS } from '../../cards/all.js';
import type { Cards } from '../../cards/options.js';
import type { EntryType } from '../../model/types.js';
import { ListElement } from '../shared/list-element.js';

/**
 * @summary What an agency did for the campaign, one entry or a list of them, each with the posts that belong to it.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 */
export class CxHighlight extends ListElement {
  static override styles: CSSResultGroup = [ListElement.styles, ALL_CARD_STYLES];

  /** @internal */
  protected override readonly entryType: EntryType = 'highlight';

  /** @internal A highlight shows whatever it is related to. */
  protected override readonly cards: Cards = ALL_CARDS;
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-highlight': CxHighlight;
  }
}
