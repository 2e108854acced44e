import { lazy } from '../util/lazy.js';

/** Writes calendar files, once a reader wants one. */
export const calendarWriter = lazy(async () => (await import('./icalendar.js')).toICalendar);
