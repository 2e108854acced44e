import { nothing, type TemplateResult } from 'lit';
import type { Spotlight } from '../model/types.js';
import { htmlFor } from './html.js';
import { renderArticle } from './article.js';
import { spotlightStyles } from './spotlight.styles.js';
import type { Card, CardOptions } from './options.js';
import { dutiesOf, renderAgency, renderAllMedia, renderBody, renderLinks, renderTitle } from './fields.js';
import { renderPortrait } from './portrait.js';

/** Renders a person as an article; its heading is the name, or the title if no person is given. */
export function renderSpotlight(spotlight: Spotlight, options: CardOptions): TemplateResult {
  const { person, quote } = spotlight;
  const html = htmlFor(spotlight);
  const duties = person && dutiesOf(person);
  const head = html`${renderTitle(spotlight, options, person?.name ?? spotlight.title)}
  ${duties ? html`<p part="meta" class="muted role" dir="auto">${duties}</p>` : nothing}
  ${renderAgency(spotlight, options)}`;
  const byline = html`${
    person
      ? html`<div class="byline person">
          ${renderPortrait(person.photo, person.name, spotlight, options)}
          <div>${head}</div>
        </div>`
      : head
  }`;
  const rest = html`${quote ? html`<blockquote class="quote" dir="auto"><p>${quote}</p></blockquote>` : nothing}
  ${renderBody(spotlight, options)} ${renderAllMedia(spotlight, options)}
  ${renderLinks(spotlight.links, options, spotlight)}`;
  return renderArticle(spotlight, options, byline, rest);
}

export const spotlightCard: Card = { type: 'spotlight', render: renderSpotlight, styles: spotlightStyles };
