import type { Json } from '../../../src/formats/source.js';
import { contentHash } from '../../../src/model/ids.js';
import { UNKNOWN_ZONE } from '../../../src/model/zones.js';
import { safeUrl } from '../../../src/util/urls.js';
import { all, first, type Component } from './components.js';
import type { ContentLine } from './lines.js';
import { filesOf, onlineUrlOf } from './links.js';
import type { Note } from './problems.js';
import { titleOf, type Occurrence, type ZonedTime } from './series.js';
import { textOf } from './text.js';
import { isoOf, readText, readTexts, readTime } from './values.js';

export interface ItemContext {
  /** The zone of the whole calendar. */
  readonly timezone: string | undefined;
  /** Whether this library wrote the calendar. */
  readonly isOurs: boolean;
  readonly note: Note;
}

/** An item, and the property that each of its keys is from. */
export interface CalendarItem {
  readonly json: Json;
  readonly component: Component;
  readonly lines: ReadonlyMap<string, ContentLine | undefined>;
}

/** Returns an occurrence as an item of a campaign file. Nothing of its organizer and its attendees is in it. */
export function itemOf(occurrence: Occurrence, context: ItemContext): CalendarItem {
  const { component, start, end } = occurrence;
  const text = textOf(component);
  const place = readText(first(component, 'LOCATION')?.value ?? '');
  const online = onlineUrlOf(component, place, text?.value ?? '');
  const { attachments, links } = filesOf(component, context.note);
  const [summary, url] = ['SUMMARY', 'URL'].map((name) => first(component, name));
  const json = full({
    id: idOf(occurrence),
    url: url && webUrl(url.value),
    title: titleOf(component),
    ...(text && { [text.key]: text.value }),
    date_published: stamp(component, 'CREATED'),
    date_modified: stamp(component, 'LAST-MODIFIED'),
    tags: [...new Set(all(component, 'CATEGORIES').flatMap(({ value }) => readTexts(value)))],
    language: summary?.params.get('LANGUAGE'),
    attachments,
    _cx: full({
      type: 'event',
      start: dateText(start),
      end: end && endText(start, end),
      timezone: zoneNameOf(start, context.timezone),
      location: place && !webUrl(place) ? place : undefined,
      online_url: online,
      status: statusOf(component, context),
      links,
    }),
  });
  const [from, to] = [first(component, 'DTSTART'), first(component, 'DTEND') ?? first(component, 'DURATION')];
  const lines = { title: summary, url, content_text: text?.from, content_html: text?.from, start: from, end: to };
  return { json, component, lines: new Map(Object.entries(lines)) };
}

/** Returns the zone of an event if it is not that of the calendar. */
function zoneNameOf({ isDay, zone }: ZonedTime, usual: string | undefined): string | undefined {
  if (isDay) return undefined;
  if (!zone) return UNKNOWN_ZONE;
  return zone.name === usual ? undefined : zone.name;
}

/** Returns an id that stays when an occurrence is moved. */
function idOf({ component, original, start }: Occurrence): string {
  const uid = readText(first(component, 'UID')?.value ?? '');
  const own = uid || `event-${contentHash(`${isoOf(start.wall, start.isDay)} ${titleOf(component) ?? ''}`)}`;
  return original ? `${own}/${stampOf(original)}` : own;
}

/** Returns the time that identifies an occurrence: in UTC, or as it is on the clock if its zone is unknown. */
const stampOf = ({ moment, isDay, zone }: ZonedTime): string =>
  isoOf(moment, isDay).replace(/[-:]/g, '') + (zone ? 'Z' : '');

/** Returns a date: a day, a time with its offset from UTC, or without one if its zone is unknown. */
function dateText({ wall, moment, isDay, zone }: ZonedTime): string {
  const date = isoOf(wall, isDay);
  if (isDay || !zone) return date;
  const ahead = Math.round((wall - moment) / 60_000);
  // An offset with seconds, as before time zones, can't be written.
  if (!ahead || wall - moment !== ahead * 60_000) return `${isoOf(moment, false)}Z`;
  const two = (number: number): string => String(Math.floor(Math.abs(number))).padStart(2, '0');
  return `${date}${ahead < 0 ? '-' : '+'}${two(ahead / 60)}:${two(Math.abs(ahead) % 60)}`;
}

/** Returns the end if there is one: in calendars, the end of days is the day after. */
function endText(start: ZonedTime, end: ZonedTime): string | undefined {
  if (end.moment <= start.moment) return undefined;
  if (!end.isDay) return dateText(end);
  const last = isoOf(end.wall - 1, true);
  return last === isoOf(start.wall, true) ? undefined : last;
}

/** Returns a time in UTC. */
function stamp(component: Component, name: string): string | undefined {
  const time = readTime(first(component, name)?.value ?? '');
  return time && (time.isDay ? isoOf(time.wall, true) : `${isoOf(time.wall, false)}Z`);
}

/** Returns the status. Other programs mean by tentative that an event is not yet certain. */
function statusOf(component: Component, { isOurs }: ItemContext): string | undefined {
  const status = first(component, 'STATUS')?.value.trim().toUpperCase();
  if (status === 'CANCELLED') return 'cancelled';
  return status === 'TENTATIVE' && isOurs ? 'postponed' : undefined;
}

const webUrl = (value: string): string | undefined => (/^https?:\S+$/i.test(value.trim()) ? safeUrl(value) : undefined);

/** Returns an object without its empty keys. */
export function full(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(([, value]) => {
      if (value === undefined || value === '') return false;
      return typeof value !== 'object' || Object.keys(value as object).length > 0;
    }),
  );
}
