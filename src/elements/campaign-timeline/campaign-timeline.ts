import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Choice } from '../../campaign/choose.js';
import { groupBy, GROUPINGS, type Group, type Grouping } from '../../campaign/group.js';
import { dateOf, endOf, ORDERS, type Order } from '../../campaign/sort.js';
import { ENTRY_TYPES, type Campaign, type Entry, type EntryType } from '../../campaign/types.js';
import { renderCard } from '../../cards/card.js';
import { ownWords } from '../../cards/language.js';
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
 * @csspart heading - The heading of a group or a card.
 * @csspart date - The date beside an entry.
 * @csspart card - One entry.
 * @csspart highlight - A card that is a highlight.
 * @csspart spotlight - A card that is a person's.
 * @csspart post - A card that is a post.
 * @csspart event - A card that is an event.
 * @csspart milestone - A card that is a milestone.
 * @csspart agency - The name of the agency.
 * @csspart body - The words of an entry.
 * @csspart media - A picture, or the line with a link that stands for it.
 * @csspart links - The links under an entry.
 * @csspart photo - A portrait.
 * @csspart role - Role and organization of a person.
 * @csspart quote - A person's own words.
 * @csspart repost - The line that says who repeats a post.
 * @csspart header - Portrait, name, handle and the sign of the network of a post.
 * @csspart initial - The letter in place of a portrait.
 * @csspart verified - The mark of an account that its network vouches for.
 * @csspart source - Handle and network of a post.
 * @csspart glyph - The sign of a network.
 * @csspart reply - The line that says that a post answers another.
 * @csspart warning - What waits until the reader opens it, and the words that say why.
 * @csspart fold - The words of a long post.
 * @csspart unfold - The button that shows all of them, or less.
 * @csspart emoji - A small picture among the words.
 * @csspart poll - The answers of a poll.
 * @csspart bar - How large the share of an answer is.
 * @csspart link-card - What a network shows of a page that a post links to.
 * @csspart quoted - The post that another quotes, a card too.
 * @csspart metrics - How often a post was answered, repeated, liked.
 * @csspart edited - The word that says that a post was edited.
 * @csspart status - The word that says cancelled or postponed.
 * @csspart when - The date or time of an event or a milestone.
 * @csspart place - Where an event is.
 * @csspart label - The word over the speakers or a poll.
 * @csspart speakers - The list of speakers.
 * @csspart figure - The figure of a milestone.
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
    const options = this.surroundings.options(campaign, this.level + 1, { related: undefined, withoutDate: true });
    return groupBy(entries, this.groupBy).map(
      (group) =>
        html`<section>
          ${renderHeading(this.level, this.#groupName(group), this.groupBy === 'campaign' ? 'auto' : nothing)}
          <ol class="entries" role="list">
            ${group.entries.map((entry) => html`<li>${this.#renderDate(entry)}${renderCard(entry, options)}</li>`)}
          </ol>
        </section>`,
    );
  }

  #groupName({ key }: Group): unknown {
    const { messages, language } = this.locale;
    if (this.groupBy === 'campaign') return key ?? ownWords(messages.otherCampaigns, this.locale);
    return ownWords(key ? formatPeriod(key, language) : messages.undated, this.locale);
  }

  #renderDate(entry: Entry): TemplateResult | typeof nothing {
    const date = dateOf(entry);
    if (!date) return nothing;
    const { locale } = this;
    const words = formatDate(date, locale.language, { end: endOf(entry), timezone: entry.timezone });
    return html`<p part="date"><time datetime=${date}>${ownWords(words, locale)}</time></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-campaign-timeline': CxCampaignTimeline;
  }
}
