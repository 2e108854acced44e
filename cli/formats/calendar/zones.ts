import { clockTime, DAY, momentAt } from '../../../src/model/dates.js';
import { WINDOWS_ZONES } from '../../../src/model/windows-zones.js';
import { zoneOf } from '../../../src/model/zones.js';
import { first, type Component } from './components.js';
import { readZone, type Ahead } from './vtimezone.js';

/** A time zone of a calendar. */
export interface CalendarZone {
  /** Its IANA name, if there is one. */
  readonly name?: string | undefined;
  /** Returns the instant of a wall-clock time. */
  readonly momentAt: (wall: number) => number;
  /** Returns the wall-clock time of an instant. */
  readonly wallAt: (moment: number) => number;
}

export const UTC: CalendarZone = { momentAt: (wall) => wall, wallAt: (moment) => moment };

/** Returns the zone for a TZID; undefined if it is unknown. */
export type ZoneFinder = (id: string) => CalendarZone | undefined;

/**
 * Returns a function that finds zones: by their IANA or Windows name, or else by the rules in the calendar.
 *
 * @param usual - The zone to prefer among those with the same rules.
 * @param year - The year for which rules are compared.
 */
export function zoneFinder(zones: readonly Component[], usual: string | undefined, year: number): ZoneFinder {
  const found = new Map<string, CalendarZone | undefined>();
  const find: ZoneFinder = (id) => {
    const component = zones.find((one) => first(one, 'TZID')?.value.trim() === id);
    const names = [id, component && first(component, 'X-LIC-LOCATION')?.value];
    const name = names.map((one) => one && knownName(one)).find(Boolean);
    if (name) return named(name);
    const ahead = component && readZone(component);
    if (!ahead) return undefined;
    const alike = zoneLike(ahead, usual, year);
    return alike ? named(alike) : byRules(ahead);
  };
  return (id) => {
    if (!found.has(id)) found.set(id, find(id));
    return found.get(id);
  };
}

export function named(name: string): CalendarZone {
  return {
    name,
    momentAt: (wall) => momentAt(wall, name),
    wallAt: (moment) => clockTime(new Date(moment).toISOString(), name),
  };
}

/** Returns an IANA name; some programs put a path of their own before it: `/example.org/20050809/Europe/Berlin`. */
function knownName(id: string): string | undefined {
  const [, inside = id] = /^\/.*?\/([A-Z][\w+-]*(?:\/[A-Z][\w+-]*){1,2})$/.exec(id) ?? [];
  return zoneOf(inside.trim());
}

function byRules(ahead: Ahead): CalendarZone {
  return {
    momentAt(wall) {
      // A skipped time uses the offset before the change, and a repeated one is the first (RFC 5545, section 3.3.5).
      const before = wall - ahead(wall - DAY);
      const after = wall - ahead(before);
      return ahead(after) === ahead(before) ? after : before;
    },
    wallAt: (moment) => moment + ahead(moment),
  };
}

/** Returns the IANA zone whose clocks agree through a year: Outlook calls a zone `Customized Time Zone`. */
function zoneLike(ahead: Ahead, usual: string | undefined, year: number): string | undefined {
  const moments = Array.from({ length: 73 }, (_, index) => Date.UTC(year, 0, 1 + index * 5, 12));
  const isAlike = (name: string): boolean =>
    moments.every((moment) => clockTime(new Date(moment).toISOString(), name) - moment === ahead(moment));
  const known = WINDOWS_ZONES.trim()
    .split('\n')
    .map((row) => zoneOf(`${row.split(':')[0]!} standard time`));
  return [usual, ...known].find((name) => name && isAlike(name));
}
