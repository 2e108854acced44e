import { FeedError } from '../../../src/formats/errors.js';
import { LIMITS } from '../../../src/formats/limits.js';
import { DAY, endOfPeriod, isPeriod, timeOf } from '../../../src/model/dates.js';
import { zoneOf } from '../../../src/model/zones.js';
import { decode } from '../../../src/util/decode.js';
import { safeUrl } from '../../../src/util/urls.js';
import type { Path, Placed, Position } from '../../check/diagnostics.js';
import { bytesOf, isUtf8, latin1 } from '../../check/encoding.js';
import type { SourceOptions } from '../options.js';
import type { SourceDocument, SourceFormat } from '../source-format.js';
import { first, readComponents, type Component } from './components.js';
import { full, itemOf, type CalendarItem } from './item.js';
import type { Note } from './problems.js';
import { occurrencesOf, type SeriesContext, type Window } from './series.js';
import { isoOf, readText } from './values.js';
import { named, zoneFinder } from './zones.js';

/** The number of occurrences that are read of one series. */
const MOST = 1000;
/** The number of periods that all rules of a file may look at: days, for a daily one. */
const EFFORT = 1_000_000;

/** Calendar files (iCalendar, RFC 5545 and 7986): each event becomes an item, and a series one for each occurrence. */
export const calendar: SourceFormat = {
  name: 'calendar',
  matches: (bytes) =>
    /^(?:\xef\xbb\xbf)?\s*BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL|TIMEZONE|FREEBUSY)\s/i.test(
      String.fromCharCode(...bytes.subarray(0, 200)),
    ),
  read: (bytes, options) => readCalendar(textOf(bytes), options),
};

/** Decodes a calendar. Some programs fold lines in the middle of a letter; the fold is moved behind it. */
function textOf(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return decode(bytes);
  return decode(bytesOf(latin1(bytes).replace(/([\xc2-\xf4][\x80-\xbf]*)(\r?\n[ \t])([\x80-\xbf]+)/g, '$1$3$2')));
}

/**
 * Reads a calendar.
 *
 * @throws FeedError `schema` if there is no event in it.
 */
export function readCalendar(text: string, options: SourceOptions): SourceDocument {
  const problems = new Map<string, Placed>();
  const note: Note = ({ name, line }, problem) => {
    const place = name ? `${name}, line ${line}` : `line ${line}`;
    problems.set(`${place} ${JSON.stringify(problem)}`, { problem, line, column: 1, place });
  };
  const root = readComponents(text, note);
  const calendars = root.components.filter(({ name }) => name === 'VCALENDAR');
  // Some programs write events without the calendar around them.
  const parts = [root, ...calendars].flatMap(({ components }) => components);
  const events = parts.filter(({ name }) => name === 'VEVENT');
  if (!events.length) throw new FeedError('schema', noEvents(parts));
  noteOthers(parts, note);
  const head = calendars[0] ?? root;
  const timezone = options.timezone ?? zoneIn(head);
  const window = windowOf(options);
  const usual = timezone === undefined ? undefined : named(timezone);
  const zones = parts.filter(({ name }) => name === 'VTIMEZONE');
  const context: SeriesContext = {
    zoneOf: zoneFinder(zones, timezone, new Date(window.start).getUTCFullYear()),
    usual,
    window,
    isForAll: Boolean(options.since ?? options.until),
    most: MOST,
    effort: { left: EFFORT },
    note,
  };
  const isOurs = /\/\/cx-widgets\/\//.test(first(head, 'PRODID')?.value ?? '');
  const items = itemsOf(events, context, { timezone, isOurs, note });
  return {
    feed: feedOf(head, timezone, items),
    positionOf: (path) => positionOf(path, items),
    problems: [...problems.values()],
  };
}

function noEvents(parts: readonly Component[]): string {
  const [other] = parts.filter(({ name }) => !/^V(?:CALENDAR|TIMEZONE)$/.test(name));
  const fix = 'Export the calendar with its events.';
  return other
    ? `This calendar has no events (VEVENT), only ${other.name}. ${fix}`
    : `This calendar has no events (VEVENT). ${fix}`;
}

/** Reports tasks, notes and busy times. */
function noteOthers(parts: readonly Component[], note: Note): void {
  for (const kind of ['VTODO', 'VJOURNAL', 'VFREEBUSY']) {
    const found = parts.filter(({ name }) => name === kind);
    if (found[0]) note(found[0], { code: 'no-event', kind, count: found.length });
  }
}

/** Returns the zone that a calendar names for all of it. */
function zoneIn(head: Component): string | undefined {
  const name = (first(head, 'X-WR-TIMEZONE') ?? first(head, 'TIMEZONE-ID'))?.value.trim();
  return name ? zoneOf(readText(name)) : undefined;
}

/**
 * Returns the period to read: as given, else from the beginning of last year to the end of next year. It does not depend
 * on the day, so that the same file gives the same events all year.
 *
 * @throws FeedError `schema` if it ends before it begins.
 */
function windowOf({ since, until }: SourceOptions): Window {
  const year = new Date().getUTCFullYear();
  const [first, last] = [since === undefined ? since : timeOf(since), until === undefined ? until : endOf(until)];
  const start = first ?? Math.min(Date.UTC(year - 1, 0), (last ?? Infinity) - 366 * DAY);
  const end = last ?? Math.max(Date.UTC(year + 2, 0), start + 732 * DAY);
  if (start < end) return { start, end };
  const days = [start, end - DAY].map((time) => isoOf(time, true));
  throw new FeedError(
    'schema',
    `The first day, ${days[0]!}, is after the last day, ${days[1]!}. Swap --since and --until.`,
  );
}

const endOf = (date: string): number => (isPeriod(date) ? endOfPeriod(date) : timeOf(date));

/** Groups events by their UID; an event without one is alone. */
function groupsOf(events: readonly Component[]): Component[][] {
  const groups = new Map<unknown, Component[]>();
  for (const event of events) {
    const key = first(event, 'UID')?.value.trim() ?? event;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()];
}

function itemsOf(
  events: readonly Component[],
  context: SeriesContext,
  how: Parameters<typeof itemOf>[1],
): CalendarItem[] {
  const items: CalendarItem[] = [];
  for (const group of groupsOf(events.filter((event) => isPublic(event, how.note)))) {
    const isChange = (one: Component): boolean => !!first(one, 'RECURRENCE-ID');
    const mains = newest(
      group.filter((one) => !isChange(one)),
      () => '',
    );
    const changes = newest(group.filter(isChange), (one) => first(one, 'RECURRENCE-ID')!.value.trim());
    for (const occurrence of occurrencesOf(mains[0], changes, context)) items.push(itemOf(occurrence, how));
    if (items.length > LIMITS.items) {
      how.note(group[0]!, { code: 'calendar', fault: 'too-long', value: String(LIMITS.items) });
      break;
    }
  }
  return items.slice(0, LIMITS.items);
}

/** Whether an event may be published. */
function isPublic(event: Component, note: Note): boolean {
  const line = first(event, 'CLASS');
  const value = line?.value.trim().toUpperCase() ?? 'PUBLIC';
  if (line && value !== 'PUBLIC') note(line, { code: 'private-event', class: value });
  return value === 'PUBLIC';
}

/** Returns the newest version of each event: the one with the highest sequence number, else the last. */
function newest(events: readonly Component[], keyOf: (event: Component) => string): Component[] {
  const sequence = (one: Component): number => Number(first(one, 'SEQUENCE')?.value) || 0;
  const found = new Map<string, Component>();
  for (const event of events) {
    const other = found.get(keyOf(event));
    if (!other || sequence(event) >= sequence(other)) found.set(keyOf(event), event);
  }
  return [...found.values()];
}

function feedOf(
  head: Component,
  timezone: string | undefined,
  items: readonly CalendarItem[],
): Record<string, unknown> {
  const text = (...names: readonly string[]): string | undefined =>
    names.map((name) => first(head, name)).find(Boolean)?.value;
  const url = text('URL')?.trim() ?? '';
  return {
    version: 'https://jsonfeed.org/version/1.1',
    // A calendar without a name has no title; a campaign file needs one.
    title: readText(text('NAME', 'X-WR-CALNAME') ?? ''),
    ...full({
      description: readText(text('DESCRIPTION', 'X-WR-CALDESC') ?? ''),
      home_page_url: /^https?:/i.test(url) ? safeUrl(url) : undefined,
      _cx: full({ timezone }),
    }),
    items: items.map(({ json }) => json),
  };
}

/** Returns the place of a path: that of the property, or the event. */
function positionOf([list, index, ...keys]: Path, items: readonly CalendarItem[]): Position {
  const item = list === 'items' && typeof index === 'number' ? items[index] : undefined;
  if (!item) return { line: 1, column: 1 };
  const key = keys.find((one) => item.lines.get(String(one)));
  const { name, line } = item.lines.get(String(key)) ?? item.component;
  return { line, column: 1, place: `${name}, line ${line}`, isShared: true };
}
