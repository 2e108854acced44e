import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { asType, choose, relatedTo, type Choice } from '../../campaign/choose.js';
import type { Campaign, Entry, EntryType } from '../../campaign/types.js';
import { cardStyles } from '../../cards/cards.styles.js';
import type { CardOptions } from '../../cards/options.js';
import { localeOf, onLanguageChange, type Locale } from '../../locales/locale.js';
import { sharedStyles } from '../../theme/shared.styles.js';
import { OwnContent, type Content } from './content.js';
import { EnclosingCampaign } from './context.js';
import { CxErrorEvent, CxLoadEvent } from './events.js';
import { hasFallback, renderNote } from './fallback.js';
import { VERSION } from './version.js';

const NO_CONTENT: Content = { state: 'ready', errors: [] };

/**
 * What all elements share: the common attributes, where content comes from, the states and the fallback.
 *
 * @csspart note - The one sentence that stands in place of content, and the notice on a removed post.
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
 */
export abstract class CampaignElement extends LitElement {
  static readonly version = VERSION;
  static override styles: CSSResultGroup = [sharedStyles, cardStyles];

  static override properties: PropertyDeclarations = {
    feed: {},
    data: {},
    entry: {},
    agency: {},
    tag: {},
    limit: { type: Number },
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
  #announced: Content = NO_CONTENT;

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
    const { entries = [] } = this.content.campaign ?? {};
    const type = this.#own.content && this.entryType;
    this.#entries = choose(type ? entries.map((entry) => asType(entry, type)) : entries, this.choice);
  }

  protected override updated(): void {
    const { content } = this;
    const { campaign } = content;
    const isEmpty = content.state === 'ready' && (!campaign || this.isEmpty(campaign, this.#entries));
    const state = isEmpty ? 'empty' : content.state;
    for (const name of ['loading', 'ready', 'empty', 'error']) {
      if (name === state) this.#internals.states.add(name);
      else this.#internals.states.delete(name);
    }
    if (content === this.#announced) return;
    this.#announced = content;
    // Complete is also what is drawn inside.
    void this.updateComplete.then(() => this.#announce(content));
  }

  protected override render(): unknown {
    const { campaign } = this.content;
    return campaign && !this.isEmpty(campaign, this.#entries)
      ? this.renderContent(campaign, this.#entries)
      : this.#renderFallback();
  }

  /** True where there is nothing to draw. */
  protected isEmpty(_campaign: Campaign, entries: readonly Entry[]): boolean {
    return !entries.length;
  }

  /** Draws the content; called when there is some. */
  protected abstract renderContent(campaign: Campaign, entries: readonly Entry[]): unknown;

  #announce(content: Content): void {
    // Newer content has come while this was drawn, and announces itself.
    if (content !== this.#announced) return;
    const { campaign, errors } = content;
    if (campaign) this.dispatchEvent(new CxLoadEvent(campaign, this.#entries, campaign.skipped.length));
    // A failure of the campaign around is the campaign's to tell.
    if (content === this.#own.content) errors.forEach((error) => this.dispatchEvent(new CxErrorEvent(error)));
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
