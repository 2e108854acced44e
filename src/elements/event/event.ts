import { renderEvent } from '../../cards/event.js';
import { eventStyles } from '../../cards/event.styles.js';
import type { Cards } from '../../cards/options.js';
import { html, nothing, type CSSResultGroup } from 'lit';
import { groupEvents, type EventGroups } from '../../model/event-state.js';
import type { Campaign, CampaignEvent, Entry, EntryType } from '../../model/types.js';
import { renderHeading } from '../../cards/heading.js';
import { ownWords } from '../../cards/language.js';
import { latest } from '../../util/memo.js';
import { ListElement } from '../shared/list-element.js';
import { styles } from './event.styles.js';

/**
 * @summary An event, or several: when by the event's clocks and the reader's, where, with whom, and how to take part.
 *
 * @slot - Shown before the content arrives, and when there is none.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart event - A card that is an event.
 * @csspart event-head - The date, the title and what stands between them.
 * @csspart date-block - The month and the day beside the title.
 * @csspart agency - The name of the agency.
 * @csspart state - The words that say that it is near, takes place, is over, postponed or cancelled.
 * @csspart upcoming - The same of an event that is to come.
 * @csspart live - The same of one that takes place now.
 * @csspart ended - The same of one that is over.
 * @csspart postponed - The same of one that is postponed.
 * @csspart cancelled - The same of one that is cancelled.
 * @csspart when - The date or time.
 * @csspart reader-time - The time by the reader's clocks.
 * @csspart place - Where it is.
 * @csspart recording - The recording, or the link to it.
 * @csspart label - The word over the speakers.
 * @csspart speakers - The list of speakers.
 * @csspart photo - The portrait of a speaker.
 * @csspart initials - What stands for a portrait.
 * @csspart calendar - What adds it to a calendar.
 */
export class CxEvent extends ListElement {
  static override styles: CSSResultGroup = [ListElement.styles, eventStyles, styles];

  /** @internal */
  protected override readonly entryType: EntryType = 'event';

  /** @internal */
  protected override readonly cards: Cards = { event: renderEvent };

  readonly #groupsAt = latest((entries: readonly Entry[], now: number) => {
    const groups = groupEvents(entries as readonly CampaignEvent[], now);
    return { ...groups, all: [...groups.coming, ...groups.past] };
  });
  #groups: EventGroups | undefined;

  /** @internal Those to come, then those that are over; an event goes from one group to the other by the clock. */
  protected override arrange(entries: readonly Entry[]): readonly Entry[] {
    const { clock } = this.environment;
    const groups = this.#groupsAt(entries, clock.now);
    clock.changesAt(groups.changesAt);
    this.#groups = groups;
    return groups.all;
  }

  /** @internal */
  protected override renderContent(campaign: Campaign, entries: readonly Entry[]): unknown {
    const { coming, past } = this.#groups!;
    if (!coming.length || !past.length) return super.renderContent(campaign, entries);
    const { messages } = this.locale;
    const options = this.environment.options(campaign, this.level + 1);
    const groups = [
      [messages.upcoming, entries.slice(0, coming.length)],
      [messages.past, entries.slice(coming.length)],
    ] as const;
    return groups.map(([name, group]) =>
      group.length
        ? html`<section>
            ${renderHeading(this.level, ownWords(name, this.locale))} ${this.renderList(group, options)}
          </section>`
        : nothing,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-event': CxEvent;
  }
}
