import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Choice } from '../../campaign/choose.js';
import { groupBy, GROUPINGS, type Group, type Grouping } from '../../campaign/group.js';
import { dateOf, ORDERS, type Order } from '../../campaign/sort.js';
import { ENTRY_TYPES, type Campaign, type Entry, type EntryType } from '../../campaign/types.js';
import { renderCard } from '../../cards/card.js';
import { renderHeading } from '../../cards/heading.js';
import { formatDate, formatPeriod } from '../../locales/format.js';
import { oneOf, someOf } from '../shared/attributes.js';
import { CampaignElement } from '../shared/campaign-element.js';
import { styles } from './campaign-timeline.styles.js';

/**
 * @summary The dated entries of one or many campaigns, as an ordered list in groups.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 */
export class CxCampaignTimeline extends CampaignElement {
  static override styles: CSSResultGroup = [CampaignElement.styles, styles];

  static override properties: PropertyDeclarations = {
    order: { converter: oneOf('order', ORDERS) },
    groupBy: { attribute: 'group-by', converter: oneOf('group-by', GROUPINGS) },
    types: { converter: someOf('types', ENTRY_TYPES) },
  };

  /** Which end of time comes first. */
  order: Order = 'newest';

  /** What makes a group with a heading of its own. */
  groupBy: Grouping = 'year';

  /** The types of entry to show, with spaces between; all types where it is left out. */
  types?: readonly EntryType[] | undefined;

  protected override get choice(): Choice {
    return { ...super.choice, types: this.types, order: this.order };
  }

  protected override renderContent(campaign: Campaign, entries: readonly Entry[]): unknown {
    const options = { ...this.cardOptions(campaign, this.level + 1), related: undefined, withoutDate: true };
    return groupBy(entries, this.groupBy).map(
      (group) =>
        html`<section>
          ${renderHeading(this.level, this.#groupName(group))}
          <ol role="list">
            ${group.entries.map((entry) => html`<li>${this.#renderDate(entry)}${renderCard(entry, options)}</li>`)}
          </ol>
        </section>`,
    );
  }

  #groupName({ key }: Group): string {
    const { messages, language } = this.locale;
    if (this.groupBy === 'campaign') return key ?? messages.otherCampaigns;
    return key ? formatPeriod(key, language) : messages.undated;
  }

  #renderDate(entry: Entry): TemplateResult | typeof nothing {
    const date = dateOf(entry);
    if (!date) return nothing;
    return html`<p part="date">
      <time datetime=${date}>${formatDate(date, this.locale.language, { timezone: entry.campaign.timezone })}</time>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-campaign-timeline': CxCampaignTimeline;
  }
}
