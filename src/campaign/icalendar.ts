import { plainText } from '../text/plain-text.js';
import { dayOf, isDay, timeOf } from './dates.js';
import type { CampaignDate, CampaignEvent } from './types.js';

const STATUS = { scheduled: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

/**
 * A calendar file (iCalendar, RFC 5545) of those events that have a date. It holds no time at which it was made, so the
 * same events always give the same file.
 */
export function toICalendar(events: readonly CampaignEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cx-widgets//EN',
    ...events.flatMap(component),
    'END:VCALENDAR',
  ];
  return lines.map((line) => fold(line) + '\r\n').join('');
}

function component(event: CampaignEvent): string[] {
  const { id, campaign, title, body, start, timezone, location, onlineUrl, url = onlineUrl, status } = event;
  if (!start) return [];
  const words = plainText(body);
  const properties = {
    // An id within JSON that has no address is unique only together with the campaign's.
    UID: text((id[0] === '#' && campaign.url) || '') + text(id),
    DTSTAMP: utc(event.modified ?? event.published ?? start),
    ...(isDay(start)
      ? {
          'DTSTART;VALUE=DATE': digits(start),
          // The day after the last one.
          'DTEND;VALUE=DATE': utc(lastDay(start, event.end, timezone), 864e5).slice(0, 8),
        }
      : { DTSTART: utc(start), DTEND: event.end && event.end > start && !isDay(event.end) && utc(event.end) }),
    SUMMARY: text(title ?? words.split('\n')[0]!),
    DESCRIPTION: text([words, event.registrationUrl, onlineUrl].filter(Boolean).join('\n')),
    LOCATION: text([location?.name, location?.address].filter(Boolean).join(', ') || (onlineUrl ?? '')),
    URL: url,
    STATUS: status && STATUS[status],
  };
  const lines = Object.entries(properties).flatMap(([name, value]) => (value ? `${name}:${value}` : []));
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
}

function lastDay(start: string, end = start, timezone?: string): string {
  const day = dayOf(end, timezone);
  return day > start ? day : start;
}

const digits = (date: string): string => date.replace(/[-:]|\.\d+/g, '');

const utc = (date: CampaignDate, later = 0): string => digits(new Date(timeOf(date) + later).toISOString());

/** Text as a property has it: no control characters but tabs, and marks for what would end it. */
function text(value: string): string {
  return value
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A line has 75 octets of UTF-8 at most; what is over goes on in the next, after a space, and no character is cut. */
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
