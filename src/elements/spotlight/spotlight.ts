import type { CSSResultGroup } from 'lit';
import type { EntryType } from '../../model/types.js';
import { registerCards } from '../../cards/registry.js';
import { spotlightCard } from '../../cards/spotlight.js';
import { ListElement } from '../shared/list-element.js';

const CARDS = registerCards(spotlightCard);

/**
 * @summary Shows one or more people whose work the campaign honors: name, role, agency and text.
 *
 * @slot - Fallback content, shown until the content loads and whenever there is none.
 * @fires {CxLoadEvent} cx-load - Fired when the content is on screen.
 * @fires {CxErrorEvent} cx-error - Fired when the content could not be loaded or read.
 * @csspart avatar - The portrait.
 */
export class CxSpotlight extends ListElement {
  static override styles: CSSResultGroup = [ListElement.styles, spotlightCard.styles];

  /** @internal */
  protected override readonly entryType: EntryType = 'spotlight';

  /** @internal */
  protected override readonly cards = CARDS;
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-spotlight': CxSpotlight;
  }
}
