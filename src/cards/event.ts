import { html, nothing, type TemplateResult } from 'lit';
import { isDay } from '../campaign/dates.js';
import type { CampaignEvent, Milestone } from '../campaign/types.js';
import { formatDate } from '../locales/format.js';
import { renderArticle } from './article.js';
import { ownWords } from './language.js';
import { renderLink } from './link.js';
import type { CardOptions } from './options.js';
import { renderAgency, renderAllMedia, renderBody, renderLinks, renderPerson, renderTitle } from './parts.js';

/** Draws an event as an article: when, where and who. */
export function renderEvent(event: CampaignEvent, options: CardOptions): TemplateResult {
  const { messages } = options.locale;
  const own = (words: string): unknown => ownWords(words, options.locale, event);
  const { status, location, speakers = [], onlineUrl, registrationUrl, video } = event;
  const content = html`${
    status === 'cancelled' || status === 'postponed'
      ? html`<p part="status">${own(messages.status[status])}</p>`
      : nothing
  }
  ${renderAgency(event, options)} ${renderTitle(event, options)} ${renderWhen(event, options)}
  ${
    location
      ? html`<p part="place">
          ${location.url ? renderLink(location.url, location.name, options, event) : location.name}${location.address ? html`, ${location.address}` : nothing}
        </p>`
      : nothing
  }
  ${renderBody(event, options)}
  ${
    speakers.length
      ? html`<p part="label">${own(messages.speakers)}</p>
          <ul part="speakers" role="list" aria-label=${messages.speakers}>
            ${speakers.map((speaker) => html`<li>${renderPerson(speaker, options, event)}</li>`)}
          </ul>`
      : nothing
  }
  ${renderAllMedia(event, options)}
  ${renderLinks(
    [
      onlineUrl !== undefined && { url: onlineUrl, label: own(messages.joinOnline) },
      registrationUrl !== undefined && { url: registrationUrl, label: own(messages.register) },
      video && { url: video.url, label: own(messages.watch) },
      ...event.links,
    ],
    options,
    event,
  )}`;
  return renderArticle(event, options, content);
}

/** When an event or a milestone is: a day, a time in its zone, or from one to another. */
export function renderWhen(entry: CampaignEvent | Milestone, { locale, withoutDate }: CardOptions): unknown {
  const { start, end, timezone } = entry;
  if (!start || (withoutDate && isDay(start))) return nothing;
  const words = formatDate(start, locale.language, {
    end,
    timezone,
    withTime: true,
  });
  return html`<p part="when"><time datetime=${start}>${ownWords(words, locale, entry)}</time></p>`;
}
