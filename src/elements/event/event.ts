import type { EntryType } from '../../campaign/types.js';
import { ListElement } from '../shared/list-element.js';

/**
 * @summary An event, or several: when in its own zone, where, with whom, and how to take part.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 */
export class CxEvent extends ListElement {
  protected override readonly entryType: EntryType = 'event';
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-event': CxEvent;
  }
}
