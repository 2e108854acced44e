import { ContextProvider } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Campaign, Entry, EntryType } from '../../campaign/types.js';
import { renderChannels } from '../../cards/channels.js';
import { renderHeading } from '../../cards/heading.js';
import { renderRichText } from '../../cards/rich-text.js';
import { formatDate } from '../../locales/format.js';
import type { Messages } from '../../locales/en.js';
import { withoutRelated } from '../../campaign/choose.js';
import { CampaignElement } from '../shared/campaign-element.js';
import { renderNote } from '../shared/fallback.js';
import { LOADING } from '../shared/content.js';
import { campaignContext, type CampaignContext } from '../shared/context.js';
import { styles } from './campaign.styles.js';

/**
 * @summary A campaign: one feed for all the elements inside it. With no such element inside, the whole recap page.
 *
 * @slot - Elements of the campaign, which then make the page; else what is shown before the content arrives.
 * @fires {CxLoadEvent} cx-load - The content is on screen.
 * @fires {CxErrorEvent} cx-error - The content could not be loaded or understood.
 * @csspart heading - The campaign's title and the titles of its sections.
 * @csspart dates - The campaign's dates and hashtag.
 * @csspart description - What the campaign says of itself.
 * @csspart channels - The list of places to follow it.
 */
export class CxCampaign extends CampaignElement {
  static override styles: CSSResultGroup = [CampaignElement.styles, styles];

  readonly #provider = new ContextProvider(this, {
    context: campaignContext,
    initialValue: { content: LOADING, headingLevel: 2 },
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { content, level: headingLevel } = this;
    const { agency, tag } = this.choice;
    const value = { content, headingLevel, agency, tag };
    // Setting the context draws every element inside anew.
    if (hasChanged(this.#provider.value, value)) this.#provider.setValue(value);
  }

  protected override render(): unknown {
    if (!this.#isComposed) return super.render();
    // The author's own layout stays whatever happens; a failure is said once, under it.
    return html`<slot></slot
      >${this.content.state === 'error' ? renderNote(this.content, this.locale.messages) : nothing}`;
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
        shown.some((entry) => entry.type === type)
          ? this.#renderSection(messages[name], draw(this.level + 2))
          : nothing,
      )}
      ${campaign.channels.length ? this.#renderSection(messages.follow, renderChannels(campaign.channels)) : nothing}
    </div>`;
  }

  #renderHeader({ title, description, start, end, timezone, hashtag, language }: Campaign): TemplateResult {
    const locale = this.locale;
    const dates = start && formatDate(start, locale.language, { end, timezone });
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

function hasChanged(before: CampaignContext, after: CampaignContext): boolean {
  return (Object.keys(after) as (keyof CampaignContext)[]).some((key) => before[key] !== after[key]);
}

/** The sections of a recap page, in order; one without entries is left out. */
const SECTIONS = [
  {
    type: 'highlight',
    name: 'highlights',
    draw: (level: number) => html`<cx-highlight heading-level=${level}></cx-highlight>`,
  },
  {
    type: 'spotlight',
    name: 'spotlights',
    draw: (level: number) => html`<cx-spotlight heading-level=${level} layout="grid"></cx-spotlight>`,
  },
  {
    type: 'post',
    name: 'posts',
    draw: (level: number) =>
      html`<cx-social-embed heading-level=${level} layout="grid" without-related></cx-social-embed>`,
  },
  { type: 'event', name: 'events', draw: (level: number) => html`<cx-event heading-level=${level}></cx-event>` },
  {
    type: 'milestone',
    name: 'milestones',
    draw: (level: number) =>
      html`<cx-campaign-timeline
        heading-level=${level}
        types="milestone"
        order="oldest"
        group-by="month"
      ></cx-campaign-timeline>`,
  },
] as const satisfies readonly { type: EntryType; name: keyof Messages; draw: (level: number) => TemplateResult }[];

declare global {
  interface HTMLElementTagNameMap {
    'cx-campaign': CxCampaign;
  }
}
