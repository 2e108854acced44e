import type { ValueSchema } from '../validators/violation.js';
import { fixAddress, targetOf, type AddressFix } from './address-fix.js';
import { fixDate, type DateFix } from './date-fix.js';
import type { Path } from './diagnostics.js';
import { valueMeant } from './suggestions.js';
import { tolerantFormats } from '../validators/formats.js';
import { fixZone, zoneMismatch, type ZoneMismatch } from './zone-fix.js';

/** Returns the message for a value that violates its schema, with the corrected form. */
export function valueMessage(value: unknown, expected: ValueSchema, path: Path, date?: string): string {
  return (
    fixMessage(value, expected, path) ??
    `expected ${expectedText(expected)}, not ${shown(value)}.${advice(value, expected, date)}`
  );
}

function fixMessage(value: unknown, { format }: ValueSchema, path: Path): string | undefined {
  if (format === 'date' || format === 'exact-date') {
    const fix = fixDate(value);
    return fix && dateMessage(fix, value, format);
  }
  const fix = format === 'url' && typeof value === 'string' ? fixAddress(value, targetOf(path)) : undefined;
  return fix && addressMessage(fix);
}

function advice(value: unknown, { format, enum: allowed }: ValueSchema, date: string | undefined): string {
  if (typeof value !== 'string') return '';
  if (format === 'media-type') return ' Without one it is not shown.';
  return format === 'time-zone' ? zoneAdvice(value, date) : didYouMean(allowed && valueMeant(value, allowed));
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number without quotes',
  integer: 'a whole number without quotes',
  boolean: 'true or false without quotes',
  array: 'a list in square brackets',
  object: 'an object in braces',
};

const FORMATS: Readonly<Record<string, string>> = {
  version: '"https://jsonfeed.org/version/1.1"',
  'media-type': 'a media type such as "image/png"',
};

/** Returns what a schema expects, in words. */
export function expectedText({ format = '', description, enum: allowed, anyOf, type }: ValueSchema): string {
  const name = String(type ?? 'object');
  return (
    FORMATS[format] ??
    description ??
    allowed?.join(', ') ??
    anyOf?.map(expectedText).join(' or ') ??
    (Object.hasOwn(TYPES, name) ? TYPES[name]! : name)
  );
}

/** Returns a value as JSON, shortened to fit on a line. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

/** Returns the suggestion after a message, with a leading space; empty without a suggestion. */
export const didYouMean = (word: string | undefined): string => (word ? ` Did you mean "${word}"?` : '');

function dateMessage(fix: DateFix, value: unknown, format: string): string {
  switch (fix.kind) {
    case 'write':
      return writtenMessage(fix, String(value), format);
    case 'quote':
      return `write "${fix.form}", in double quotes`;
    case 'no-month':
      return `there is no month ${fix.month}; a date is written year, month, day: 2024-10-01`;
    case 'no-day':
      return `there is no ${fix.month} ${fix.day}: ${fix.month} ${fix.year} has ${fix.days} days`;
    case 'no-time':
      return `there is no ${fix.time}; write 18:00 for 6 PM`;
    case 'no-hour':
      return fix.number === 24
        ? 'a day ends at 23:59; write 00:00 of the next day'
        : `there is no hour ${fix.number}; the last is 23`;
    case 'no-minute':
      return `there is no minute ${fix.number}; the last is 59`;
  }
}

function writtenMessage(fix: Extract<DateFix, { kind: 'write' }>, value: string, format: string): string {
  const { forms, needsZone, zone } = fix;
  const mismatch = zone && zoneMismatch(zone, forms[0]!);
  const parts = [
    `write ${forms.join(' or ')}`,
    needsZone && ', and its zone in "timezone"',
    `, not ${JSON.stringify(value)}`,
    forms.length > 1 && ', which can mean both',
    // The page's reader accepts a publication date in prose, but not the time of an event.
    format === 'exact-date' &&
      isRead('date', value) &&
      !isRead(format, value) &&
      '; a start or end in words is ignored',
    mismatch && `; ${seasonText(mismatch)}`,
  ];
  return parts.filter(Boolean).join('');
}

const isRead = (format: string, value: string): boolean => tolerantFormats[format]!(value);

/** Returns the message for an invalid URL. */
export function addressMessage(fix: AddressFix): string {
  switch (fix.kind) {
    case 'local-path':
      return `a path on your computer; put the ${fix.isPicture ? 'picture' : 'file'} beside the file and write ${fix.url}`;
    case 'brackets':
      return `an address stands alone, without brackets; write ${fix.url}`;
    case 'scheme-twice':
      return `https:// is written twice; write ${fix.url ?? 'it once'}`;
    case 'typo':
      return `https:// is misspelled; did you mean ${fix.url}?`;
    case 'email':
      return `an e-mail address without mailto: before it; write ${fix.url}`;
    case 'handle':
      return `a handle, not an address; write that of the account's page, such as ${fix.url}`;
    case 'telephone':
      return `a telephone number without tel: before it; write ${fix.url}`;
    case 'calendar':
      return `an address for calendar programs; write ${fix.url}, and <cx-follow> makes the webcal: link of it`;
    case 'no-scheme':
      return `no https:// before it, so it would be a file of your own site; did you mean ${fix.url}?`;
    case 'words':
      return 'these are words, not an address; write one that begins with https://';
  }
}

/** Returns the advice for a time zone, with a leading space. */
export function zoneAdvice(name: string, date?: string): string {
  const { place, wrongSeason } = fixZone(name);
  const mismatch = date === undefined ? undefined : zoneMismatch(name, date);
  if (mismatch) return `${didYouMean(place)} ${seasonText(mismatch)}, else times in ${wrongSeason!} are an hour off.`;
  const season = wrongSeason ? ` Its clocks never change, so times in ${wrongSeason} are an hour off.` : '';
  return season + didYouMean(place);
}

const REGIONS: Readonly<Record<string, string>> = {
  A: 'Atlantic',
  C: 'Central',
  E: 'Eastern',
  M: 'Mountain',
  P: 'Pacific',
};

/** Returns the message for standard time in summer or daylight time in winter. */
export function seasonText({ zone, month, place }: ZoneMismatch): string {
  const region = zone.startsWith('AK') ? 'Alaska' : REGIONS[zone[0]!]!;
  const offset = zone.endsWith('ST') ? 'later' : 'earlier';
  const other = zone === 'MST' ? ' (America/Phoenix in Arizona)' : '';
  return `${zone} in ${month} is an hour ${offset} than ${region} time; write ${place}${other}`;
}
