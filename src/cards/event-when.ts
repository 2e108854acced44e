import { html, nothing, type TemplateResult } from 'lit';
import { clockAt, dayOf, isDay, readerZone } from '../campaign/dates.js';
import { countdownTo, type EventState } from '../campaign/event-state.js';
import type { CampaignDate, CampaignEvent, Milestone } from '../campaign/types.js';
import { formatDate, formatDistance, formatPart } from '../locales/format.js';
import { ownWords } from './language.js';
import type { CardOptions } from './options.js';

/** Farther off, the date says more than a count of days. */
const DAYS = 30;

/** When an event or a milestone is: a day, a time in its zone, or from one to another. */
export function renderWhen(entry: CampaignEvent | Milestone, { locale, withoutDate }: CardOptions): unknown {
  const { start, timezone } = entry;
  if (!start) {
    const isOpen = entry.type === 'event' && entry.status !== 'cancelled' && !entry.video;
    return isOpen ? html`<p part="when">${ownWords(locale.messages.noDate, locale, entry)}</p>` : nothing;
  }
  if (withoutDate && isDay(start)) return nothing;
  return html`<p part="when">
    ${renderTime(start, ownWords(spanOf(entry, start, timezone, locale.language), locale, entry))}
  </p>`;
}

/** When an event is by the reader's clocks, where they show another time than those where it is. */
export function renderReaderTime(event: CampaignEvent, { locale }: CardOptions): unknown {
  const { start, end = start, timezone } = event;
  const zone = readerZone();
  if (!start || !end || !timezone || isDay(start)) return nothing;
  if ([start, end].every((date) => clockAt(date, zone) === clockAt(date, timezone))) return nothing;
  const words = locale.messages.readerTime(spanOf(event, start, zone, locale.language));
  return html`<p part="reader-time">${renderTime(start, ownWords(words, locale, event))}</p>`;
}

/** From when to when. Of a time that ends with some later day, that day is said as it is, in every zone. */
function spanOf(
  { type, end, timezone }: CampaignEvent | Milestone,
  start: CampaignDate,
  zone: string | undefined,
  language: string,
): string {
  const withWeekday = type === 'event';
  const last = end && isDay(start) ? dayOf(end, timezone ?? readerZone()) : end;
  const endsWithDay = last && isDay(last) && !isDay(start);
  const words = formatDate(start, language, {
    end: endsWithDay ? undefined : last,
    timezone: zone ?? readerZone(),
    withTime: true,
    withWeekday,
  });
  return endsWithDay && last > dayOf(start, timezone ?? readerZone())
    ? `${words} – ${formatDate(last, language, { withWeekday })}`
    : words;
}

const renderTime = (start: CampaignDate, words: unknown): TemplateResult =>
  html`<time datetime=${start}>${words}</time>`;

/** What an event is by the clock, in a word or two; nothing where it has neither date nor state. */
export function renderState(event: CampaignEvent, state: EventState['state'], options: CardOptions): unknown {
  const { clock, locale } = options;
  const { messages, language } = locale;
  const { start, video } = event;
  let words = '';
  switch (state) {
    case 'upcoming':
      if (start) {
        const { value, unit, changesAt } = countdownTo({ ...event, start }, clock.now);
        clock.changesAt(changesAt);
        words = unit === 'day' && value > DAYS ? messages.upcoming : formatDistance(value, unit, language);
      }
      break;
    case 'ended':
      words = video ? messages.recorded : messages.ended;
      break;
    case 'live':
      words = messages.live;
      break;
    default:
      words = messages.status[state];
  }
  return words ? html`<p part=${`state ${state}`}>${ownWords(words, locale, event)}</p>` : nothing;
}

/** The day on which an event begins, as a leaf of a calendar: a help for the eye, since the words follow. */
export function renderDateBlock({ start, timezone = readerZone() }: CampaignEvent, options: CardOptions): unknown {
  if (!start || options.withoutDate) return nothing;
  const { language } = options.locale;
  return html`<p part="date-block" aria-hidden="true">
    <span>${formatPart(start, language, 'month', timezone)}</span>
    <strong>${formatPart(start, language, 'day', timezone)}</strong>
  </p>`;
}
