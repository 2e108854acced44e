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
  protected override readonly entryType: EntryType = 'highlight';
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-highlight': CxHighlight;
  }
}
