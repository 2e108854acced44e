import { dayOf, endOfPeriod, isMoment, isPeriod } from '../../src/model/dates.js';
import type { Campaign, CampaignDate, Entry } from '../../src/model/types.js';
import { UNKNOWN_ZONE, zoneOf } from '../../src/model/zones.js';
import { mediaType } from '../../src/util/media-type.js';
import { checkOrder } from './event-order.js';
import type { Path, Report } from './diagnostics.js';
import { checkSentences } from './sentence-rules.js';

type Json = Readonly<Record<string, unknown>>;

/** An item of the document: its source JSON, and the entry read from it. */
export interface Item {
  readonly json: Json;
  readonly entry: Entry;
  readonly path: Path;
}

const TITLE_LIMIT = 80;

/** Days before its start and after its end in which entries about a campaign may be published. */
const MARGIN = 60;

/** Runs the rules for a single item. */
export function checkItem(item: Item, campaign: Campaign, report: Report): void {
  for (const rule of [checkAlt, checkZone, checkDates, checkEvent, checkPerson, checkText])
    rule(item, campaign, report);
  checkLanguage(item.json['language'], [...item.path, 'language'], report);
}

/** Requires images to have a description, or to be marked as decorative. */
function checkAlt({ json, path }: Item, _campaign: Campaign, report: Report): void {
  const { image, attachments } = json;
  const all = [attachments ?? []].flat() as (Json | string | null)[];
  all.forEach((one, index) => {
    const { url, mime_type, _cx } = (one ?? {}) as Json;
    // A missing URL is a separate error, and the attachment is not displayed.
    if (typeof url !== 'string') return;
    const type = typeof mime_type === 'string' ? mime_type : mediaType(url);
    if (type?.startsWith('image/') && typeof (_cx as Json | undefined)?.['alt'] !== 'string') {
      report([...path, 'attachments', index, '_cx', 'alt'], { code: 'alt-missing', in: 'attachment' });
    }
  });
  if (typeof image === 'string' && image && !all.some((one) => (one as Json | null)?.['url'] === image)) {
    report([...path, 'image'], { code: 'alt-missing', in: 'image' });
  }
}

/** Finds a time zone in IANA notation that does not exist; the schema finds all others. */
function checkZone({ json, path }: Item, _campaign: Campaign, report: Report): void {
  const zone = extensionOf(json)['timezone'];
  if (typeof zone !== 'string' || !/^\w+(?:\/[\w+-]+)+$/.test(zone) || zone === UNKNOWN_ZONE || zoneOf(zone)) return;
  report([...path, '_cx', 'timezone'], { code: 'left-out', zone });
}

/** Returns the extension of a feed or an item. */
export const extensionOf = (json: Json): Json => (json['_cx'] ?? {}) as Json;

/** Requires dates to be within the campaign; publication dates may be close to it, and milestones may be older. */
function checkDates({ entry, path }: Item, { start, end, timezone }: Campaign, report: Report): void {
  const isOutside = (date: CampaignDate | undefined, margin: number, ...keys: readonly string[]): boolean => {
    if (!date) return false;
    const day = dayOf(date, timezone ?? 'UTC');
    // A year or a month is within the campaign if any part of it is.
    const bounded = (bound: string): string => bound.slice(0, day.length);
    const isBefore = start && day < bounded(shifted(dayOf(start, timezone), -margin));
    const isAfter = end && day > bounded(shifted(lastDayOf(dayOf(end, timezone)), margin));
    if (!isBefore && !isAfter) return false;
    report([...path, ...keys], {
      code: 'outside-campaign',
      day,
      days: margin,
      ...(isBefore ? { start } : { end: end! }),
    });
    return true;
  };
  isOutside(entry.published, MARGIN, 'date_published');
  // An event that starts outside is reported only once.
  if (entry.type === 'event' && !isOutside(entry.start, 0, '_cx', 'start')) isOutside(entry.end, 0, '_cx', 'end');
}

const lastDayOf = (period: string): string => new Date(endOfPeriod(period) - 864e5).toISOString().slice(0, 10);

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);

function checkEvent({ entry, path, json }: Item, _campaign: Campaign, report: Report): void {
  if (entry.type !== 'event' && entry.type !== 'milestone') return;
  const { start, end, timezone } = entry;
  const written = extensionOf(json);
  if (start && end) checkOrder({ start, end, timezone }, written, [...path, '_cx', 'end'], report);
  if (entry.type === 'milestone') return;
  if (start && start.length < 10) report([...path, '_cx', 'start'], { code: 'event-day', start });
  if (!start || isPeriod(start)) return;
  // An unreadable value has an error of its own.
  if (!end && written['end'] == null) report([...path, '_cx'], { code: 'event-end' });
  if (!timezone && written['timezone'] == null && isMoment(start)) {
    report([...path, '_cx', 'start'], { code: 'event-timezone' });
  }
}

function checkPerson({ entry, path, json }: Item, _campaign: Campaign, report: Report): void {
  // An unreadable person has an error of its own.
  if (entry.type === 'spotlight' && !entry.person && extensionOf(json)['person'] == null) {
    report([...path, '_cx'], { code: 'spotlight-person' });
  }
}

/** Requires plain language, except in posts, whose text was not written for this file. */
function checkText(item: Item, _campaign: Campaign, report: Report): void {
  const { entry, path } = item;
  const { title = '', body, language, type } = entry;
  if (title.length > TITLE_LIMIT) {
    report([...path, 'title'], { code: 'long-title', length: title.length, limit: TITLE_LIMIT });
  }
  if (type !== 'post') checkSentences(body, language, textPath(item), report);
}

/** Returns the path of an item's main text. */
export function textPath({ json, path }: Item): Path {
  return [...path, ['content_html', 'content_text', 'summary'].find((key) => json[key]) ?? 'title'];
}

/** Requires a BCP 47 tag for a known language. */
export function checkLanguage(tag: unknown, path: Path, report: Report): void {
  if (typeof tag !== 'string' || !tag) return;
  try {
    if (new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag)) return;
  } catch {
    // It is not even well-formed.
  }
  report(path, { code: 'language-tag', value: tag });
}
