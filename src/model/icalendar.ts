import { dayAfter, descriptionOf, digits, hasDay, placeOf, titleOf } from './calendar-fields.js';
import { HOUR, isDay, isMoment, isPeriod, MINUTE, timeOf } from './dates.js';
import { timesOf } from './event-state.js';
import type { CampaignDate, CampaignEvent } from './types.js';

const STATUS = { scheduled: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

/**
 * Returns a calendar file (iCalendar, RFC 5545) of the events that have a day. It contains no creation time, so the
 * same events always produce the same file. It has no METHOD because it is not an invitation; users decide what their
 * calendar does with it.
 *
 * @param page - The URL of the page that contains the events, for events without a source URL.
 */
export function toICalendar(events: readonly CampaignEvent[], page = ''): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cx-widgets//EN',
    ...events.flatMap((event) => component(event, page)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => fold(line) + '\r\n').join('');
}

function component(event: CampaignEvent, page: string): string[] {
  const { id, campaign, modified, start, end, timezone, onlineUrl, url = onlineUrl, status } = event;
  if (!hasDay(start)) return [];
  const properties = {
    // An id from inline JSON without a URL is unique only in combination with the URL of the campaign or the page.
    UID: text((id[0] === '#' && (campaign.url ?? page)) || '') + text(id),
    // If no change is dated, any dated change is later.
    DTSTAMP: utc(modified ?? event.published ?? '1970-01-01'),
    // SEQUENCE must grow with each change, and feeds do not count changes.
    SEQUENCE: modified && String(Math.floor(timeOf(modified) / MINUTE)),
    ...(isDay(start)
      ? { 'DTSTART;VALUE=DATE': digits(start), 'DTEND;VALUE=DATE': digits(dayAfter(start, end, timezone)) }
      : { DTSTART: timeIn(start), DTEND: endOf(event) }),
    SUMMARY: text(titleOf(event)),
    DESCRIPTION: text(descriptionOf(event)),
    LOCATION: text(placeOf(event)),
    URL: url,
    STATUS: status && STATUS[status],
  };
  const lines = Object.entries(properties).flatMap(([name, value]) => (value ? `${name}:${value}` : []));
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
}

/** Returns the end of an event with a time. Without one, calendars would show a moment; it is an hour, as in the page. */
function endOf(event: CampaignEvent): string {
  const { start = '', end = '' } = event;
  if (isMoment(start)) return utc(new Date(timesOf(event)[1]).toISOString());
  return digits(end > start && !isPeriod(end) && !isMoment(end) ? end : floating(timeOf(start) + HOUR));
}

const floating = (time: number): string => new Date(time).toISOString().slice(0, 19);

/** Formats an instant for iCalendar, in UTC. */
export const utc = (date: CampaignDate): string => digits(new Date(timeOf(date)).toISOString());

/** Formats a time for iCalendar: in UTC, or as a floating time if its zone is unknown. */
export const timeIn = (date: CampaignDate): string => (isMoment(date) ? utc(date) : digits(date));

/** Escapes text for a property and removes control characters except tabs and line breaks. */
function text(value: string): string {
  return value
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Folds a line at 75 octets of UTF-8; continuation lines start with a space, and no character is split. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    octets += length;
    if (octets > 75) {
      folded += '\r\n ';
      octets = length + 1;
    }
    folded += character;
  }
  return folded;
}
