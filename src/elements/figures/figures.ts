import { html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { figureStyles } from '../../cards/figure.styles.js';
import { renderFigures } from '../../cards/figure.js';
import type { Choice } from '../../model/choose.js';
import { figuresOf, type ShownFigure } from '../../model/figures.js';
import type { Campaign } from '../../model/types.js';
import { latest } from '../../util/memo.js';
import { CampaignElement } from '../shared/campaign-element.js';
import { figuresStyles } from './figures.styles.js';

/**
 * The `limit` is the number of figures to show; there is no button for more. With `entry`, `agency` or `tag`, only
 * milestones are chosen, and figures of the campaign as a whole are left out.
 *
 * @summary Shows figures of the campaign and of its milestones side by side in large type.
 *
 * @slot - Fallback content, shown until the content loads and whenever there is none.
 * @fires {CxLoadEvent} cx-load - Fired when the content is on screen.
 * @fires {CxErrorEvent} cx-error - Fired when the content could not be loaded or read.
 * @csspart base - The list of figures.
 * @csspart figure - A value and its label.
 * @csspart links - The link to the source of a figure.
 */
export class CxFigures extends CampaignElement {
  static override styles: CSSResultGroup = [CampaignElement.styles, figureStyles, figuresStyles];

  static override properties: PropertyDeclarations = {
    withoutMilestones: { attribute: 'without-milestones', type: Boolean },
  };

  /** Omits the figures of milestones, for a page that shows the milestones too. */
  withoutMilestones = false;

  readonly #figuresOf = latest(
    (campaign: Campaign, choice: string, withoutMilestones: boolean, limit: number): readonly ShownFigure[] =>
      figuresOf(campaign, JSON.parse(choice) as Choice, withoutMilestones).slice(0, limit),
  );

  /** @internal */
  protected override isEmpty(campaign: Campaign): boolean {
    return !this.#figures(campaign).length;
  }

  /** @internal */
  protected override renderContent(campaign: Campaign): TemplateResult {
    return html`<div class="frame">${renderFigures(this.#figures(campaign), this.environment.links)}</div>`;
  }

  #figures(campaign: Campaign): readonly ShownFigure[] {
    const { settings } = this.environment.campaign;
    const { entry = settings.entry, agency = settings.agency, tag = settings.tag } = this;
    const inferredAs = this.source.own && 'milestone';
    const choice = JSON.stringify({ inferredAs, entry, agency, tag });
    return this.#figuresOf(campaign, choice, this.withoutMilestones, this.limit || Infinity);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-figures': CxFigures;
  }
}
