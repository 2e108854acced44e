import { plainText } from '../text/plain-text.js';
import { DAY, dayOf, isDay, isMoment, MINUTE, timeOf } from './dates.js';
import type { CampaignDate, CampaignEvent } from './types.js';

const STATUS = { scheduled: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

/**
 * A calendar file (iCalendar, RFC 5545) of those events that have a day. It holds no time at which it was made, so the
 * same events always give the same file. Nor has it a METHOD: it is no invitation, and what a reader's calendar does
 * with it is the reader's to say.
 *
 * @param page - The address of the page where the events stand, if they came from none of their own.
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
    // An id within JSON that has no address is unique only together with the campaign's, or the page's.
    UID: text((id[0] === '#' && (campaign.url ?? page)) || '') + text(id),
    // Where no change is dated, any that comes is later.
    DTSTAMP: utc(modified ?? event.published ?? '1970-01-01'),
    // It has to grow with each change, and nobody counts them.
    SEQUENCE: modified && String(Math.floor(timeOf(modified) / MINUTE)),
    ...(isDay(start)
      ? { 'DTSTART;VALUE=DATE': digits(start), 'DTEND;VALUE=DATE': digits(dayAfter(start, end, timezone)) }
      : { DTSTART: timeIn(start), DTEND: end && end > start && isMoment(end) === isMoment(start) && timeIn(end) }),
    SUMMARY: text(titleOf(event)),
    DESCRIPTION: text(wordsOf(event)),
    LOCATION: text(placeOf(event)),
    URL: url,
    STATUS: status && STATUS[status],
  };
  const lines = Object.entries(properties).flatMap(([name, value]) => (value ? `${name}:${value}` : []));
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
}

/** Whether a date is precise enough for calendars, which know neither years nor months. */
export const hasDay = (date: CampaignDate | undefined): date is CampaignDate => !!date && date.length > 9;

/** What an event is called in a calendar. */
export function titleOf({ title, body }: CampaignEvent): string {
  return title ?? plainText(body).split('\n')[0]!;
}

/** What a calendar tells of an event: its words and how to take part. */
export function wordsOf({ body, registrationUrl, onlineUrl }: CampaignEvent): string {
  return [plainText(body), registrationUrl, onlineUrl].filter(Boolean).join('\n');
}

/** Where an event is; its address where it is online alone. */
export function placeOf({ location, onlineUrl }: CampaignEvent): string {
  return [location?.name, location?.address].filter(Boolean).join(', ') || (onlineUrl ?? '');
}

/** The day after the last one, with which calendars say that days end. */
export function dayAfter(start: CampaignDate, end = start, timezone?: string): CampaignDate {
  const day = dayOf(end, timezone);
  return new Date(timeOf(isDay(day) && day > start ? day : start) + DAY).toISOString().slice(0, 10);
}

/** A date without what stands between its figures. */
export const digits = (date: string): string => date.replace(/[-:]|\.\d+/g, '');

/** A moment as calendars write it, in UTC. */
export const utc = (date: CampaignDate): string => digits(new Date(timeOf(date)).toISOString());

/** A time as calendars write it: in UTC, or as any clock shows it where its zone is not known. */
export const timeIn = (date: CampaignDate): string => (isMoment(date) ? utc(date) : digits(date));

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
