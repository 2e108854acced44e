import { ContextProvider } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Campaign, Entry } from '../../model/types.js';
import { someOf } from '../shared/attributes.js';
import type { CampaignElement } from '../shared/campaign-element.js';
import { EntriesElement } from '../shared/entries-element.js';
import { renderNote } from '../shared/fallback.js';
import { LOADING, type Content } from '../../loading/store.js';
import { campaignContext, type CampaignContext } from '../shared/context.js';
import { campaignStyles } from './campaign.styles.js';
import { renderHero } from './hero.js';
import { renderSections, SECTION_NAMES, type SectionName } from './sections.js';

/** The reader is not asked about the picture of the campaign itself. */
const NOTHING_ASKED = { granted: new Set<string>(), asked: new Set<string>() };

/**
 * Also exposes all parts of the elements in its sections: `cx-campaign::part(card)`.
 *
 * @summary Shares one feed with all elements inside it, or shows the whole recap page if there are none.
 *
 * @slot - Elements that lay out the campaign, or fallback content for when there is nothing to show.
 * @fires {CxLoadEvent} cx-load - Fired when the content is on screen.
 * @fires {CxErrorEvent} cx-error - Fired when the content could not be loaded or read.
 * @csspart hero - The top of the recap page: title, dates, hashtag, and the first paragraph beside the picture.
 * @csspart section - One section of the recap page.
 * @csspart heading - The title of the campaign or of a section.
 * @csspart body - The description of the campaign.
 * @csspart media - The picture of the campaign.
 * @csspart meta - The dates and the hashtag of the campaign, or the credit of its picture.
 */
export class CxCampaign extends EntriesElement {
  static override styles: CSSResultGroup = [EntriesElement.styles, campaignStyles];

  static override properties: PropertyDeclarations = {
    sections: { converter: someOf('sections', SECTION_NAMES) },
    withoutHeader: { attribute: 'without-header', type: Boolean },
  };

  /** Sections of the recap page to show, in this order; all that have content if unset. */
  sections?: readonly SectionName[] | undefined;

  /** Omits title, dates, hashtag and picture, for a page that has its own. */
  withoutHeader = false;

  /** @internal */
  readonly isCampaign = true;

  readonly #provider = new ContextProvider(this, {
    context: campaignContext,
    initialValue: { content: LOADING, headingLevel: 2 },
  });

  /** @internal Always undefined, because a limit applies to each element inside instead. */
  protected override get step(): undefined {
    return undefined;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { content } = this.source;
    const { entry, agency, tag } = this.choice;
    const { level: headingLevel, thirdParty, trustedHosts, mediaHosts, withExitNotice, isUntrusted } = this.environment;
    const value: CampaignContext = {
      content,
      headingLevel,
      entry,
      agency,
      tag,
      limit: this.limit,
      thirdParty,
      trustedHosts,
      mediaHosts: mediaHosts.join(' '),
      // A recap has the notice once, above its sections.
      withExitNotice: withExitNotice && this.#isComposed,
      isUntrusted,
      hidden: this.source.hidden,
    };
    const before = this.#provider.value;
    const keys = Object.keys(value) as (keyof CampaignContext)[];
    // Setting the context renders every element inside again.
    if (keys.some((key) => before[key] !== value[key])) this.#provider.setValue(value);
  }

  /** @internal Nothing above the title; it follows the hero. */
  protected override get exitNotice(): unknown {
    return nothing;
  }

  /** @internal Passes the failure to the elements inside, which would otherwise wait forever. */
  protected override fail(thrown: unknown): Content {
    const content = super.fail(thrown);
    this.#provider.setValue({ ...this.#provider.value, content });
    return content;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const elements = [this.renderRoot, this].flatMap((root) => [...root.querySelectorAll<CampaignElement>(':defined')]);
    const ours = elements.filter(({ localName }) => localName.startsWith('cx-'));
    await Promise.all(ours.map((element) => element.updateComplete));
    return isComplete;
  }

  protected override render(): unknown {
    if (!this.#isComposed) return super.render();
    // The author's own layout always stays; a failure is reported once, below it.
    return this.renderControls(
      html`<slot></slot>`,
      this.source.content.state === 'error' ? renderNote(this.source.content, this.locale) : nothing,
    );
  }

  /** @internal */
  protected override isEmpty(campaign: Campaign): boolean {
    return !campaign.title && !campaign.description?.trim() && super.isEmpty(campaign);
  }

  /** @internal */
  protected override renderEntries(campaign: Campaign, entries: readonly Entry[]): TemplateResult {
    // The sections load the campaign's own content, which the campaign has already announced.
    return html`<div @cx-load=${(event: Event) => event.stopPropagation()}>
      ${renderHero(campaign, {
        ...this.environment.links,
        ...NOTHING_ASKED,
        thirdParty: this.environment.thirdParty,
        mediaHosts: this.environment.mediaHosts,
        headingLevel: this.environment.level,
        withoutHeader: this.withoutHeader,
      })}
      ${super.exitNotice}
      ${renderSections(campaign, entries, {
        choice: this.choice,
        locale: this.locale,
        level: this.environment.level,
        names: this.sections,
      })}
    </div>`;
  }

  /** Whether the author lays out the campaign with elements of their own choice. */
  get #isComposed(): boolean {
    return [...this.querySelectorAll('*')].some(
      (element) => element.localName.startsWith('cx-') || element.hasAttribute('data-cx'),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cx-campaign': CxCampaign;
  }
}
