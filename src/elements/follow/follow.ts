import type { CSSResultGroup } from 'lit';
import type { Choice } from '../../model/choose.js';
import type { Campaign } from '../../model/types.js';
import { renderChannels } from '../../cards/channels.js';
import { CampaignElement } from '../shared/campaign-element.js';
import { styles } from './follow.styles.js';

/**
 * @summary Where to stay informed: the campaign's channels, its newsletter and its feed.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart channels - The list of links.
 * @csspart glyph - The sign beside a network's name.
 */
export class CxFollow extends CampaignElement {
  static override styles: CSSResultGroup = [CampaignElement.styles, styles];

  /** @internal Channels are no entries. */
  protected override get choice(): Choice {
    return { types: [] };
  }

  /** @internal */
  protected override isEmpty({ channels }: Campaign): boolean {
    return !channels.length;
  }

  /** @internal */
  protected override renderContent(campaign: Campaign): unknown {
    return renderChannels(campaign.channels, this.environment.options(campaign, this.level));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-follow': CxFollow;
  }
}
