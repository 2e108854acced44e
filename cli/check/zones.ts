import { zoneOf } from '../../src/model/zones.js';
import { didYouMean, zoneMeant } from './suggest.js';

/** Returns what to write for a time zone that is no IANA name of a place, in a sentence or two that begin with a space. */
export function adviceOnZone(name: string): string {
  // EST, HST, MST and EST5EDT are IANA names too, but of no place.
  const zone = zoneOf(name.replace(/^([ehm])st$/i, '$1dt').replace(/^([cemp])st\d.dt$/i, '$1t'));
  const place = zone?.startsWith('Etc/') ? undefined : (zone ?? zoneMeant(name));
  const [, season] = /^(?:[acemp]|ak)([ds])t$/i.exec(name) ?? [];
  const fault = season
    ? ` Its clocks never change, so times in ${/s/i.test(season) ? 'summer' : 'winter'} are an hour off.`
    : '';
  return fault + didYouMean(place);
}
