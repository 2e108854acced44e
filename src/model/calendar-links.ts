import { isDay, isMoment } from './dates.js';
import { timesOf } from './event-state.js';
import { dayAfter, digits, placeOf, titleOf, descriptionOf } from './calendar-fields.js';
import type { CampaignEvent } from './types.js';

/** Servers refuse the URL if the text is longer. */
const LONGEST = 1000;

/**
 * Returns links to web calendars that can add an event from a URL. The list is empty for a year, a month, or a time
 * without a known time zone, because the calendars would make up the missing part.
 */
export function calendarLinks(event: CampaignEvent): { readonly name: string; readonly url: string }[] {
  const { start = '', end, timezone } = event;
  const isAllDay = isDay(start);
  if (!isAllDay && !isMoment(start)) return [];
  // All three calendars require an end.
  const [from = '', to = ''] = isAllDay
    ? [start, dayAfter(start, end, timezone)]
    : timesOf(event).map((time) => new Date(time).toISOString().replace(/\.\d+/, ''));
  const text = titleOf(event);
  const details = [event.url, descriptionOf(event)].filter(Boolean).join('\n').slice(0, LONGEST);
  const location = placeOf(event);
  const google = { action: 'TEMPLATE', text, dates: `${digits(from)}/${digits(to)}`, ctz: timezone, details, location };
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    startdt: from,
    enddt: to,
    allday: `${isAllDay}`,
  };
  const toOutlook = `/calendar/0/deeplink/compose${query({ ...outlook, subject: text, body: details, location })}`;
  return [
    { name: 'Google Calendar', url: `https://calendar.google.com/calendar/render${query(google)}` },
    { name: 'Outlook.com', url: `https://outlook.live.com${toOutlook}` },
    { name: 'Microsoft 365', url: `https://outlook.office.com${toOutlook}` },
  ];
}

/** Encodes a space as %20: Outlook shows a plus sign literally. */
function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => !!pair[1]);
  return `?${new URLSearchParams(given)}`.replaceAll('+', '%20');
}
