import { html, nothing, render, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Campaign } from '../../model/types.js';
import type { Content } from '../../loading/store.js';
import { loadLocale, type Locale } from '../../locales/locale.js';
import type { ThirdParty } from '../../media/policy.js';
import { sharedStyles } from '../../theme/shared.styles.js';
import { VERSION } from '../../util/version.js';
import { ContentController } from './content-controller.js';
import { EnvironmentController } from './environment-controller.js';
import { hasFallback, isFromFolder, renderExitNotice, renderNote, renderStale, renderStatus } from './fallback.js';
import { noteStyles } from './note.styles.js';
import { ResilientElement } from './resilient-element.js';
import { showFocused } from './show-focused.js';
import { StatusController, type Report } from './status-controller.js';
import { warnOnce } from './warn.js';

/**
 * Provides the attributes, states and fallback that all elements share. Controllers do the work: content, environment
 * and status.
 *
 * @fires {CxActivateEvent} cx-activate - Fired when the reader activates something in an entry.
 * @fires {CxConsentEvent} cx-consent - Fired when the reader allows or revokes a third party.
 * @csspart message - A message in place of or beside the content, or the consent panel of a third party.
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
export abstract class CampaignElement extends ResilientElement {
  static readonly version = VERSION;
  static override styles: CSSResultGroup = [sharedStyles, noteStyles];

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
    mediaHosts: { attribute: 'media-hosts' },
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

  /** Number of entries to show at first, and to add each time the reader asks for more; if unset, 200 posts or entries of a timeline, and all others. */
  limit?: number;

  /** Seconds between refreshes of the feed, at least 30; never refreshes if unset. */
  refresh?: number;

  /** Level of the element's outermost heading, 1 to 6; 2 unless the enclosing campaign sets another. */
  headingLevel?: number;

  /** Whether content of other hosts waits until the reader asks for it, is loaded at once, or is only a link. */
  thirdParty?: ThirdParty;

  /** Hosts, separated by spaces, whose links are not marked as external; `.gov` and `.mil` never are. */
  trustedHosts?: string;

  /** Your own hosts, separated by spaces, whose pictures, videos and sounds are no third party's; never players. */
  mediaHosts?: string;

  /** Adds, above content with links to other sites, the notice that federal policy (OMB M-10-23) requires. */
  withExitNotice?: boolean;

  /**
   * Whether the element's markup may come from a stranger: its JSON then opens no frame and verifies no account.
   *
   * @internal
   */
  isUntrusted = false;

  /** @internal */
  protected readonly environment = new EnvironmentController(this);

  /** @internal */
  protected readonly source = new ContentController(this, {
    environment: this.environment,
    findJson: () => this.findJson?.(),
    countNew: (campaign) => this.countNew?.(campaign) ?? 0,
  });

  readonly #status = new StatusController(this, {
    source: this.source,
    isPending: () => this.isPending,
    isEmpty: (campaign) => this.isEmpty(campaign),
    report: (campaign) => this.report?.(campaign),
  });

  /** @internal */
  protected get locale(): Locale {
    return this.environment.locale;
  }

  /** @internal Whether code that the content needs is still loading. */
  protected get isPending(): boolean {
    return false;
  }

  /** @internal The notice about links to other sites, if the author asks for it; hidden if no such link follows. */
  protected get exitNotice(): unknown {
    return this.environment.withExitNotice ? renderExitNotice(this.locale) : nothing;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', showFocused);
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    const messages = loadLocale(this);
    // The first render is in a later task; an empty shadow root would hide the fallback until then. While the messages load,
    // the parser may still add it.
    if (!this.hasUpdated && (messages || this.firstChild))
      render(html`<slot></slot>`, this.renderRoot, this.renderOptions);
    if (messages) await this.#waitFor(messages);
    await super.scheduleUpdate();
  }

  /** @internal Renders the fallback, or an error message. */
  protected override fail(thrown: unknown): Content {
    const failure = this.#status.fail(thrown);
    const content = hasFallback(this) ? html`<slot></slot>` : renderStatus(renderNote(failure, this.locale));
    render(content, this.renderRoot, this.renderOptions);
    return failure;
  }

  protected override willUpdate(): void {
    this.source.update();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.source.store.complete;
    return super.getUpdateComplete();
  }

  protected override render(): unknown {
    const { campaign } = this.source.content;
    if (campaign && !this.isEmpty(campaign)) {
      return this.renderControls([this.exitNotice, this.renderContent(campaign)]);
    }
    const mayExplain = this.source.content.state === 'error' && isFromFolder(document);
    return hasFallback(this, !!campaign)
      ? this.renderControls(html`<slot></slot>`, mayExplain ? this.renderNote() : nothing)
      : this.renderControls(nothing, this.renderNote());
  }

  /**
   * Renders the content with the controls of its feed around it.
   *
   * @internal
   * @param note - A sentence in place of content.
   */
  protected renderControls(content: unknown, note: unknown = nothing): unknown {
    return [content, renderStatus(note, renderStale(this.source.own, this.locale))];
  }

  /** @internal Returns JSON of other content inside the element, for an element without another source. */
  protected findJson?(): string | undefined;

  /** @internal Counts the entries that the element would add to those on display; undefined if it shows no entries. */
  protected countNew?(campaign: Campaign): number;

  /** @internal Returns the entries on display and the number of failed ones; undefined if it shows no entries. */
  protected report?(campaign: Campaign): Report;

  /** @internal Whether there is nothing to render. */
  protected abstract isEmpty(campaign: Campaign): boolean;

  /** @internal Renders the content, if there is any. */
  protected abstract renderContent(campaign: Campaign): unknown;

  /** @internal Renders one sentence in place of content, if the author gave no fallback. */
  protected renderNote(): unknown {
    const { own, content } = this.source;
    // A failure of the campaign around it is the campaign's to report.
    return content.state === 'error' && !own ? nothing : renderNote(content, this.locale);
  }

  /** Waits for the messages in the element's language; content loads meanwhile, and the author's fallback stays. */
  async #waitFor(messages: Promise<unknown>): Promise<void> {
    this.source.update();
    await messages.catch((error: unknown) =>
      warnOnce(`shows English, because a language can't be loaded: ${String(error)}`),
    );
  }
}
