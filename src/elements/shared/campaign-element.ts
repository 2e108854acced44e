import {
  html,
  LitElement,
  nothing,
  render,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import { choose, type Choice } from '../../campaign/choose.js';
import type { Campaign, Entry, EntryType } from '../../campaign/types.js';
import { cardStyles } from '../../cards/cards.styles.js';
import { eventStyles } from '../../cards/event.styles.js';
import { postStyles } from '../../cards/post.styles.js';
import { asFeedError } from '../../feeds/errors.js';
import { nextTask } from '../../feeds/slices.js';
import type { Locale } from '../../locales/locale.js';
import { mediaStyles } from '../../media/media.styles.js';
import { sharedStyles } from '../../theme/shared.styles.js';
import { isParsing, LOADING, OwnContent, type Content } from './content.js';
import { CxErrorEvent, CxLoadEvent } from './events.js';
import { hasFallback, renderNote } from './fallback.js';
import { faultsIn, leaveOut } from './faults.js';
import { styleAnew } from './foreign-styles.js';
import { Paging } from './paging.js';
import { Surroundings } from './surroundings.js';
import { Updates } from './updates.js';
import { updatesStyles } from './updates.styles.js';
import type { ThirdParty } from '../../media/policy.js';
import { VERSION } from './version.js';
import { warnOnce } from './warn.js';

const STATES = ['loading', 'ready', 'empty', 'error'];
const NO_CONTENT: Content = { state: 'ready', errors: [] };

/** How long the elements of a page may draw in one task, all together, in milliseconds. */
const TASK = 50;
let spent = 0;

/**
 * What all elements share: the common attributes, where content comes from, the states and the fallback.
 *
 * @fires {CxActivateEvent} cx-activate - The reader does something with an entry.
 * @fires {CxConsentEvent} cx-consent - The reader allows a third party, or takes that back.
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
  static override styles: CSSResultGroup = [
    sharedStyles,
    cardStyles,
    updatesStyles,
    eventStyles,
    postStyles,
    mediaStyles,
  ];

  static override properties: PropertyDeclarations = {
    feed: {},
    data: {},
    entry: {},
    agency: {},
    tag: {},
    limit: { type: Number },
    refresh: { type: Number },
    headingLevel: { attribute: 'heading-level', type: Number },
    thirdParty: { attribute: 'third-party' },
    trustedHosts: { attribute: 'trusted-hosts' },
    withExitNotice: { attribute: 'with-exit-notice', type: Boolean },
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

  /** How many entries to show at first, and each time that the reader asks for more; all where it is left out. */
  limit?: number;

  /** Seconds after which the feed is asked again, 30 at least; never where it is left out. */
  refresh?: number;

  /** The level of the element's outermost heading, 1 to 6; 2 unless the campaign around it says otherwise. */
  headingLevel?: number;

  /** Whether content of other hosts waits until the reader asks for it, is loaded at once, or is only a link. */
  thirdParty?: ThirdParty;

  /** Hosts, with spaces between, whose links are not marked as leading elsewhere; `.gov` and `.mil` never are. */
  trustedHosts?: string;

  /** Adds to a card with links to other sites what federal policy (OMB M-10-23) wants to be said beside them. */
  withExitNotice?: boolean;

  /**
   * True where the element's markup may be a stranger's: JSON in it then opens no frame and vouches for nobody.
   *
   * @internal
   */
  isUntrusted = false;

  /** The type of entry that the element shows; undefined for several. */
  protected readonly entryType: EntryType | undefined;

  /**
   * What bears on the cards from around the element.
   *
   * @internal
   */
  readonly surroundings = new Surroundings(this, (entry, error) => {
    const { campaign } = this.content;
    if (campaign) leaveOut(campaign, entry, error, () => this.requestUpdate());
  });

  readonly #internals = this.attachInternals();
  readonly #own = new OwnContent(this);
  protected readonly paging = new Paging(this, () => this.performUpdate());
  readonly #updates = new Updates(this, this.#own, this.paging);
  readonly #children = new MutationObserver(() => {
    this.#own.read();
    this.requestUpdate();
  });
  #thirdParty: ThirdParty = 'ask';
  #chosenFrom: Campaign | undefined;
  #chosenBy = '';
  #entries: readonly Entry[] = [];
  #drawn: Content = NO_CONTENT;
  #announced: Content = NO_CONTENT;
  #failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  /** @internal */
  adoptedCallback(): void {
    styleAnew(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch {
      // The element has come to another document before it was drawn.
      styleAnew(this);
      return this.shadowRoot!;
    }
  }

  /** What the element has to show, from its own source or the campaign around it. */
  protected get content(): Content {
    return this.#own.content ?? this.surroundings.campaign.content ?? (isParsing() ? LOADING : NO_CONTENT);
  }

  /** The heading level in force. */
  protected get level(): number {
    return this.surroundings.level;
  }

  protected get locale(): Locale {
    return this.surroundings.locale;
  }

  /** Which of the campaign's entries are shown. */
  protected get choice(): Choice {
    const { entryType } = this;
    const { settings } = this.surroundings.campaign;
    const { entry = settings.entry, agency = settings.agency, tag = settings.tag } = this;
    return { types: entryType && [entryType], inferredAs: this.#own.content && entryType, entry, agency, tag };
  }

  /** How many entries are shown at first, and each time that the reader asks for more; all where it is undefined. */
  protected get step(): number | undefined {
    return this.limit ?? this.surroundings.campaign.settings.limit;
  }

  /** Draws at once, unless other elements have taken the time of this task: then in a task of its own. */
  protected override async scheduleUpdate(): Promise<void> {
    while (spent > TASK) await nextTask();
    const start = performance.now();
    if (!spent) void nextTask().then(() => (spent = 0));
    this.performUpdate();
    spent += performance.now() - start;
  }

  /** Whatever throws, an element that can't draw its content ends in an error, with its author's words. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (thrown) {
      const error = asFeedError(thrown, this.content.campaign?.feedUrl);
      this.#tellState('error');
      this.fail({ state: 'error', errors: [error] });
      if (error.message !== this.#failure) this.dispatchEvent(new CxErrorEvent(error));
      this.#failure = error.message;
      warnOnce(error.message);
    }
  }

  /** Shows the author's own words, or that there is an error, in place of what can't be drawn. */
  protected fail(content: Content): void {
    const note = hasFallback(this) ? html`<slot></slot>` : renderNote(content, this.locale);
    render(note, this.renderRoot, this.renderOptions);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { thirdParty } = this.surroundings;
    if (!this.hasUpdated || changed.has('data') || changed.has('feed') || thirdParty !== this.#thirdParty)
      this.#own.read();
    this.#thirdParty = thirdParty;
    const { campaign } = this.content;
    const { choice } = this;
    const key = JSON.stringify(choice);
    if (campaign !== this.#chosenFrom || key !== this.#chosenBy) {
      if (key !== this.#chosenBy) this.paging.reset();
      this.#chosenFrom = campaign;
      this.#chosenBy = key;
      this.#entries = choose(campaign?.entries ?? [], choice);
    }
    const faults = campaign && faultsIn(campaign);
    if (faults && this.#entries.some(({ id }) => faults.has(id)))
      this.#entries = this.#entries.filter(({ id }) => !faults.has(id));
    this.paging.fit(this.arrange(this.#entries), this.step);
  }

  protected override updated(): void {
    const { content } = this;
    const { campaign } = content;
    const isEmpty = content.state === 'ready' && (!campaign || this.isEmpty(campaign, this.#entries));
    const state = isEmpty ? 'empty' : content.state;
    this.#tellState(state, content.staleSince);
    this.#failure = '';
    if (content === this.#drawn) return;
    this.#drawn = content;
    // Complete is also what is drawn inside.
    void this.updateComplete.then(() => this.#announce(content));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#own.complete;
    const isComplete = await super.getUpdateComplete();
    await this.paging.complete;
    return isComplete;
  }

  protected override render(): unknown {
    const { campaign } = this.content;
    const hasContent = campaign && !this.isEmpty(campaign, this.#entries);
    const content = hasContent ? this.renderContent(campaign, this.paging.shown) : this.#renderFallback();
    return [this.renderUpdates(content), this.surroundings.renderEnd()];
  }

  /** Draws, around the content, what tells of news, of more and of a copy that is old. */
  protected renderUpdates(content: unknown): unknown {
    return this.#updates.render(content, this.entryType === 'post', this.locale);
  }

  /**
   * How many entries of a newer campaign are not among those that are there; none where nothing is.
   *
   * @internal
   */
  countNew(campaign: Campaign): number {
    const known = new Set(this.#entries.map(({ id }) => id));
    return known.size && choose(campaign.entries, this.choice).filter(({ id }) => !known.has(id)).length;
  }

  /** JSON of the networks' own codes inside the element, for one that draws posts. */
  readEmbedCodes(): string | undefined {
    return undefined;
  }

  /** True where there is nothing to draw. */
  protected isEmpty(_campaign: Campaign, entries: readonly Entry[]): boolean {
    return !entries.length;
  }

  /** The chosen entries as they are listed; called before each drawing. */
  protected arrange(entries: readonly Entry[]): readonly Entry[] {
    return entries;
  }

  /** Draws the content; called when there is some. */
  protected abstract renderContent(campaign: Campaign, entries: readonly Entry[]): unknown;

  #announce(content: Content): void {
    // Newer content has come while this was drawn, and announces itself.
    if (content !== this.#drawn) return;
    const { campaign, errors, staleSince } = content;
    const before = this.#announced;
    this.#announced = content;
    const faults = campaign && faultsIn(campaign);
    if (faults && (campaign !== before.campaign || staleSince !== before.staleSince)) {
      this.dispatchEvent(
        new CxLoadEvent(
          campaign,
          this.paging.shown.filter(({ id }) => !faults.has(id)),
          campaign.skipped.length + faults.size,
          staleSince !== undefined,
        ),
      );
    }
    // A failure of the campaign around is the campaign's to tell.
    if (content !== this.#own.content) return;
    for (const error of errors) if (!before.errors.includes(error)) this.dispatchEvent(new CxErrorEvent(error));
  }

  #tellState(state: string, isStale?: unknown): void {
    const { states } = this.#internals;
    for (const name of STATES) states[name === state ? 'add' : 'delete'](name);
    states[isStale ? 'add' : 'delete']('stale');
  }

  /** Draws the author's own words; where there are none, one plain sentence. */
  #renderFallback(): unknown {
    if (hasFallback(this)) return html`<slot></slot>`;
    if (!this.#own.content && this.content.state === 'error') return nothing;
    return this.renderNote();
  }

  /** Draws what stands in place of content where the author gave no words. */
  protected renderNote(): unknown {
    return renderNote(this.content, this.locale);
  }
}
