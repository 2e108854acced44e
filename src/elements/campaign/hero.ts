import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../cards/heading.js';
import { foreign, ownWords } from '../../cards/language.js';
import type { TextOptions } from '../../cards/options.js';
import { renderRichText } from '../../cards/rich-text.js';
import { formatDate } from '../../locales/format.js';
import { renderCaption } from '../../media/caption.js';
import { renderAllowed } from '../../media/image.js';
import type { Campaign } from '../../model/types.js';
import { fromText } from '../../text/from-text.js';

interface HeroOptions extends TextOptions {
  /** The level of the title, 1 to 6. */
  readonly headingLevel: number;
  /** Whether the page has its own title, so that only the description is shown. */
  readonly withoutHeader: boolean;
}

/** Renders the top of a recap page: title, dates, hashtag and first paragraph beside the picture; then the rest. */
export function renderHero(campaign: Campaign, options: HeroOptions): unknown {
  const { locale, withoutHeader } = options;
  const about = fromText(campaign.description ?? '');
  const language = foreign(campaign.language, locale);
  const body = (text: typeof about): unknown =>
    text.length
      ? html`<div part="body" class="body about" lang=${language} dir="auto">${renderRichText(text, options)}</div>`
      : nothing;
  if (withoutHeader) return body(about);
  const title = renderTitle(campaign, options);
  const picture = renderPicture(campaign, options);
  if (!picture) return [title === nothing ? title : html`<div part="hero" class="hero">${title}</div>`, body(about)];
  return [
    html`<div part="hero" class="hero sides">
      <div>${title} ${body(about.slice(0, 1))}</div>
      ${picture}
    </div>`,
    body(about.slice(1)),
  ];
}

function renderTitle(campaign: Campaign, { locale, headingLevel }: HeroOptions): unknown {
  const { title, start, end, timezone, hashtag = '' } = campaign;
  const isNamed = title?.toLowerCase().includes(hashtag.toLowerCase());
  const facts = [
    start && formatDate(start, locale.language, { end, timezone }),
    hashtag && !isNamed && `#${hashtag}`,
  ].filter(Boolean);
  if (!title && !facts.length) return nothing;
  const language = foreign(campaign.language, locale);
  const heading = title ? renderHeading(headingLevel, html`<span lang=${language}>${title}</span>`, 'auto') : nothing;
  return html`${heading}
  ${facts.length ? html`<p part="meta date" class="muted bold">${ownWords(facts.join(' · '), locale)}</p>` : nothing}`;
}

/** Renders the picture of the campaign, if it may be requested. */
function renderPicture(campaign: Campaign, options: HeroOptions): TemplateResult | undefined {
  const { image } = campaign;
  const picture = image && renderAllowed(image, { part: 'media' }, { id: '', campaign }, options);
  return picture && html`<figure>${picture} ${renderCaption(image)}</figure>`;
}
