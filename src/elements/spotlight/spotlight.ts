import type { EntryType } from '../../model/types.js';
import type { Cards } from '../../cards/options.js';
import { renderSpotlight } from '../../cards/spotlight.js';
import { ListElement } from '../shared/list-element.js';

/**
 * @summary A person whose work the campaign honours, or several: name, role, agency, words.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart spotlight - A card that is a person's.
 * @csspart photo - The portrait.
 * @csspart role - Role and organization.
 * @csspart agency - The name of the agency.
 * @csspart quote - The person's own words.
 */
export class CxSpotlight extends ListElement {
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
