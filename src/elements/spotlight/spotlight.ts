import type { CSSResultGroup } from 'lit';
import type { EntryType } from '../../model/types.js';
import type { Cards } from '../../cards/options.js';
import { spotlightStyles } from '../../cards/spotlight.styles.js';
import { renderSpotlight } from '../../cards/spotlight.js';
import { ListElement } from '../shared/list-element.js';

/**
 * @summary A person whose work the campaign honours, or several: name, role, agency, words.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart avatar - The portrait.
 */
export class CxSpotlight extends ListElement {
  static override styles: CSSResultGroup = [ListElement.styles, spotlightStyles];

  /** @internal */
  protected override readonly entryType: EntryType = 'spotlight';

  /** @internal */
  protected override readonly cards: Cards = { spotlight: renderSpotlight };
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-spotlight': CxSpotlight;
  }
}
