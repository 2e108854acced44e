import { html as litHtml, nothing, type TemplateResult } from 'lit';
import { players } from '../media/lazy.js';
import { stateOf } from '../model/event-state.js';
import { hasDay } from '../model/calendar-fields.js';
import { eventChangesAt } from '../model/next-change.js';
import type { CampaignEvent } from '../model/types.js';
import { html } from './html.js';
import { renderArticle } from './article.js';
import { eventStyles } from './event.styles.js';
import { renderCalendar } from './calendar.js';
import { renderDateBlock, renderState, renderWhen } from './event-when.js';
import { ownName, ownWords, wordsToEntry } from './language.js';
import { renderLink } from './link.js';
import type { Card, CardOptions } from './options.js';
import { renderAllMedia, renderBody, renderLinks, renderPerson, renderTitles, renderVideo } from './fields.js';
import { renderPortrait } from './portrait.js';

/** Renders an event as an article: date, place, people, and the links that are useful now. */
export function renderEvent(event: CampaignEvent, options: CardOptions): TemplateResult {
  const { now, locale } = options;
  const { messages } = locale;
  const toIt = (words: string): unknown => ownWords(wordsToEntry(words, locale, event), locale, event);
  const { start, onlineUrl, registrationUrl } = event;
  const { state } = stateOf(event, now);
  const isOpen = state === 'upcoming' || state === 'live';
  const mayRegister = state === 'upcoming' || state === 'postponed';
  // Parts come and go with the time; a place for each keeps the others, such as a player.
  const head = litHtml`<div class="head">
    ${renderDateBlock(event, options)}
    <div>
      ${renderTitles(event, options)} ${renderState(event, options)} ${renderWhen(event, options)}
      ${renderPlace(event, options)}
    </div>
  </div>`;
  const rest = litHtml`${renderBody(event, options)} ${state === 'ended' ? renderRecording(event, options) : nothing}
  ${renderSpeakers(event, options)} ${renderAllMedia(event, options)}
  ${renderLinks(
    [
      isOpen && onlineUrl !== undefined && { url: onlineUrl, label: toIt(messages.joinOnline) },
      mayRegister && registrationUrl !== undefined && { url: registrationUrl, label: toIt(messages.register) },
      ...event.links,
    ],
    options,
    event,
  )}
  ${isOpen && hasDay(start) ? renderCalendar(event, options) : nothing}`;
  return renderArticle(event, options, head, rest);
}

export const eventCard: Card = {
  type: 'event',
  render: renderEvent,
  styles: eventStyles,
  changesAt: eventChangesAt,
};

function renderPlace(event: CampaignEvent, options: CardOptions): unknown {
  const { location, onlineUrl } = event;
  if (!location && !onlineUrl) return nothing;
  const words = location
    ? html`${location.url ? renderLink(location.url, location.name, options, event) : location.name}${location.address ? html`, ${location.address}` : nothing}`
    : ownWords(options.locale.messages.online, options.locale, event);
  return html`<p part="meta" dir=${location ? 'auto' : nothing}>${words}</p>`;
}

/** Renders the recording of a past event: a player, or a link to it. */
function renderRecording(event: CampaignEvent, options: CardOptions): unknown {
  const { video } = event;
  if (!video) return nothing;
  if (players.value?.isPlayable(video.url)) return html`<div>${renderVideo(video, event, options)}</div>`;
  const { locale } = options;
  const words = ownWords(wordsToEntry(locale.messages.watch, locale, event), locale, event);
  return html`<p>${renderLink(video.url, words, options, event)}</p>`;
}

function renderSpeakers(event: CampaignEvent, options: CardOptions): unknown {
  const { speakers = [] } = event;
  if (!speakers.length) return nothing;
  const { speakers: name } = options.locale.messages;
  return html`<p class="bold">${ownWords(name, options.locale, event)}</p>
    <ul class="speakers" role="list" aria-label=${ownName(name, options.locale, event)}>
      ${speakers.map(
        (speaker) =>
          html`<li>
            ${renderPortrait(speaker.photo, speaker.name, event, options)}
            <span dir="auto">${renderPerson(speaker, options, event)}</span>
          </li>`,
      )}
    </ul>`;
}
