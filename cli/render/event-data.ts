import { clockTime, dayOf, isDay, isMoment, isPeriod, MINUTE, timeOf } from '../../src/model/dates.js';
import type { CampaignDate, CampaignEvent } from '../../src/model/types.js';
import { cut } from '../../src/text/cut.js';
import { plainText } from '../../src/text/plain-text.js';

/** The maximum length of a description, in characters. */
const LONGEST = 300;

/** An object of schema.org; undefined values are left out. */
export type Data = Readonly<Record<string, unknown>>;

/** Returns what an event lacks to be described, in words for its author; undefined if it lacks nothing. */
export function missingFor({ title, start, location, onlineUrl }: CampaignEvent): string | undefined {
  if (!title) return 'a title';
  if (!start || !dateText(start)) return 'a day in "start"';
  return location || onlineUrl ? undefined : 'a "location" or an "online_url"';
}

/**
 * Returns an event as schema.org's Event.
 *
 * @param write - Returns a URL as it is written in the page.
 */
export function eventData(event: CampaignEvent, write: (url: string) => string): Data {
  const { title, url, start = '', timezone, status, location, onlineUrl, agency, speakers = [], media } = event;
  const place = location && { ...named('Place', location, write), address: location.address };
  const online = onlineUrl && { '@type': 'VirtualLocation', url: write(onlineUrl) };
  const mode = place ? (online ? 'Mixed' : 'Offline') : 'Online';
  const pictures = media.filter(({ kind }) => kind === 'image').map((picture) => write(picture.url));
  return {
    '@type': 'Event',
    name: title,
    url: url && write(url),
    startDate: dateText(start, timezone),
    endDate: endOf(event),
    eventStatus: `https://schema.org/${STATUS[status ?? 'scheduled']}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: place && online ? [place, online] : (place ?? online),
    description: shortText(plainText(event.body)),
    image: pictures.length ? pictures : undefined,
    organizer: agency && named('Organization', agency, write),
    performer: speakers.length ? speakers.map((speaker) => named('Person', speaker, write)) : undefined,
    inLanguage: event.language ?? event.campaign.language,
  };
}

const STATUS = { scheduled: 'EventScheduled', cancelled: 'EventCancelled', postponed: 'EventPostponed' } as const;

const named = (type: string, { name, url }: { name: string; url?: string }, write: (url: string) => string): Data => ({
  '@type': type,
  name,
  url: url && write(url),
});

/**
 * Returns a date as search engines read it: a day, or a moment with the offset of its zone. Of a time without a known
 * zone only the day is certain. Years and months have no day.
 */
function dateText(date: CampaignDate, timezone = 'UTC'): string | undefined {
  if (isPeriod(date)) return isDay(date) ? date : undefined;
  if (!isMoment(date)) return date.slice(0, 10);
  const clock = clockTime(date, timezone);
  const ahead = Math.round((clock - timeOf(date)) / MINUTE);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const offset = `${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
  return new Date(clock).toISOString().slice(0, 19) + offset;
}

/** Returns the end of an event, if it is later than its start. */
function endOf({ start = '', end, timezone }: CampaignEvent): string | undefined {
  if (!end) return undefined;
  const isLater =
    isMoment(start) && isMoment(end) ? timeOf(end) > timeOf(start) : dayOf(end, timezone) >= dayOf(start, timezone);
  return isLater ? dateText(end, timezone) : undefined;
}

/** Returns a text in one line, cut between words if it is long; undefined if there is none. */
export function shortText(value: string): string | undefined {
  const line = value.replace(/\s+/g, ' ').trim();
  return plainText(cut([{ type: 'paragraph', children: [{ type: 'text', value: line }] }], LONGEST)) || undefined;
}
