import { HOUR, momentAt, timeOf } from '../../src/model/dates.js';
import { offsetOf, zoneOf } from '../../src/model/zones.js';
import { zoneMeant } from './suggestions.js';

/** The corrected zone for an abbreviation or another name. */
export interface ZoneFix {
  readonly place: string | undefined;
  /** The season in which the abbreviation is an hour off; undefined for other names. */
  readonly wrongSeason: 'summer' | 'winter' | undefined;
}

/** Returns the fix for a time zone that is not the IANA name of a place. */
export function fixZone(name: string): ZoneFix {
  // EST, HST, MST and EST5EDT are IANA names, too, but not of a place.
  const zone = zoneOf(name.replace(/^([ehm])st$/i, '$1dt').replace(/^([cemp])st\d.dt$/i, '$1t'));
  // Windows names have lowercase places where engines differ on the name.
  const place = zone?.startsWith('Etc/')
    ? undefined
    : (zone?.replace(/(?:^|\/)[a-z]/g, (start) => start.toUpperCase()) ?? zoneMeant(name));
  const [, season] = /^(?:[acemp]|ak)([ds])t$/i.exec(name) ?? [];
  return { place, wrongSeason: !season ? undefined : /s/i.test(season) ? 'summer' : 'winter' };
}

/** An abbreviation that is an hour off on a date, and the zone of its place. */
export interface ZoneMismatch {
  readonly zone: string;
  readonly place: string;
  readonly month: string;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
];

/**
 * Returns a mismatch if standard or daylight time is not in effect in its place on a date, such as EST in July.
 *
 * @param clock - The date and the time in ISO 8601, without an offset.
 */
export function zoneMismatch(zone: string, clock: string): ZoneMismatch | undefined {
  const { place, wrongSeason } = fixZone(zone);
  const hours = offsetOf(zone);
  const time = timeOf(`${clock.slice(0, 16)}Z`.replace(/^(.{10})Z$/, '$1T12:00Z'));
  if (!wrongSeason || !place || hours === undefined || !Number.isFinite(time)) return undefined;
  if (momentAt(time, place) === time - hours * HOUR) return undefined;
  return { zone: zone.toUpperCase(), place, month: MONTHS[Number(clock.slice(5, 7)) - 1]! };
}
