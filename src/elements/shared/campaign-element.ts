import { html, nothing, render, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Choice } from '../../model/choose.js';
import type { Campaign, Entry, EntryType } from '../../model/types.js';
import { isParsing, LOADING, type Content } from '../../loading/store.js';
import { articleStyles } from '../../cards/article.styles.js';
import { loadLocale, type Locale } from '../../locales/locale.js';
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
import { warnOnce } from './warn.js';

/**
 * Provides the attributes, states and fallback that all elements share. Controllers do the work: content, environment,
 * paging and status.
 *
 * @fires {CxActivateEvent} cx-activate - Fired when the reader activates something in an entry.
 * @fires {CxConsentEvent} cx-consent - Fired when the reader allows or revokes a third party.
 * @csspart message - A message in place of or beside the content, or the consent panel of a third party.
 * @csspart button - A button; some kinds add `more`, `news`, `load` or `play`.
 * @cssproperty [--cx-ink=light-dark(#1b1b1b, #f0f0f0)] - Text color.
 * @cssproperty [--cx-muted=light-dark(#565c65, #c6cace)] - Color of secondary text, such as role and date.
 * @cssproperty [--cx-surface=light-dark(#fff, #1b1b1b)] - Card background.
 * @cssproperty [--cx-line=light-dark(#a9aeb1, #565c65)] - Color of borders and rules.
 * @cssproperty [--cx-link=light-dark(#005ea2, #8cc7f5)] - Link color.
 * @cssproperty [--cx-accent=light-dark(#005ea2, #58b4ff)] - Accent color, such as for quotations and timeline dots.
 * @cssproperty [--cx-focus=light-dark(#2491ff, #58b4ff)] - Color of the keyboard focus ring.
 * @cssproperty [--cx-space=1em] - Unit of spacing: the gap of a list; card padding is 1.25 times as large.
 * @cssproperty [--cx-radius=0.25em] - Corner radius of cards and pictures.
 * @cssproperty [--cx-line-width=0.0625em] - Border width of a card.
 * @cssproperty [--cx-focus-width=0.25em] - Width of the focus ring.
 * @cssproperty [--cx-font-family=inherit] - Font family; inherited from the page by default.
 * @cssproperty [--cx-line-height=1.5] - Line height.
 * @cssproperty [--cx-heading-font-family=inherit] - Font family of headings.
 * @cssproperty [--cx-heading-size=1.25em] - Font size of a card's heading; larger headings scale with it.
 * @cssproperty [--cx-duration=0.5s] - Delay before the loading message appears.
 * @cssstate loading - Content is loading.
 * @cssstate ready - Content is on screen.
 * @cssstate empty - There is nothing to show.
 * @cssstate error - Content could not be loaded or read.
 * @cssstate stale - The last good copy is on screen, because the feed could not be refreshed.
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

  /** URLs of feeds, separated by spaces; relative ones are resolved against the page. */
  feed?: string;

  /** Inline content: an item, an array of items or a whole JSON Feed, as JSON or as an object. */
  data?: unknown;

  /** The id of the only entry to show. */
  entry?: string;

  /** Shows only the entries of the agency with this name or abbreviation. */
  agency?: string;

  /** Shows only the entries with this tag. */
  tag?: string;

  /** Number of entries to show at first, and to add each time the reader asks for more; all if unset. */
  limit?: number;

  /** Seconds between refreshes of the feed, at least 30; never refreshes if unset. */
  refresh?: number;

  /** Level of the element's outermost heading, 1 to 6; 2 unless the enclosing campaign sets another. */
  headingLevel?: number;

  /** Whether content of other hosts waits until the reader asks for it, is loaded at once, or is only a link. */
  thirdParty?: ThirdParty;

  /** Hosts, separated by spaces, whose links are not marked as external; `.gov` and `.mil` never are. */
  trustedHosts?: string;

  /** Adds the notice that federal policy (OMB M-10-23) requires to each card with links to other sites. */
  withExitNotice?: boolean;

  /**
   * Whether the element's markup may come from a stranger: its JSON then opens no frame and verifies no account.
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

  /** @internal The criteria that select the campaign's entries. */
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

  /** @internal Whether code that the entries on display need is still loading. */
  protected get isPending(): boolean {
    return false;
  }

  /** @internal Renders at once the first time; then elements that get content together take turns. */
  protected override async scheduleUpdate(): Promise<void> {
    const messages = loadLocale(this);
    if (messages) await this.#waitFor(messages);
    if (this.hasUpdated) await inTurn(() => void super.scheduleUpdate());
    else await super.scheduleUpdate();
  }

  /** Shows the fallback and an error if anything throws while the element renders. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (thrown) {
      this.fail(this.#status.fail(thrown, this.content.campaign?.feedUrl));
    }
  }

  /** @internal Renders the fallback, or an error message, in place of content that failed to render. */
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
    const isEmpty = content.state === 'ready' && !this.#hasContent(content.campaign);
    this.#status.update(content, this.isPending ? 'loading' : isEmpty ? 'empty' : content.state);
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

  /** Waits for the messages in the element's language; content loads meanwhile, and the author's fallback stays. */
  async #waitFor(messages: Promise<void>): Promise<void> {
    this.#own.update();
    if (!this.hasUpdated) render(html`<slot></slot>`, this.renderRoot, this.renderOptions);
    await messages.catch((error: unknown) =>
      warnOnce(`shows English, because a language can't be loaded: ${String(error)}`),
    );
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
