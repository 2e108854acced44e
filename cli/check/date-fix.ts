import { strictFormats } from '../validators/formats.js';

const MONTHS = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];
const NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
];

/** UTC offsets of abbreviations that are unambiguous in the US. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
};

/** Matches the name of a zone that may have more than one offset. */
const ZONE_WORDS = /\b(?:[A-Z]{1,3}T|eastern|central|mountain|pacific|alaska|hawaii)\b/i;

interface Day {
  readonly year: number;
  readonly month: number;
  /** Undefined for a month. */
  readonly day?: number | undefined;
}

/** The fix for a date: the corrected forms, or the part of it that does not exist. */
export type DateFix =
  | { readonly kind: 'write'; readonly forms: readonly string[]; readonly needsZone: boolean; readonly zone?: string }
  | { readonly kind: 'quote'; readonly form: string }
  | { readonly kind: 'no-month'; readonly month: number }
  | {
      readonly kind: 'no-day';
      readonly month: string;
      readonly day: number;
      readonly year: number;
      readonly days: number;
    }
  | { readonly kind: 'no-time'; readonly time: string }
  | { readonly kind: 'no-hour' | 'no-minute'; readonly number: number };

/** Returns the fix for an unreadable date; undefined if the text is not clearly a date. */
export function fixDate(value: unknown): DateFix | undefined {
  if (typeof value === 'number') return fixNumber(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 100);
  const days = daysIn(text);
  const missing = days.length === 1 ? missingDay(days[0]!) : undefined;
  if (missing) return missing;
  const time = timeIn(text);
  if ('kind' in time) return time;
  const forms = days.filter((day) => !missingDay(day)).map((day) => iso(day) + time.iso);
  const written = [...new Set(forms)].filter((form) => strictFormats['date']!(form) && form !== value);
  if (!written.length) return undefined;
  const needsZone = time.iso.length === 6 && ZONE_WORDS.test(text);
  return { kind: 'write', forms: written, needsZone, ...(time.zone && { zone: time.zone }) };
}

/** Reads seconds or milliseconds since 1970, a day without hyphens, or a year. */
function fixNumber(value: number): DateFix | undefined {
  const text = String(value);
  if (/^\d{4}$/.test(text)) return { kind: 'quote', form: text };
  const [, year, month, day] = /^((?:19|20)\d\d)(0\d|1[0-2])([0-3]\d)$/.exec(text) ?? [];
  if (year) return { kind: 'quote', form: `${year}-${month!}-${day!}` };
  const ms = value < 1e11 ? value * 1000 : value;
  return ms > 1e11 && ms < 1e13 ? { kind: 'quote', form: `${new Date(ms).toISOString().slice(0, 19)}Z` } : undefined;
}

/** Returns the possible days in a text; two if the order of day and month is ambiguous. */
function daysIn(text: string): readonly Day[] {
  const numbers = (found: RegExpExecArray | null): number[] | undefined => found?.slice(1).map(Number);
  const whole =
    numbers(/^(\d{4})\D(\d{1,2})(?:\D(\d{1,2}))?(?!\d)/.exec(text)) ??
    numbers(/^(\d{4})(\d\d)(\d\d)(?:\D|$)/.exec(text));
  if (whole) return [{ year: whole[0]!, month: whole[1]!, day: whole[2] || undefined }];
  const [first, second, third] = numbers(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text)) ?? [];
  if (third !== undefined) {
    const month = { year: third, month: first!, day: second! };
    const day = { year: third, month: second!, day: first! };
    return first! > 12 ? [day] : second! > 12 || first === second ? [month] : [month, day];
  }
  const month = MONTHS.findIndex((names) => names.some((name) => new RegExp(`\\b${name}`, 'i').test(text))) + 1;
  const [year] = /\b(?:1[5-9]|20)\d\d\b/.exec(text) ?? [];
  if (!month || !year) return [];
  const all = Array.from(
    text.replace(year, ' ').matchAll(/(?<![\d:.])(\d{1,2})(?:st|nd|rd|th)?\b(?![:\d]|\s*[ap]\.?m)/gi),
    ([, day]) => Number(day),
  );
  if (all.length > 1) return [];
  return [{ year: Number(year), month, day: all[0] }];
}

function missingDay({ year, month, day = 1 }: Day): DateFix | undefined {
  if (month < 1 || month > 12) return { kind: 'no-month', month };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= days ? undefined : { kind: 'no-day', month: NAMES[month - 1]!, day, year, days };
}

/** Returns the time in a text as ISO 8601, empty if there is none, and the name of its zone. */
function timeIn(text: string): { readonly iso: string; readonly zone?: string } | DateFix {
  const noon = /\b(noon|midnight)\b/i.exec(text)?.[1]?.toLowerCase();
  if (noon) return { iso: noon === 'noon' ? 'T12:00' : 'T00:00' };
  const twelve = /(?<![\d:])(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?\s*([ap])\.?m\b\.?/i.exec(text);
  const found =
    twelve ??
    /(?<![\d:+-])(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(text) ??
    // Calendar files use 20270310T180000.
    /(?<=^\d{8}T)(\d\d)(\d\d)(\d\d)?/i.exec(text);
  if (!found) return { iso: '' };
  const [, hours, minutes = '00', seconds, half] = found;
  const given = Number(hours);
  if (half && (given < 1 || given > 12)) return { kind: 'no-time', time: found[0].trim() };
  if (given > 23) return { kind: 'no-hour', number: given };
  if (Number(minutes) > 59) return { kind: 'no-minute', number: Number(minutes) };
  const hour = half ? (given % 12) + (/p/i.test(half) ? 12 : 0) : given;
  const { offset, zone } = offsetIn(text.slice(found.index + found[0].length));
  const clock = `T${String(hour).padStart(2, '0')}:${minutes}${seconds ? `:${seconds}` : ''}`;
  return { iso: clock + offset, ...(zone && { zone }) };
}

/** Reads the offset that follows a time. */
function offsetIn(after: string): { readonly offset: string; readonly zone: string } {
  const [, sign, ahead, rest = '00'] = /^\.?\d*\s*([+-])(\d{1,2}):?(\d\d)?\b/.exec(after) ?? [];
  if (sign) return { offset: `${sign}${ahead!.padStart(2, '0')}:${rest}`, zone: '' };
  const name = /^\.?\d*\s*\(?([a-z]{1,4})\b/i.exec(after)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ZONES, name) ? { offset: ZONES[name]!, zone: name } : { offset: '', zone: '' };
}

function iso({ year, month, day }: Day): string {
  return [year, month, day].flatMap((part) => (part ? String(part).padStart(2, '0') : [])).join('-');
}
