import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Choice } from '../../model/choose.js';
import type { Filters } from '../../model/filter.js';
import { groupBy, GROUPINGS, keyOf, outline, type Grouping } from '../../model/group.js';
import { ORDERS, type Order } from '../../model/sort.js';
import { ENTRY_TYPES, type Campaign, type Entry, type EntryType } from '../../model/types.js';
import { ALL_CARD_STYLES, ALL_CARDS } from '../../cards/all.js';
import { mediaStyles } from '../../media/media.styles.js';
import { latest } from '../../util/memo.js';
import { oneOf, someOf } from '../shared/attributes.js';
import { keepPlace } from '../../cards/keep-place.js';
import { CardsController } from '../shared/cards-controller.js';
import { EntriesElement, STEP } from '../shared/entries-element.js';
import { PrintController } from '../shared/print-controller.js';
import { timelineStyles } from './campaign-timeline.styles.js';
import { renderFilterForm } from './filter-form.js';
import { filterFormStyles } from './filter-form.styles.js';
import { FilterController } from './filter-controller.js';
import { renderGroupName, renderGroups } from './group.js';
import { placesToLink, renderBefore, renderGroupNav } from './group-nav.js';
import { Permalinks } from './permalinks.js';
import { scrollToEntry } from './scroll-to-entry.js';
import { Scroller } from './scroller.js';
import { stripStyles } from './strip.styles.js';
import { INITIAL_STATE, isOpen, reduce, type TimelineAction } from './timeline-state.js';
import { UrlController } from './url-controller.js';

export const ORIENTATIONS = ['vertical', 'horizontal'] as const;

export type Orientation = (typeof ORIENTATIONS)[number];

/**
 * @summary Shows the dated entries of one or more campaigns as an ordered list in groups.
 *
 * @slot - Fallback content, shown until the content loads and whenever there is none.
 * @fires {CxLoadEvent} cx-load - Fired when the content is on screen.
 * @fires {CxErrorEvent} cx-error - Fired when the content could not be loaded or read.
 * @csspart base - The groups; they scroll sideways if the orientation is horizontal.
 * @csspart toolbar - The filters, the links to the groups, and the buttons of an entry.
 * @csspart card - One entry; its type adds `highlight`, `spotlight`, `post`, `event` or `milestone`.
 * @csspart heading - The heading of a group or a card.
 * @csspart body - The text of an entry.
 * @csspart media - Pictures, a player, or the link in their place.
 * @csspart meta - A detail, such as a role or a place; some kinds add `agency` or `date`.
 * @csspart links - The links of an entry.
 * @csspart badge - A short label; event states add `upcoming`, `live`, `ended`, `postponed` or `cancelled`.
 * @csspart avatar - The portrait of a person, or the initials in its place.
 * @csspart figure - The figure of a milestone.
 * @cssproperty [--cx-sticky-top=0em] - Offset of sticky group headings, for a sticky header of the page.
 */
export class CxCampaignTimeline extends EntriesElement {
  static override styles: CSSResultGroup = [
    EntriesElement.styles,
    ALL_CARD_STYLES,
    mediaStyles,
    filterFormStyles,
    timelineStyles,
    stripStyles,
  ];

  static override properties: PropertyDeclarations = {
    order: { converter: oneOf('order', ORDERS) },
    groupBy: { attribute: 'group-by', converter: oneOf('group-by', GROUPINGS) },
    types: { converter: someOf('types', ENTRY_TYPES) },
    orientation: { converter: oneOf('orientation', ORIENTATIONS) },
    withFilters: { attribute: 'with-filters', type: Boolean },
    withAddress: { attribute: 'with-address', type: Boolean },
  };

  /** Order of the entries: newest or oldest first. */
  order: Order = 'newest';

  /** Grouping of the entries by year, month, day or campaign; each group has a heading. */
  groupBy: Grouping = 'year';

  /** Types of entry to show, separated by spaces; all types if unset. */
  types?: readonly EntryType[] | undefined;

  /** Whether time runs down the page or along a strip that scrolls sideways. */
  orientation: Orientation = 'vertical';

  /** Lets readers filter by kind, year, agency, topic and words. */
  withFilters = false;

  /** Keeps the filters and the expanded entry in the page's URL, so that a reader can share them. */
  withAddress = false;

  readonly #cards = new CardsController(this, {
    environment: this.environment,
    code: this.code,
    cards: () => ALL_CARDS,
    shown: () => this.paging.shown,
    isDrawing: () => this.paging.isDrawing,
    isCollapsed: (entry) => !isOpen(this.#state, entry),
  });
  readonly #filter = new FilterController(this, () => this.#writeUrl());
  readonly #url = new UrlController(this, {
    isLoading: () => this.source.content.state === 'loading',
    open: (slug) => this.#reveal(slug),
    filter: (filters) => this.#setFilters(filters),
  });
  readonly #scroller = new Scroller(this, () => {
    if (this.paging.hasMore) this.paging.more();
  });
  readonly #permalinks = new Permalinks();
  readonly #outline = latest(outline);
  readonly #arranged = latest((entries: readonly Entry[], grouping: Grouping) =>
    // Campaigns overlap in time, but the entries of each stay together.
    grouping === 'campaign' ? groupBy(entries, grouping).flatMap((group) => group.entries) : entries,
  );
  #state = INITIAL_STATE;
  #list: readonly Entry[] = [];

  constructor() {
    super();
    new PrintController(this, (isPrinting) => {
      this.#dispatch({ type: 'print', isPrinting });
      // The browser prints the page as it is when the event handler returns.
      if (this.hasUpdated) this.performUpdate();
    });
  }

  /** @internal */
  protected override get choice(): Choice {
    return { ...super.choice, types: this.types, order: this.order };
  }

  /** @internal */
  protected override get step(): number {
    return super.step || STEP;
  }

  protected override willUpdate(): void {
    this.#url.read();
    super.willUpdate();
  }

  /** @internal */
  protected override arrange(entries: readonly Entry[]): readonly Entry[] {
    const all = this.#arranged(entries, this.groupBy);
    this.#permalinks.entries = all;
    return (this.#list = this.withFilters ? this.#filter.list(all, this.#state.filters) : all);
  }

  #dispatch(action: TimelineAction): void {
    this.#state = reduce(this.#state, action);
    this.requestUpdate();
  }

  #setFilters(filters: Filters): void {
    this.#dispatch({ type: 'filter', filters });
    this.paging.reset();
  }

  /** Expands the entry with this slug and scrolls to it; returns false if there is none. */
  #reveal(slug: string): boolean {
    const entry = this.#permalinks.find(slug);
    if (!entry) return false;
    const isListed = this.#list.includes(entry);
    this.#dispatch({ type: 'reveal', id: entry.id, group: keyOf(entry, this.groupBy), isListed });
    if (!isListed) this.#list = this.#permalinks.entries;
    this.#scrollTo(this.#list.indexOf(entry));
    return true;
  }

  #writeUrl(): void {
    this.#url.write(this.#permalinks.slugOf(this.#state.current), this.withFilters ? this.#state.filters : {});
  }

  /** Puts an entry on the page, then scrolls to it or to the heading of its group. */
  #scrollTo(index: number, isGroup?: boolean): void {
    this.paging.reach(index);
    void scrollToEntry(this, this.paging, this.#list[index], isGroup);
  }

  async #copyPermalink({ id }: Entry): Promise<void> {
    this.#dispatch({ type: 'copy', copied: await this.#permalinks.copy(id) });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('input[readonly]')?.select();
  }

  protected override render(): unknown {
    return [super.render(), this.#cards.renderEnd()];
  }

  /** @internal */
  protected override renderEntries(campaign: Campaign, entries: readonly Entry[]): unknown {
    const { locale, paging } = this;
    const options = this.#cards.options(campaign, this.environment.level + 1, {
      related: undefined,
      withoutDate: true,
    });
    const isHorizontal = this.orientation === 'horizontal';
    const showEarlier = (): void => {
      paging.earlier();
      void scrollToEntry(this, paging);
    };
    const places = this.#outline(this.#list, this.groupBy);
    const canCollapse = !isHorizontal && places.length > 1;
    const lone = new Set(places.flatMap(({ key, count }) => (count === 1 ? [key] : [])));
    const groups = renderGroups(entries, {
      state: this.#state,
      grouping: this.groupBy,
      options,
      level: this.environment.level,
      isHorizontal,
      hasOne: (key) => lone.has(key),
      mayAdd: (entry) => paging.mayAdd(entry),
      onFold: canCollapse ? (key) => this.#dispatch({ type: 'toggle-group', key }) : undefined,
      onOpen: ({ id }, button) => {
        const restore = keepPlace(button);
        this.#dispatch({ type: 'toggle-entry', id });
        this.#writeUrl();
        void this.updateComplete.then(restore);
      },
      onCopy: (entry) => void this.#copyPermalink(entry),
    });
    return html`${this.withFilters ? this.#renderFilters() : nothing} ${this.#renderGroupNav(isHorizontal)}
    ${paging.hasEarlier ? renderBefore(showEarlier, locale) : nothing}
    ${this.#scroller.render(groups, isHorizontal, !paging.isDrawing, locale)}`;
  }

  #renderFilters(): unknown {
    const label = this.#distinct(this.locale.messages.filters);
    return renderFilterForm(this.#filter, this.locale, !this.paging.isDrawing, label, (filters) => {
      this.#setFilters(filters);
      this.#filter.onInput();
    });
  }

  #renderGroupNav(isHorizontal: boolean): unknown {
    const places = placesToLink(this.#outline(this.#list, this.groupBy), this.#list, this.groupBy);
    if (!isHorizontal && places.length < 3) return nothing;
    const select = (index: number): void => this.#scrollTo(index, true);
    const step = isHorizontal ? this.#scroller.step : undefined;
    const label = this.#distinct(this.locale.messages.jump);
    return renderGroupNav(places, this.#nameOf, select, this.locale, label, step);
  }

  /** Numbers the names of landmarks from a page's second timeline on, because landmarks need distinct names. */
  #distinct(name: string): string {
    const index = [...document.querySelectorAll(this.localName)].indexOf(this);
    return index > 0 ? `${name} (${index + 1})` : name;
  }

  readonly #nameOf = (key: string | undefined): unknown => renderGroupName(key, this.groupBy, this.locale);
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-campaign-timeline': CxCampaignTimeline;
  }
}
