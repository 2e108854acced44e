import type { EntryType } from '../../campaign/types.js';
import { ListElement } from '../shared/list-element.js';

/**
 * @summary An event, or several: when in its own zone, where, with whom, and how to take part.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart event - A card that is an event.
 * @csspart status - The word that says cancelled or postponed.
 * @csspart agency - The name of the agency.
 * @csspart when - The date or time.
 * @csspart place - Where it is.
 * @csspart label - The word over the speakers.
 * @csspart speakers - The list of speakers.
 */
export class CxEvent extends ListElement {
  protected override readonly entryType: EntryType = 'event';
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-event': CxEvent;
  }
}
