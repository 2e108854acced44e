import { ContextProvider } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Campaign, Entry } from '../../model/types.js';
import { foreign, ownWords } from '../../cards/language.js';
import { renderHeading } from '../../cards/heading.js';
import { renderRichText } from '../../cards/rich-text.js';
import { formatDate } from '../../locales/format.js';
import { withoutRelated } from '../../model/choose.js';
import { someOf } from '../shared/attributes.js';
import { CampaignElement } from '../shared/campaign-element.js';
import { renderNote } from '../shared/fallback.js';
import { LOADING, type Content } from '../../loading/store.js';
import { campaignContext, type CampaignContext } from '../shared/context.js';
import { styles } from './campaign.styles.js';
import { SECTION_NAMES, SECTIONS, type SectionName } from './sections.js';

/**
 * All parts of the elements in its sections can be styled on it too: `cx-campaign::part(card)`.
 *
 * @summary A campaign: one feed for all the elements inside it. With no such element inside, the whole recap page.
 *
 * @slot - Elements of the campaign, which then make the page; else what is shown before the content arrives.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart heading - The campaign's title and the titles of its sections.
 * @csspart dates - The campaign's dates and hashtag.
 * @csspart description - What the campaign says of itself.
 */
export class CxCampaign extends CampaignElement {
  static override styles: CSSResultGroup = [CampaignElement.styles, styles];

  static override properties: PropertyDeclarations = { sections: { converter: someOf('sections', SECTION_NAMES) } };

  /** The parts of the recap page to show, in this order; all that have content where it is left out. */
  sections?: readonly SectionName[] | undefined;

  readonly #provider = new ContextProvider(this, {
    context: campaignContext,
    initialValue: { content: LOADING, headingLevel: 2 },
  });

  /** @internal A limit is meant for each of the elements inside. */
  protected override get step(): undefined {
    return undefined;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { content, level: headingLevel } = this;
    const { entry, agency, tag } = this.choice;
    const { thirdParty, trustedHosts, withExitNotice, isUntrusted } = this.environment;
    const value: CampaignContext = {
      content,
      headingLevel,
      entry,
      agency,
      tag,
      limit: this.limit,
      thirdParty,
      trustedHosts,
      withExitNotice,
      isUntrusted,
    };
    const before = this.#provider.value;
    const keys = Object.keys(value) as (keyof CampaignContext)[];
    // Setting the context draws every element inside anew.
    if (keys.some((key) => before[key] !== value[key])) this.#provider.setValue(value);
  }

  /** @internal The elements inside must not wait for what never comes. */
  protected override fail(content: Content): void {
    this.#provider.setValue({ ...this.#provider.value, content });
    super.fail(content);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const sections = this.renderRoot.querySelectorAll<CampaignElement>('section > :defined:not([part])');
    await Promise.all([...sections].map((section) => section.updateComplete));
    return isComplete;
  }

  protected override render(): unknown {
    if (!this.#isComposed) return super.render();
    // The author's own layout stays whatever happens; a failure is said once, under it.
    return this.renderControls(
      html`<slot></slot>${this.content.state === 'error' ? renderNote(this.content, this.locale) : nothing}`,
    );
  }

  /** @internal */
  protected override isEmpty({ title, description }: Campaign, entries: readonly Entry[]): boolean {
    return !title && !description.length && !entries.length;
  }

  /** @internal */
  protected override renderContent(campaign: Campaign, entries: readonly Entry[]): TemplateResult {
    const shown = withoutRelated(entries);
    // What the sections load is the campaign's own content, which the campaign has announced.
    return html`<div @cx-load=${(event: Event) => event.stopPropagation()}>
      ${this.#renderHeader(campaign)}
      ${(this.sections ?? SECTION_NAMES).map((name) => {
        const { type, draw } = SECTIONS[name];
        const hasContent = type ? shown.some((entry) => entry.type === type) : campaign.channels.length;
        return hasContent ? this.#renderSection(this.locale.messages[name], draw(this.level + 2)) : nothing;
      })}
    </div>`;
  }

  #renderHeader(campaign: Campaign): TemplateResult {
    const { title, description, start, end, timezone, hashtag } = campaign;
    const { language } = this.locale;
    const about = [start && formatDate(start, language, { end, timezone }), hashtag && `#${hashtag}`].filter(Boolean);
    const words = foreign(campaign.language, this.locale);
    const heading = title ? renderHeading(this.level, html`<span lang=${words}>${title}</span>`, 'auto') : nothing;
    return html`${
        title || about.length
          ? html`<header>
              ${heading}${about.length ? html`<p part="dates">${ownWords(about.join(' · '), this.locale)}</p>` : nothing}
            </header>`
          : nothing
      }
      <div part="description" lang=${words} dir="auto">
        ${renderRichText(description, this.environment.options(campaign, this.level))}
      </div>`;
  }

  #renderSection(name: string, content: unknown): TemplateResult {
    return html`<section aria-label=${name}>
      ${renderHeading(this.level + 1, ownWords(name, this.locale))}${content}
    </section>`;
  }

  /** True where the author lays out the campaign with elements of their own choice. */
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
