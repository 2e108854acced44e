import { plainText } from '../text/plain-text.js';
import { DAY, dayOf, isDay, timeOf } from './dates.js';
import type { CampaignDate, CampaignEvent } from './types.js';

/** Whether a date is precise enough for calendars, which do not support years or months. */
export const hasDay = (date: CampaignDate | undefined): date is CampaignDate => !!date && date.length > 9;

/** Returns an event's title for calendars. */
export function titleOf({ title, body }: CampaignEvent): string {
  return title ?? plainText(body).split('\n')[0]!;
}

/** Returns an event's description for calendars: its text, registration URL and online URL. */
export function descriptionOf({ body, registrationUrl, onlineUrl }: CampaignEvent): string {
  return [plainText(body), registrationUrl, onlineUrl].filter(Boolean).join('\n');
}

/** Returns an event's location; its URL if it is online only. */
export function placeOf({ location, onlineUrl }: CampaignEvent): string {
  return [location?.name, location?.address].filter(Boolean).join(', ') || (onlineUrl ?? '');
}

/** Returns the day after the last one: the end of an all-day event is exclusive in calendars. */
export function dayAfter(start: CampaignDate, end = start, timezone?: string): CampaignDate {
  const day = dayOf(end, timezone);
  return new Date(timeOf(isDay(day) && day > start ? day : start) + DAY).toISOString().slice(0, 10);
}

/** Removes the separators and fractional seconds from a date. */
export const digits = (date: string): string => date.replace(/[-:]|\.\d+/g, '');
