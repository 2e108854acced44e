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

/** Offsets of zones that mean but one, in US use. */
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

/** A zone in words that may mean more than one offset. */
const ZONE_WORDS = /\b(?:[A-Z]{1,3}T|eastern|central|mountain|pacific|alaska|hawaii)\b/i;

interface Day {
  readonly year: number;
  readonly month: number;
  /** Undefined for a month. */
  readonly day?: number | undefined;
}

/**
 * Says how a date is written, or that there is none such; undefined where it says no date that is sure.
 *
 * @param pattern - What the schema takes.
 */
export function dateAdvice(value: unknown, pattern: string | undefined): string | undefined {
  if (typeof value === 'number') return numberAdvice(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 100);
  const days = daysIn(text);
  const none = days.length === 1 ? noSuchDay(days[0]!) : undefined;
  if (none) return none;
  const time = timeIn(text);
  if (typeof time === 'object') return time.fault;
  const isTaken = new RegExp(pattern ?? '', 'u');
  const forms = days.filter((day) => !noSuchDay(day)).map((day) => iso(day) + time);
  const written = [...new Set(forms)].filter((form) => isTaken.test(form) && form !== value);
  if (!written.length) return undefined;
  const zone = time.length === 6 && ZONE_WORDS.test(text) ? ', and its zone in "timezone"' : '';
  const both = written.length > 1 ? ', which can mean both' : '';
  return `write ${written.join(' or ')}${zone}, not ${JSON.stringify(value)}${both}`;
}

/** Seconds or milliseconds since 1970, a day without hyphens, or a year. */
function numberAdvice(value: number): string | undefined {
  const text = String(value);
  if (/^\d{4}$/.test(text)) return `write "${text}", in double quotes`;
  const [, year, month, day] = /^((?:19|20)\d\d)(0\d|1[0-2])([0-3]\d)$/.exec(text) ?? [];
  if (year) return `write "${year}-${month!}-${day!}", in double quotes`;
  const ms = value < 1e11 ? value * 1000 : value;
  return ms > 1e11 && ms < 1e13 ? `write "${new Date(ms).toISOString().slice(0, 19)}Z", in double quotes` : undefined;
}

/** The days that a text may mean; two where day and month may stand in either order. */
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

function noSuchDay({ year, month, day = 1 }: Day): string | undefined {
  if (month < 1 || month > 12) return `there is no month ${month}; a date is written year, month, day: 2024-10-01`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day >= 1 && day <= days) return undefined;
  const name = NAMES[month - 1]!;
  return `there is no ${name} ${day}: ${name} ${year} has ${days} days`;
}

/** The time in a text as ISO 8601 has it, empty where there is none. */
function timeIn(text: string): string | { readonly fault: string } {
  const noon = /\b(noon|midnight)\b/i.exec(text)?.[1]?.toLowerCase();
  if (noon) return noon === 'noon' ? 'T12:00' : 'T00:00';
  const twelve = /(?<![\d:])(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?\s*([ap])\.?m\b\.?/i.exec(text);
  const found = twelve ?? /(?<![\d:+-])(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(text);
  if (!found) return '';
  const [, hours, minutes = '00', seconds, half] = found;
  const given = Number(hours);
  if (half && (given < 1 || given > 12)) return { fault: `there is no ${found[0].trim()}; write 18:00 for 6 PM` };
  if (given > 23) {
    return {
      fault:
        given === 24 ? 'a day ends at 23:59; write 00:00 of the next day' : `there is no hour ${given}; the last is 23`,
    };
  }
  if (Number(minutes) > 59) return { fault: `there is no minute ${minutes}; the last is 59` };
  const hour = half ? (given % 12) + (/p/i.test(half) ? 12 : 0) : given;
  const after = text.slice(found.index + found[0].length);
  const [, sign, ahead, rest = '00'] = /^\.?\d*\s*([+-])(\d{1,2}):?(\d\d)?\b/.exec(after) ?? [];
  const name = /^\.?\d*\s*\(?([a-z]{1,4})\b/i.exec(after)?.[1]?.toLowerCase() ?? '';
  const zone = sign ? `${sign}${ahead!.padStart(2, '0')}:${rest}` : Object.hasOwn(ZONES, name) ? ZONES[name]! : '';
  return `T${String(hour).padStart(2, '0')}:${minutes}${seconds ? `:${seconds}` : ''}${zone}`;
}

function iso({ year, month, day }: Day): string {
  return [year, month, day].flatMap((part) => (part ? String(part).padStart(2, '0') : [])).join('-');
}
