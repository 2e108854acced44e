import { HOUR, isDay, isMoment, isPeriod, timeOf } from './dates.js';
import { timesOf } from './event-state.js';
import { dayAfter, digits, placeOf, titleOf, wordsOf } from './icalendar.js';
import type { CampaignDate, CampaignEvent } from './types.js';

/** Longer words make an address that servers refuse. */
const LONGEST = 1000;

const OUTLOOK = 'path=/calendar/action/compose&rru=addevent';

/**
 * The calendars on the web that take an event from an address, by the names that people know.
 *
 * @param event - One with a day.
 */
export function calendarLinks(event: CampaignEvent): { readonly name: string; readonly url: string }[] {
  const { start = '', end, timezone } = event;
  const isAllDay = isDay(start);
  // They all want an end.
  const [from, to] = isAllDay
    ? [start, dayAfter(start, end, timezone)]
    : (isMoment(start) ? timesOf(event) : clockTimesOf(start, end)).map(
        (time) => new Date(time).toISOString().slice(0, 19) + (isMoment(start) ? 'Z' : ''),
      );
  const title = titleOf(event);
  const words = [event.url, wordsOf(event)].filter(Boolean).join('\n').slice(0, LONGEST);
  const location = placeOf(event);
  const outlook = { startdt: from, enddt: to, allday: `${isAllDay}`, subject: title, body: words, location };
  const dates = `${digits(from!)}/${digits(to!)}`;
  const ctz = isAllDay || isMoment(start) ? timezone : undefined;
  const google = { text: title, dates, ctz, details: words, location };
  return [
    { name: 'Google Calendar', url: `https://calendar.google.com/calendar/render?action=TEMPLATE${query(google)}` },
    { name: 'Outlook.com', url: `https://outlook.live.com/calendar/0/deeplink/compose?${OUTLOOK}${query(outlook)}` },
    {
      name: 'Microsoft 365',
      url: `https://outlook.office.com/calendar/0/deeplink/compose?${OUTLOOK}${query(outlook)}`,
    },
  ];
}

/** When clocks show an event's start and end, where nobody knows their zone. */
function clockTimesOf(start: CampaignDate, end = start): readonly number[] {
  const ends = isMoment(end) || isPeriod(end) ? NaN : timeOf(end);
  return [timeOf(start), ends > timeOf(start) ? ends : timeOf(start) + HOUR];
}

/** With %20 for a space: Outlook shows a plus sign as such. */
function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => !!pair[1]);
  return `&${new URLSearchParams(given)}`.replaceAll('+', '%20');
}
