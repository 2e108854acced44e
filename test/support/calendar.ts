import ICAL from 'ical.js';

/** The events of a calendar file, read by a library that is not ours. */
export function readCalendar(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
