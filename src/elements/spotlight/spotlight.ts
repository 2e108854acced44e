import type { EntryType } from '../../model/types.js';
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
  protected override readonly entryType: EntryType = 'spotlight';
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-spotlight': CxSpotlight;
  }
}
