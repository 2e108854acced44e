import { strictFormats } from '../../validators/formats.js';
import type { DateOrder } from '../options.js';
import { dateOfSerial } from './number-formats.js';
import type { CellFault } from './problems.js';

/** What a cell does not say about its dates. */
export interface DateContext {
  readonly order?: DateOrder | undefined;
  readonly year?: number | undefined;
}

/** A period of days, months or years; `end` is missing for a single one. */
export interface Period {
  readonly start: string;
  readonly end?: string;
  /** Whether it was written as a quarter or a fiscal year, not as its days. */
  readonly isFiscal?: boolean;
}

export interface DateFault {
  readonly fault: CellFault;
  /** What it may mean. */
  readonly forms?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SPANISH = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|septiembre|setiembre|octubre|noviembre|dic(?:iembre)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|º|°)?';
const YEAR = "(?:,?\\s*(?:de(?:l)?\\s+)?[-/']?\\s*((?:1[5-9]|20)\\d\\d|\\d\\d(?!\\d)))?";
const WEEKDAY =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b,?\s*/gi;

/** Matches what people write before they know. */
export const UNDECIDED =
  /^(?:tb[adc]|tbd\/tba|to be (?:determined|announced|confirmed|decided)|pending|unknown|por (?:definir|confirmar|determinar)|pendiente|\?+|ongoing|various|varios)\.?$/i;

/** Matches what people write for nothing. */
export const NOTHING = /^(?:n\/?a|n\.a\.|not applicable|none|no aplica|ninguno|ninguna|nil|[-–—_.]+)$/i;

const NUMERIC_RANGE =
  /^(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)\s*(?:[–—]|\s-\s|\bto\b|\bal?\b|\bthrough\b|\bthru\b|\bhasta\b)\s*(\d.*)$/i;
const DASH = '\\s*(?:[-–—]|to|through|thru|and|&|al?|hasta|y)\\s*';
const RANGES: readonly (readonly [RegExp, (found: readonly (string | undefined)[]) => Parts])[] = [
  // October 30, 2024 – November 2, 2024
  [
    pattern(MONTH, '\\s*', DAY, YEAR, DASH, MONTH, '\\s*', DAY, YEAR),
    ([m, d, y, n, e, z]) => [
      [y ?? z, m, d],
      [z, n, e],
    ],
  ],
  // October 1–4, 2024
  [
    pattern(MONTH, '\\s*', DAY, DASH, DAY, YEAR),
    ([m, d, e, y]) => [
      [y, m, d],
      [y, m, e],
    ],
  ],
  // 30 October – 2 November 2024
  [
    pattern(DAY, '\\s*(?:de\\s+)?', MONTH, YEAR, DASH, DAY, '\\s*(?:de\\s+)?', MONTH, YEAR),
    ([d, m, y, e, n, z]) => [
      [y ?? z, m, d],
      [z, n, e],
    ],
  ],
  // 1–4 October 2024
  [
    pattern('(?:del?\\s+)?', DAY, DASH, DAY, '\\s*(?:de\\s+)?', MONTH, YEAR),
    ([d, e, m, y]) => [
      [y, m, d],
      [y, m, e],
    ],
  ],
  // September – October 2024
  [
    pattern(MONTH, YEAR, DASH, MONTH, YEAR),
    ([m, y, n, z]) => [
      [y ?? z, m],
      [z, n],
    ],
  ],
  // October 1, 2024
  [pattern(MONTH, '\\s*', DAY, YEAR), ([m, d, y]) => [[y, m, d]]],
  // 1-Oct-24
  [pattern(DAY, '\\s*[-/]?\\s*(?:de\\s+)?', MONTH, YEAR), ([d, m, y]) => [[y, m, d]]],
];

type Part = readonly [year: string | undefined, month: string | undefined, day?: string | undefined];
type Parts = readonly Part[];

function pattern(...parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.join('')}$`, 'i');
}

/** Reads a date, or a period of dates, as people write it. */
export function readPeriod(written: string, context: DateContext): Period | DateFault {
  const text = written.replace(/\s+/g, ' ').replace(WEEKDAY, '').replace(/[,;]$/, '').trim().slice(0, 100);
  if (UNDECIDED.test(text)) return { fault: 'not-decided' };
  const exact = exactDate(text) ?? fiscalPeriod(text) ?? numericRange(text, context) ?? numericDate(text, context);
  return exact ?? namedDate(text, context) ?? { fault: 'no-date' };
}

/** Reads ISO 8601, a year, and the serial number of a day. */
function exactDate(text: string): Period | undefined {
  const iso = text.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T');
  if (/^\d{4}(?:-|$)/.test(iso) && isDate(iso)) return { start: iso };
  const [, from = '', to = ''] =
    /^(\d{4}(?:-\d\d){0,2})\s*(?:[–—/]|\s-\s|to)\s*(\d{4}(?:-\d\d){0,2})$/i.exec(text) ?? [];
  if (from && [from, to].every(isDate)) return { start: from, end: to };
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return serial >= 20_000 && serial < 80_000 ? { start: dateOfSerial(serial, undefined) } : undefined;
}

/** Reads a US fiscal year and its quarters: it begins in October of the year before. */
function fiscalPeriod(text: string): Period | undefined {
  const [, year, after] = /^FY\s?'?(\d{4}|\d\d)\s?[,-]?\s?(?:Q([1-4]))?$/i.exec(text) ?? [];
  const [, before, yearAfter] = /^Q([1-4])\s?(?:of\s)?FY\s?'?(\d{4}|\d\d)$/i.exec(text) ?? [];
  const stated = year ?? yearAfter;
  if (!stated) return undefined;
  const quarter = Number(after ?? before ?? 0);
  const [first, last] = quarter ? [quarter * 3 - 5, quarter * 3 - 3] : [-2, 9];
  return { start: monthOf(fullYear(stated), first), end: monthOf(fullYear(stated), last), isFiscal: true };
}

/** Returns a month counted from a year, where 0 is the December before it. */
function monthOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1)).toISOString().slice(0, 7);
}

const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

function numericRange(text: string, context: DateContext): Period | DateFault | undefined {
  const [, from, to] = NUMERIC_RANGE.exec(text) ?? [];
  if (!from || !to) return undefined;
  const last = numericDate(to, context);
  if (!last || 'fault' in last) return last;
  const first = numericDate(from, { ...context, year: Number(last.start.slice(0, 4)) });
  return first && 'start' in first ? inOrder({ start: first.start, end: last.start }) : first;
}

/** Reads 10/1/2024 and 10/1/24; two days may be meant unless an order is given. */
function numericDate(text: string, { order, year: assumed }: DateContext): Period | DateFault | undefined {
  const [, first, second, stated] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d))?$/.exec(text) ?? [];
  if (!first || !second) return undefined;
  const year = stated ? fullYear(stated) : assumed;
  if (year === undefined) return { fault: 'no-year' };
  const monthFirst = dayOf(year, Number(first), Number(second));
  const dayFirst = dayOf(year, Number(second), Number(first));
  const forms = [...new Set(order === 'us' ? [monthFirst] : order ? [dayFirst] : [monthFirst, dayFirst])].filter(
    (form) => form !== undefined,
  );
  if (forms.length > 1) return { fault: 'ambiguous-date', forms };
  return forms[0] ? { start: forms[0] } : undefined;
}

/** Returns a day in ISO 8601; undefined if it does not exist. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return isDate(iso) ? iso : undefined;
}

/** Whether a text is a date in ISO 8601 whose day exists. */
function isDate(iso: string): boolean {
  if (!strictFormats['date']!(iso)) return false;
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads dates with the name of a month. */
function namedDate(text: string, { year: assumed }: DateContext): Period | DateFault | undefined {
  const [, month, digits] = pattern(MONTH, '\\s*[-/,]?\\s*(?:de\\s+)?', '(\\d{4})').exec(text) ?? [];
  if (month && digits) return { start: `${digits}-${monthNumber(month)}` };
  // Excel turns "Oct 24" into Oct-24, which is the month of that year for it.
  const [, short, number] = pattern(MONTH, '-(\\d\\d)').exec(text) ?? [];
  if (short && number) {
    const day = assumed === undefined ? undefined : dayOf(assumed, Number(monthNumber(short)), Number(number));
    return {
      fault: 'ambiguous-date',
      forms: [`${fullYear(number)}-${monthNumber(short)}`, day ?? `${short} ${number}`],
    };
  }
  for (const [range, partsOf] of RANGES) {
    const found = range.exec(text);
    if (found) return periodOf(partsOf(found.slice(1)), assumed);
  }
  return undefined;
}

function periodOf(parts: Parts, assumed: number | undefined): Period | DateFault {
  const dates = parts.map(([year, month, day]) => {
    const full = year === undefined ? assumed : fullYear(year);
    if (full === undefined) return '';
    const number = monthNumber(month!);
    return day === undefined ? `${full}-${number}` : dayOf(full, Number(number), Number(day));
  });
  if (dates.includes('')) return { fault: 'no-year' };
  const [start, end] = dates;
  if (!start || (parts.length > 1 && !end)) return { fault: 'no-date' };
  return end ? inOrder({ start, end }) : { start };
}

/** Corrects the year of a start that is after its end, as in "December 30 – January 2, 2025". */
function inOrder({ start, end }: { start: string; end: string }): Period {
  return start > end ? { start: `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`, end } : { start, end };
}

function monthNumber(name: string): string {
  const short = name.slice(0, 3).toLowerCase().replace('set', 'sep');
  const index = MONTHS.indexOf(short);
  return String((index < 0 ? SPANISH.indexOf(short) : index) + 1).padStart(2, '0');
}
