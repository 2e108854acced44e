import type { EntryType } from '../../model/types.js';
import type { CSSResultGroup } from 'lit';
import { eventStyles } from '../../cards/event.styles.js';
import { renderEvent } from '../../cards/event.js';
import { renderHighlight } from '../../cards/highlight.js';
import { renderMilestone } from '../../cards/milestone.js';
import type { Cards } from '../../cards/options.js';
import { postStyles } from '../../cards/post.styles.js';
import { renderPost } from '../../cards/post.js';
import { renderSpotlight } from '../../cards/spotlight.js';
import { ListElement } from '../shared/list-element.js';

/**
 * @summary What an agency did for the campaign, one entry or a list of them, each with the posts that belong to it.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart highlight - A card that is a highlight.
 * @csspart agency - The name of the agency.
 * @csspart related - The list of what belongs to a highlight; each entry has the parts of its own kind.
 */
export class CxHighlight extends ListElement {
  static override styles: CSSResultGroup = [ListElement.styles, eventStyles, postStyles];

  /** @internal */
  protected override readonly entryType: EntryType = 'highlight';

  /** @internal A highlight shows whatever it is related to. */
  protected override readonly cards: Cards = {
    highlight: renderHighlight,
    spotlight: renderSpotlight,
    post: renderPost,
    event: renderEvent,
    milestone: renderMilestone,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-highlight': CxHighlight;
  }
}
