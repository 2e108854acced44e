import { html, nothing, type TemplateResult } from 'lit';
import type { Spotlight } from '../campaign/types.js';
import { renderPortrait } from '../media/picture.js';
import { languageOf } from './language.js';
import type { CardOptions } from './options.js';
import { renderAgency, renderAllMedia, renderBody, renderLinks, renderTitle } from './parts.js';

/** Draws a person as an article: the name is its heading, the title where no person is given. */
export function renderSpotlight(spotlight: Spotlight, options: CardOptions): TemplateResult {
  const { person, quote, agency } = spotlight;
  const duties = [person?.role, person?.organization].filter(Boolean).join(', ');
  return html`<article part="card spotlight" lang=${languageOf(spotlight, options.locale)}>
    ${renderPortrait(person?.photo, spotlight.campaign.feedUrl)}
    ${renderTitle(spotlight, options, person?.name ?? spotlight.title)}
    ${duties ? html`<p part="role">${duties}</p>` : nothing} ${renderAgency(agency)}
    ${quote ? html`<blockquote part="quote" dir="auto"><p>${quote}</p></blockquote>` : nothing} ${renderBody(spotlight)}
    ${renderAllMedia(spotlight, options)} ${renderLinks(spotlight.links)}
  </article>`;
}
