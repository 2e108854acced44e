import { ContextProvider } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Campaign, Entry, EntryType } from '../../campaign/types.js';
import { renderChannels } from '../../cards/channels.js';
import { renderHeading } from '../../cards/heading.js';
import { renderRichText } from '../../cards/rich-text.js';
import { formatDate, formatRange } from '../../locales/format.js';
import type { Messages } from '../../locales/en.js';
import { withoutRelated } from '../../campaign/choose.js';
import { CampaignElement } from '../shared/campaign-element.js';
import { renderNote } from '../shared/fallback.js';
import { LOADING } from '../shared/content.js';
import { campaignContext } from '../shared/context.js';
import { styles } from './campaign.styles.js';

/**
 * @summary A campaign: one feed for all the elements inside it. With no such element inside, the whole recap page.
 *
 * @slot - Elements of the campaign, which then make the page; else what is shown before the content arrives.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 */
export class CxCampaign extends CampaignElement {
  static override styles: CSSResultGroup = [CampaignElement.styles, styles];

  readonly #provider = new ContextProvider(this, {
    context: campaignContext,
    initialValue: { content: LOADING, headingLevel: 2 },
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { content, level } = this;
    const { value } = this.#provider;
    if (value.content !== content || value.headingLevel !== level) {
      this.#provider.setValue({ content, headingLevel: level });
    }
  }

  protected override render(): unknown {
    if (!this.#isComposed) return super.render();
    // The author's own layout stays whatever happens; a failure is said once, under it.
    return html`<slot></slot>${this.content.state === 'error' ? renderNote(this.content, this.locale.messages) : nothing}`;
  }

  protected override isEmpty({ title, description }: Campaign, entries: readonly Entry[]): boolean {
    return !title && !description.length && !entries.length;
  }

  protected override renderContent(campaign: Campaign, entries: readonly Entry[]): TemplateResult {
    const { messages } = this.locale;
    const shown = withoutRelated(entries);
    // What the sections load is the campaign's own content, which the campaign has announced.
    return html`<div @cx-load=${(event: Event) => event.stopPropagation()}>
      ${this.#renderHeader(campaign)}
      ${SECTIONS.map(({ type, name, draw }) =>
        shown.some((entry) => entry.type === type) ? this.#renderSection(messages[name], draw(this, this.level + 2)) : nothing,
      )}
      ${campaign.channels.length ? this.#renderSection(messages.follow, renderChannels(campaign.channels)) : nothing}
    </div>`;
  }

  #renderHeader({ title, description, start, end, timezone, hashtag, language }: Campaign): TemplateResult {
    const locale = this.locale;
    const dates = start && (end && end > start ? formatRange(start, end, locale.language, timezone) : formatDate(start, locale.language, timezone));
    const about = [dates, hashtag && `#${hashtag}`].filter(Boolean).join(' · ');
    const words = language?.toLowerCase() === locale.language ? nothing : (language ?? nothing);
    return html`<header>
        ${title ? renderHeading(this.level, html`<span lang=${words} dir="auto">${title}</span>`) : nothing}
        ${about ? html`<p part="dates">${about}</p>` : nothing}
      </header>
      ${description.length ? html`<div part="description" lang=${words} dir="auto">${renderRichText(description)}</div>` : nothing}`;
  }

  #renderSection(name: string, content: unknown): TemplateResult {
    return html`<section aria-label=${name}>${renderHeading(this.level + 1, name)}${content}</section>`;
  }

  /** True where the author lays out the campaign with elements of their own choice. */
  get #isComposed(): boolean {
    return [...this.querySelectorAll('*')].some(
      (element) => element.localName.startsWith('cx-') || element.hasAttribute('data-cx'),
    );
  }
}

/** The sections of a recap page, in order; one without entries is left out. */
const SECTIONS = [
  {
    type: 'highlight',
    name: 'highlights',
    draw: ({ agency, tag, limit }: CxCampaign, level: number) =>
      html`<cx-highlight heading-level=${level} .agency=${agency} .tag=${tag} .limit=${limit}></cx-highlight>`,
  },
  {
    type: 'spotlight',
    name: 'spotlights',
    draw: ({ agency, tag, limit }: CxCampaign, level: number) =>
      html`<cx-spotlight heading-level=${level} .agency=${agency} .tag=${tag} .limit=${limit}></cx-spotlight>`,
  },
  {
    type: 'post',
    name: 'posts',
    draw: ({ agency, tag, limit }: CxCampaign, level: number) =>
      html`<cx-social-embed
        heading-level=${level}
        layout="grid"
        without-related
        .agency=${agency}
        .tag=${tag}
        .limit=${limit}
      ></cx-social-embed>`,
  },
  {
    type: 'event',
    name: 'events',
    draw: ({ agency, tag, limit }: CxCampaign, level: number) =>
      html`<cx-event heading-level=${level} .agency=${agency} .tag=${tag} .limit=${limit}></cx-event>`,
  },
  {
    type: 'milestone',
    name: 'milestones',
    draw: ({ agency, tag, limit }: CxCampaign, level: number) =>
      html`<cx-campaign-timeline
        types="milestone"
        order="oldest"
        group-by="month"
        heading-level=${level}
        .agency=${agency}
        .tag=${tag}
        .limit=${limit}
      ></cx-campaign-timeline>`,
  },
] as const satisfies readonly { type: EntryType; name: keyof Messages; draw: (campaign: CxCampaign, level: number) => TemplateResult }[];

declare global {
  interface HTMLElementTagNameMap {
    'cx-campaign': CxCampaign;
  }
}
