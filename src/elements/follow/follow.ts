import type { CSSResultGroup } from 'lit';
import type { Campaign } from '../../model/types.js';
import { renderChannels } from '../../cards/channels.js';
import { CampaignElement } from '../shared/campaign-element.js';
import { followStyles } from './follow.styles.js';

/**
 * @summary Lists ways to stay informed: the campaign's channels, its newsletter and its feed.
 *
 * @slot - Fallback content, shown until the content loads and whenever there is none.
 * @fires {CxLoadEvent} cx-load - Fired when the content is on screen.
 * @fires {CxErrorEvent} cx-error - Fired when the content could not be loaded or read.
 * @csspart links - The channels.
 */
export class CxFollow extends CampaignElement {
  static override styles: CSSResultGroup = [CampaignElement.styles, followStyles];

  /** @internal */
  protected override isEmpty({ channels }: Campaign): boolean {
    return !channels.length;
  }

  /** @internal */
  protected override renderContent(campaign: Campaign): unknown {
    return renderChannels(campaign.channels, this.environment.links);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-follow': CxFollow;
  }
}
