import { nothing, type TemplateResult } from 'lit';
import { clockAt, dayOf, isDay, isMoment, isPeriod, readerZone } from '../model/dates.js';
import { countdownTo, stateOf } from '../model/event-state.js';
import { hasDay } from '../model/calendar-fields.js';
import type { CampaignDate, CampaignEvent, Milestone } from '../model/types.js';
import { formatDate, formatDistance, formatPart } from '../locales/format.js';
import { html } from './html.js';
import { ownWords } from './language.js';
import type { CardOptions } from './options.js';

/** Number of days up to which a countdown is shown; beyond that, the date is more useful. */
const DAYS = 30;

/**
 * Renders the date of an event or a milestone: a year, a month, a day, a time in its zone, or a range. An event at
 * another time in the reader's zone shows that time too, until it is over.
 */
export function renderWhen(entry: CampaignEvent | Milestone, { locale, now, withoutDate }: CardOptions): unknown {
  const { start, end = start, timezone = readerZone() } = entry;
  const { messages, language } = locale;
  if (!start || !end) {
    const isOpen = entry.type === 'event' && entry.status !== 'cancelled' && !entry.video;
    return isOpen ? html`<p part="meta date" class="bold">${ownWords(messages.noDate, locale, entry)}</p>` : nothing;
  }
  if (withoutDate && isPeriod(start)) return nothing;
  const line = (name: string, zone: string, say = (words: string): string => words): TemplateResult => {
    const words = ownWords(say(spanOf(entry, start, end, zone, language)), locale, entry);
    return html`<p part="meta date" class=${name}><time dir="auto" datetime=${start}>${words}</time></p>`;
  };
  const reader = readerZone();
  const isOther =
    entry.type === 'event' &&
    isMoment(start) &&
    stateOf(entry, now).state !== 'ended' &&
    [start, end].some((date) => clockAt(date, reader) !== clockAt(date, timezone));
  return [line('bold', timezone), isOther ? line('muted', reader, messages.readerTime) : nothing];
}

/** Formats a range in a time zone. An end that is a whole day is formatted as that day. */
function spanOf(
  { type, timezone = readerZone() }: CampaignEvent | Milestone,
  start: CampaignDate,
  end: CampaignDate,
  zone: string,
  language: string,
): string {
  const withWeekday = type === 'event';
  const endsWithDay = isPeriod(end) && !isPeriod(start);
  const words = formatDate(start, language, {
    end: isPeriod(start) ? dayOf(end, timezone) : endsWithDay ? undefined : end,
    timezone: zone,
    withTime: true,
    withWeekday,
  });
  return endsWithDay && end > dayOf(start, timezone)
    ? `${words} – ${formatDate(end, language, { withWeekday })}`
    : words;
}

/** Renders the state of an event, such as "Ended" or a countdown; nothing while its date is unknown. */
export function renderState(event: CampaignEvent, options: CardOptions): unknown {
  const { now, locale } = options;
  const { state } = stateOf(event, now);
  const { messages, language } = locale;
  const { start, video } = event;
  // The exact time within its year, its month or, without a time zone, its day is unknown.
  const isVague = start && !isDay(start) && !isMoment(start);
  if (state === 'live' && isVague) return nothing;
  let words: string;
  if (state === 'upcoming') {
    if (!start) return nothing;
    const { value, unit } = countdownTo(event as typeof event & { readonly start: string }, now);
    words =
      (unit === 'day' && value > DAYS) || !hasDay(start) ? messages.upcoming : formatDistance(value, unit, language);
  } else words = { ...messages.status, live: messages.live, ended: video ? messages.recorded : messages.ended }[state];
  return html`<p part=${`badge ${state}`} class=${`state ${state}`}>${ownWords(words, locale, event)}</p>`;
}

/** Renders the first day of an event as a calendar leaf. It is decoration: the date follows in text. */
export function renderDateBlock({ start, timezone = readerZone() }: CampaignEvent, options: CardOptions): unknown {
  if (!hasDay(start) || options.withoutDate) return nothing;
  const { language } = options.locale;
  return html`<p class="day" aria-hidden="true">
    <span>${formatPart(start, language, 'month', timezone)}</span>
    <strong>${formatPart(start, language, 'day', timezone)}</strong>
  </p>`;
}
