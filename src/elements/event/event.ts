import { eventCard } from '../../cards/event.js';
import { registerCards } from '../../cards/registry.js';
import type { CSSResultGroup } from 'lit';
import { groupEvents, type EventGroups } from '../../model/event-state.js';
import type { Campaign, CampaignEvent, Entry, EntryType } from '../../model/types.js';
import { latest } from '../../util/memo.js';
import { ClockController } from '../shared/clock-controller.js';
import { ListElement } from '../shared/list-element.js';
import { renderEventGroups } from './event-groups.js';
import { eventListStyles } from './event.styles.js';

const CARDS = registerCards(eventCard);

/**
 * @summary Shows one or more events: time in the event's and the reader's zones, place, speakers and how to take part.
 *
 * @slot - Fallback content, shown until the content loads and whenever there is none.
 * @fires {CxLoadEvent} cx-load - Fired when the content is on screen.
 * @fires {CxErrorEvent} cx-error - Fired when the content could not be loaded or read.
 * @csspart heading - The heading of a group or a card.
 * @csspart badge - A short label; event states add `upcoming`, `live`, `ended`, `postponed` or `cancelled`.
 * @csspart avatar - The portrait of a speaker, or the initials in its place.
 */
export class CxEvent extends ListElement {
  static override styles: CSSResultGroup = [ListElement.styles, eventCard.styles, eventListStyles];

  /** @internal */
  protected override readonly entryType: EntryType = 'event';

  /** @internal */
  protected override readonly cards = CARDS;

  readonly #groupsAt = latest((entries: readonly Entry[], now: number) => {
    const groups = groupEvents(entries as readonly CampaignEvent[], now);
    return { ...groups, all: [...groups.coming, ...groups.past] };
  });
  readonly #clock = new ClockController(this, () => [this.#groups?.changesAt]);
  #groups: EventGroups | undefined;

  /** @internal Puts upcoming events first, then past ones; the clock moves an event from one group to the other. */
  protected override arrange(entries: readonly Entry[]): readonly Entry[] {
    const groups = this.#groupsAt(entries, this.#clock.now);
    this.#groups = groups;
    return groups.all;
  }

  /** @internal */
  protected override renderEntries(campaign: Campaign, entries: readonly Entry[]): unknown {
    const { coming, past } = this.#groups!;
    if (!coming.length || !past.length) return super.renderEntries(campaign, entries);
    const { level } = this.environment;
    const options = this.cardsController.options(campaign, level + 1);
    return renderEventGroups(entries, coming.length, this.locale, level, (group) => this.renderList(group, options));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-event': CxEvent;
  }
}
