import { html, nothing, render, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Choice } from '../../model/choose.js';
import type { Campaign, Entry, EntryType } from '../../model/types.js';
import { isParsing, LOADING, type Content } from '../../loading/store.js';
import { articleStyles } from '../../cards/article.styles.js';
import type { Locale } from '../../locales/locale.js';
import type { ThirdParty } from '../../media/policy.js';
import type { Cards } from '../../cards/options.js';
import { sharedStyles } from '../../theme/shared.styles.js';
import { VERSION } from '../../util/version.js';
import { AdoptableElement } from './adoptable-element.js';
import { ContentController } from './content-controller.js';
import { EnvironmentController } from './environment-controller.js';
import { recordFailure } from './failed-entries.js';
import { hasFallback, renderNote } from './fallback.js';
import { FeedControls } from './feed-controls.js';
import { PagingController } from './paging-controller.js';
import { countNew, makeSelector } from './selection.js';
import { NO_CONTENT, StatusController } from './status-controller.js';
import { inTurn } from './turns.js';
import { updatesStyles } from './updates.styles.js';

/**
 * Provides every element's common attributes, states and fallback. Controllers do the work: content, environment, paging,
 * status.
 *
 * @fires {CxActivateEvent} cx-activate - The reader does something with an entry.
 * @fires {CxConsentEvent} cx-consent - The reader allows a third party, or takes that back.
 * @csspart message - A sentence in place of the content or beside it, and the panel that asks before a third party is contacted.
 * @csspart button - A button, with its kind beside it where it has one: `more`, `news`, `load` or `play`.
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
export abstract class CampaignElement extends AdoptableElement {
  static readonly version = VERSION;
  static override styles: CSSResultGroup = [sharedStyles, articleStyles, updatesStyles];

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
   * Whether the element's markup may be a stranger's: JSON in it then opens no frame and vouches for no account.
   *
   * @internal
   */
  isUntrusted = false;

  /** @internal The type of entry on display; undefined for several. */
  protected readonly entryType: EntryType | undefined;

  /** @internal The cards that the element can show. */
  protected readonly cards: Cards = {};

  /** @internal */
  protected readonly environment = new EnvironmentController(this, {
    cards: () => this.cards,
    onFault: (entry, error) => {
      const { campaign } = this.content;
      if (campaign) recordFailure(campaign, entry, error, () => this.requestUpdate());
    },
  });

  /** @internal */
  protected readonly paging = new PagingController(this, () => this.performUpdate());

  readonly #countNew = (campaign: Campaign): number => countNew(this.#entries, campaign, this.choice);
  readonly #own = new ContentController(this, {
    origin: () => (this.environment.thirdParty === 'never' ? location.origin : undefined),
    findJson: () => this.findJson(),
    countNew: this.#countNew,
  });
  readonly #controls = new FeedControls(this, {
    store: this.#own.store,
    paging: this.paging,
    countNew: this.#countNew,
  });
  readonly #status = new StatusController(this, {
    shown: () => this.paging.shown,
    isOwn: (content) => content === this.#own.content,
  });
  readonly #select = makeSelector();
  #entries: readonly Entry[] = [];

  /** @internal The content of the element's own source, or of the campaign around it. */
  protected get content(): Content {
    return this.#own.content ?? this.environment.campaign.content ?? (isParsing() ? LOADING : NO_CONTENT);
  }

  /** @internal The effective heading level. */
  protected get level(): number {
    return this.environment.level;
  }

  /** @internal */
  protected get locale(): Locale {
    return this.environment.locale;
  }

  /** @internal Selects the campaign's entries. */
  protected get choice(): Choice {
    const { entryType } = this;
    const { settings } = this.environment.campaign;
    const { entry = settings.entry, agency = settings.agency, tag = settings.tag } = this;
    return { types: entryType && [entryType], inferredAs: this.#own.content && entryType, entry, agency, tag };
  }

  /** @internal The number of entries to show at first, and to add each time; all if undefined. */
  protected get step(): number | undefined {
    return this.limit ?? this.environment.campaign.settings.limit;
  }

  /** @internal Renders elements that get their content together one after another. */
  protected override scheduleUpdate(): Promise<void> {
    return inTurn(() => void super.scheduleUpdate());
  }

  /** Shows the fallback and an error if anything throws while the element renders. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (thrown) {
      this.fail(this.#status.fail(thrown, this.content.campaign?.feedUrl));
    }
  }

  /** @internal Renders the fallback, or that there is an error, in place of content that failed to render. */
  protected fail(content: Content): void {
    const note = hasFallback(this) ? html`<slot></slot>` : renderNote(content, this.locale);
    render(note, this.renderRoot, this.renderOptions);
  }

  protected override willUpdate(): void {
    this.#own.update();
    const choice = JSON.stringify(this.choice);
    this.#entries = this.#select(this.content.campaign, choice);
    this.paging.update(this.arrange(this.#entries), this.step, choice);
  }

  protected override updated(): void {
    const { content } = this;
    this.#status.update(content, content.state === 'ready' && !this.#hasContent(content.campaign));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#own.store.complete;
    const isComplete = await super.getUpdateComplete();
    await this.paging.complete;
    return isComplete;
  }

  protected override render(): unknown {
    const { campaign } = this.content;
    const content = this.#hasContent(campaign)
      ? this.renderContent(campaign, this.paging.shown)
      : this.#renderFallback();
    return [this.renderControls(content), this.environment.renderEnd()];
  }

  /** @internal Renders the controls of the feed around the content. */
  protected renderControls(content: unknown): unknown {
    return this.#controls.render(content, this.entryType === 'post', this.locale);
  }

  /** @internal Returns JSON of other content inside the element, for an element without another source. */
  protected findJson(): string | undefined {
    return undefined;
  }

  /** @internal Whether there is nothing to render. */
  protected isEmpty(_campaign: Campaign, entries: readonly Entry[]): boolean {
    return !entries.length;
  }

  /** @internal Puts the chosen entries in order; called before each render. */
  protected arrange(entries: readonly Entry[]): readonly Entry[] {
    return entries;
  }

  /** @internal Renders the content, if there is any. */
  protected abstract renderContent(campaign: Campaign, entries: readonly Entry[]): unknown;

  /** @internal Renders one sentence in place of content, if the author gave no fallback. */
  protected renderNote(): unknown {
    return renderNote(this.content, this.locale);
  }

  #hasContent(campaign: Campaign | undefined): campaign is Campaign {
    return !!campaign && !this.isEmpty(campaign, this.#entries);
  }

  #renderFallback(): unknown {
    if (hasFallback(this)) return html`<slot></slot>`;
    if (!this.#own.content && this.content.state === 'error') return nothing;
    return this.renderNote();
  }
}
