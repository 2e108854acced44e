import { isDay, isMoment } from './dates.js';
import { timesOf } from './event-state.js';
import { dayAfter, digits, placeOf, titleOf, utc, wordsOf } from './icalendar.js';
import type { CampaignEvent } from './types.js';

/** Longer words make an address that servers refuse. */
const LONGEST = 1000;

const OUTLOOK = 'path=/calendar/action/compose&rru=addevent';

/**
 * The calendars on the web that take an event from an address, by the names that people know; none for a year, a month,
 * or a time whose zone is not known, since they would add one.
 */
export function calendarLinks(event: CampaignEvent): { readonly name: string; readonly url: string }[] {
  const { start = '', end, timezone } = event;
  const isAllDay = isDay(start);
  if (!isAllDay && !isMoment(start)) return [];
  // They all want an end.
  const [from, to] = isAllDay
    ? [start, dayAfter(start, end, timezone)]
    : timesOf(event).map((time) => new Date(time).toISOString().replace(/\.\d+/, ''));
  const title = titleOf(event);
  const words = [event.url, wordsOf(event)].filter(Boolean).join('\n').slice(0, LONGEST);
  const location = placeOf(event);
  const figures = isAllDay ? digits : utc;
  const outlook = { startdt: from, enddt: to, allday: `${isAllDay}`, subject: title, body: words, location };
  const google = { text: title, dates: `${figures(from!)}/${figures(to!)}`, ctz: timezone, details: words, location };
  return [
    { name: 'Google Calendar', url: `https://calendar.google.com/calendar/render?action=TEMPLATE${query(google)}` },
    { name: 'Outlook.com', url: `https://outlook.live.com/calendar/0/deeplink/compose?${OUTLOOK}${query(outlook)}` },
    {
      name: 'Microsoft 365',
      url: `https://outlook.office.com/calendar/0/deeplink/compose?${OUTLOOK}${query(outlook)}`,
    },
  ];
}

/** With %20 for a space: Outlook shows a plus sign as such. */
function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => !!pair[1]);
  return `&${new URLSearchParams(given)}`.replaceAll('+', '%20');
}
