import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { choose, relatedTo, type Choice } from '../../campaign/choose.js';
import type { Campaign, Entry, EntryType } from '../../campaign/types.js';
import { cardStyles } from '../../cards/cards.styles.js';
import type { CardOptions } from '../../cards/options.js';
import type { FeedError } from '../../feeds/errors.js';
import { localeOf, onLanguageChange, type Locale } from '../../locales/locale.js';
import { sharedStyles } from '../../theme/shared.styles.js';
import { OwnContent, type Content } from './content.js';
import { EnclosingCampaign } from './context.js';
import { CxErrorEvent, CxLoadEvent } from './events.js';
import { hasFallback, renderNote } from './fallback.js';
import { renderEnd, renderNews } from './updates.js';
import { updatesStyles } from './updates.styles.js';
import { VERSION } from './version.js';
import { warnOnce } from './warn.js';

const STATES = ['loading', 'ready', 'empty', 'error'];

const NO_CONTENT: Content = { state: 'ready', errors: [] };

/**
 * What all elements share: the common attributes, where content comes from, the states and the fallback.
 *
 * @csspart note - The one sentence that stands in place of content, and the notice on a removed post.
 * @csspart status - The line that tells of new entries.
 * @csspart news - The button that shows them.
 * @csspart more - The button that shows the feed's next page.
 * @cssproperty [--cx-ink=light-dark(#1b1b1b, #f0f0f0)] - The words of a card.
 * @cssproperty [--cx-muted=light-dark(#565c65, #c6cace)] - What is said beside: agency, role, date, source.
 * @cssproperty [--cx-surface=light-dark(#fff, #1b1b1b)] - The ground of a card.
 * @cssproperty [--cx-line=light-dark(#a9aeb1, #565c65)] - Borders and rules.
 * @cssproperty [--cx-link=light-dark(#005ea2, #8cc7f5)] - Links.
 * @cssproperty [--cx-accent=light-dark(#005ea2, #58b4ff)] - The edge of a quotation, the dots of a timeline.
 * @cssproperty [--cx-focus=light-dark(#2491ff, #58b4ff)] - The ring around what has the keyboard's focus.
 * @cssproperty [--cx-space=1em] - The unit of space: padding is one and a quarter of it, the gap of a list one.
 * @cssproperty [--cx-radius=0.25em] - The corners of cards and pictures.
 * @cssproperty [--cx-line-width=0.0625em] - How thick the border of a card is.
 * @cssproperty [--cx-focus-width=0.25em] - How thick the focus ring is.
 * @cssproperty [--cx-font-family=inherit] - The font; the page's own without it.
 * @cssproperty [--cx-line-height=1.5] - The height of a line.
 * @cssproperty [--cx-heading-font-family=inherit] - The font of headings.
 * @cssproperty [--cx-heading-size=1.25em] - The size of a card's heading; larger headings follow it.
 * @cssproperty [--cx-duration=0.5s] - How long content may take before the word for loading appears.
 * @cssstate loading - Content is on its way.
 * @cssstate ready - Content is on screen.
 * @cssstate empty - There is nothing to show.
 * @cssstate error - Content could not be loaded or understood.
 * @cssstate stale - What is shown is the last good copy, since the feed could not be had again.
 */
export abstract class CampaignElement extends LitElement {
  static readonly version = VERSION;
  static override styles: CSSResultGroup = [sharedStyles, cardStyles, updatesStyles];

  static override properties: PropertyDeclarations = {
    feed: {},
    data: {},
    entry: {},
    agency: {},
    tag: {},
    limit: { type: Number },
    refresh: { type: Number },
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /** Addresses of feeds, with spaces between; relative ones are relative to the page. */
  feed?: string;

  /** The content itself: an item, an array of items or a whole JSON Feed, as JSON or as an object. */
  data?: unknown;

  /** The id of the one entry to show. */
  entry?: string;

  /** Shows only the entries of the agency with this name or abbreviation. */
  agency?: string;

  /** Shows only the entries with this tag. */
  tag?: string;

  /** How many entries to show at most. */
  limit?: number;

  /** Seconds after which the feed is asked again, 30 at least; never where it is left out. */
  refresh?: number;

  /** The level of the element's outermost heading, 1 to 6; 2 unless the campaign around it says otherwise. */
  headingLevel?: number;

  /** The type of entry that the element shows; undefined for several. */
  protected readonly entryType: EntryType | undefined;

  readonly #internals = this.attachInternals();
  readonly #own = new OwnContent(this);
  readonly #enclosing = new EnclosingCampaign(this);
  readonly #children = new MutationObserver(() => {
    this.#own.read();
    this.requestUpdate();
  });
  #endListening: (() => void) | undefined;
  #entries: readonly Entry[] = [];
  #drawn: Content = NO_CONTENT;
  #announced: Content = NO_CONTENT;
  #isLoadingMore = false;
  #hasFailed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
    this.#endListening = onLanguageChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#endListening?.();
  }

  /** What the element has to show, from its own source or the campaign around it. */
  protected get content(): Content {
    return this.#own.content ?? this.#enclosing.content ?? NO_CONTENT;
  }

  /** The heading level in force. */
  protected get level(): number {
    return Math.min(6, Math.max(1, this.headingLevel || this.#enclosing.settings.headingLevel || 2));
  }

  protected get locale(): Locale {
    return localeOf(this);
  }

  /** Which of the campaign's entries are shown. */
  protected get choice(): Choice {
    const { entryType } = this;
    const { settings } = this.#enclosing;
    const { entry = settings.entry, agency = settings.agency, tag = settings.tag, limit = settings.limit } = this;
    return { types: entryType && [entryType], entry, agency, tag, limit };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('feed')) this.#own.read();
    this.#entries = this.#chosen(this.content.campaign);
  }

  protected override updated(): void {
    const { content } = this;
    const { campaign } = content;
    const isEmpty = content.state === 'ready' && (!campaign || this.isEmpty(campaign, this.#entries));
    const state = isEmpty ? 'empty' : content.state;
    const { states } = this.#internals;
    for (const name of STATES) states[name === state ? 'add' : 'delete'](name);
    states[content.staleSince ? 'add' : 'delete']('stale');
    if (content === this.#drawn) return;
    this.#drawn = content;
    // Complete is also what is drawn inside.
    void this.updateComplete.then(() => this.#announce(content));
  }

  protected override render(): unknown {
    const { campaign } = this.content;
    return this.renderUpdates(
      campaign && !this.isEmpty(campaign, this.#entries)
        ? this.renderContent(campaign, this.#entries)
        : this.#renderFallback(),
    );
  }

  /** Draws, around content of the element's own, what tells of news, of more and of a copy that is old. */
  protected renderUpdates(content: unknown): unknown {
    const own = this.#own;
    if (!own.content?.campaign) return content;
    const { locale } = this;
    const count = own.news ? this.countNew(own.news) : 0;
    const more = own.hasMore && {
      isLoading: this.#isLoadingMore,
      hasFailed: this.#hasFailed,
      show: () => void this.#reveal(() => own.more()),
    };
    return [
      renderNews(count, this.entryType === 'post', locale, () => void this.#reveal(() => own.showNews())),
      content,
      renderEnd(own.content, locale, more || undefined),
    ];
  }

  /** How many entries of a newer campaign are not among those that are shown; none where nothing is. */
  countNew(campaign: Campaign): number {
    const shown = new Set(this.#entries.map(({ id }) => id));
    return shown.size && this.#chosen(campaign).filter(({ id }) => !shown.has(id)).length;
  }

  /** True where there is nothing to draw. */
  protected isEmpty(_campaign: Campaign, entries: readonly Entry[]): boolean {
    return !entries.length;
  }

  /** Draws the content; called when there is some. */
  protected abstract renderContent(campaign: Campaign, entries: readonly Entry[]): unknown;

  #chosen({ entries }: Pick<Campaign, 'entries'> = { entries: [] }): readonly Entry[] {
    return choose(entries, { ...this.choice, inferredAs: this.#own.content && this.entryType });
  }

  /** Shows more, and moves the focus to the first of what is new: what had it may be gone. */
  async #reveal(change: () => Promise<void> | void): Promise<void> {
    if (this.#isLoadingMore) return;
    const shown = new Set(this.#entries.map(({ id }) => id));
    this.#isLoadingMore = true;
    this.#hasFailed = false;
    this.requestUpdate();
    try {
      await change();
    } catch (error) {
      this.#hasFailed = true;
      warnOnce((error as FeedError).message);
      this.dispatchEvent(new CxErrorEvent(error as FeedError));
    }
    this.#isLoadingMore = false;
    this.requestUpdate();
    await this.updateComplete;
    if (this.#hasFailed) return;
    const index = this.#entries.findIndex(({ id }) => !shown.has(id));
    const place = this.renderRoot.querySelectorAll<HTMLElement>('.entries > li')[index];
    if (place) place.tabIndex = -1;
    (place ?? this.renderRoot.querySelector<HTMLElement>('[part=status]'))?.focus();
  }

  #announce(content: Content): void {
    // Newer content has come while this was drawn, and announces itself.
    if (content !== this.#drawn) return;
    const { campaign, errors, staleSince } = content;
    const before = this.#announced;
    this.#announced = content;
    if (campaign && (campaign !== before.campaign || staleSince !== before.staleSince)) {
      this.dispatchEvent(new CxLoadEvent(campaign, this.#entries, campaign.skipped.length, staleSince !== undefined));
    }
    // A failure of the campaign around is the campaign's to tell.
    if (content !== this.#own.content) return;
    for (const error of errors) if (!before.errors.includes(error)) this.dispatchEvent(new CxErrorEvent(error));
  }

  protected cardOptions(campaign: Campaign, headingLevel = this.level): CardOptions {
    return { locale: this.locale, headingLevel, related: (entry) => relatedTo(entry, campaign) };
  }

  /** Draws the author's own words; where there are none, one plain sentence. */
  #renderFallback(): unknown {
    if (hasFallback(this)) return html`<slot></slot>`;
    if (!this.#own.content && this.content.state === 'error') return nothing;
    return renderNote(this.content, this.locale);
  }
}
