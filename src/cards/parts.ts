import { html, nothing, type TemplateResult } from 'lit';
import type { Agency, Entry, NamedLink, Person } from '../campaign/types.js';
import { formatDate } from '../locales/format.js';
import { renderMedia } from '../media/picture.js';
import { shownUrl } from '../text/urls.js';
import { renderHeading } from './heading.js';
import type { CardOptions } from './options.js';
import { renderRichText } from './rich-text.js';

/** The language of an entry's own words, where it is not that of the words around it. */
export function languageOf(entry: Entry, { locale }: CardOptions): string | typeof nothing {
  const language = entry.language ?? entry.campaign.language;
  return language && language.toLowerCase() !== locale.language ? language : nothing;
}

/** The entry's title as a heading; linked where the entry has an address of its own. */
export function renderTitle(entry: Entry, options: CardOptions, title = entry.title): unknown {
  if (!title) return nothing;
  const words = html`<span lang=${languageOf(entry, options)}>${title}</span>`;
  return renderHeading(options.headingLevel, entry.url ? html`<a href=${entry.url}>${words}</a>` : words);
}

export function renderBody(entry: Entry, options: CardOptions): unknown {
  return entry.body.length
    ? html`<div part="body" lang=${languageOf(entry, options)} dir="auto">${renderRichText(entry.body)}</div>`
    : nothing;
}

export function renderAgency(agency: Agency | undefined): unknown {
  if (!agency) return nothing;
  const name = html`${agency.name}${agency.abbreviation && agency.abbreviation !== agency.name ? ` (${agency.abbreviation})` : nothing}`;
  return html`<p part="agency" dir="auto">${agency.url ? html`<a href=${agency.url}>${name}</a>` : name}</p>`;
}

export function renderPublished({ published, campaign }: Entry, { locale, withoutDate }: CardOptions): unknown {
  return published && !withoutDate
    ? html`<time datetime=${published}
        >${formatDate(published, locale.language, { timezone: campaign.timezone })}</time
      >`
    : nothing;
}

export function renderAllMedia(entry: Entry, { locale }: CardOptions): unknown {
  return entry.media.map((media) => renderMedia(media, entry.campaign.feedUrl, locale.messages));
}

/** Links in a row under a card. */
export function renderLinks(links: readonly (NamedLink | undefined | false)[]): unknown {
  const shown = links.filter((link) => !!link);
  if (!shown.length) return nothing;
  return html`<ul part="links" role="list">
    ${shown.map(({ url, label }) => html`<li><a href=${url}>${label ?? shownUrl(url)}</a></li>`)}
  </ul>`;
}

/** A person's name with role and organization. */
export function renderPerson({ name, role, organization, url }: Person): TemplateResult {
  const duties = [role, organization].filter(Boolean).join(', ');
  return html`${url ? html`<a href=${url}>${name}</a>` : html`<strong>${name}</strong>`}${duties ? html`, ${duties}` : nothing}`;
}
