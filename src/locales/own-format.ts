/**
 * Formats dates and numbers in English and Spanish as `Intl` does, without it: the first `Intl` constructor in a process
 * takes tens of milliseconds, which would delay the first paint. Each function returns undefined if only `Intl` can
 * format the value.
 */
import { ownWordsIn, WIDE_DASH, type OwnWords } from './own-words.js';

/**
 * Formats a year, a month or a day; or a range of two that are equally precise.
 *
 * @param to - The end of a range; empty if there is none.
 */
export function ownDate(from: string, to: string, language: string, withWeekday = false): string | undefined {
  const words = ownWordsIn(language);
  if (!words) return undefined;
  const whole = wholeDate(to || from, words, withWeekday);
  if (!to) return whole;
  const [, , firstDay = ''] = partsOf(from);
  const [year, , lastDay = ''] = partsOf(to);
  const { dash, isDayFirst, withYear } = words;
  if (from.length < 5) return from + dash + to;
  if (!from.startsWith(year)) return wholeDate(from, words, withWeekday) + WIDE_DASH + whole;
  const rest = restOf(from, words, withWeekday);
  // The day of the week would separate the days from their month.
  if (firstDay && !withWeekday && from.slice(0, 7) === to.slice(0, 7))
    return isDayFirst ? firstDay + dash + whole : rest + dash + withYear(lastDay, year, true);
  return rest + (firstDay ? WIDE_DASH : dash) + whole;
}

const partsOf = (date: string): [year: string, month?: string, day?: string] => {
  const [year = '', month, day] = date.split('-');
  return [year, month, day && `${Number(day)}`];
};

function wholeDate(date: string, words: OwnWords, withWeekday: boolean): string {
  const [year, month, day] = partsOf(date);
  return month ? words.withYear(restOf(date, words, withWeekday), year, !!day) : year;
}

/** Returns a date without its year. */
function restOf(date: string, words: OwnWords, withWeekday: boolean): string {
  const [, month, day] = partsOf(date);
  const name = words.months[Number(month) - 1]!;
  if (!day) return name;
  const weekday = withWeekday ? `${words.weekdays[new Date(date).getUTCDay()]}, ` : '';
  return weekday + words.monthDay(name, day);
}

/** Formats the short month or the day of a date. */
export function ownPart(date: string, language: string, part: 'month' | 'day'): string | undefined {
  const words = ownWordsIn(language);
  const [, month, day = '1'] = partsOf(date);
  if (part === 'day') return words && day;
  return words?.months[Number(month) - 1]?.replace(/^(sept(?=i)|...).*/, '$1');
}

/** Formats a distance in time: "yesterday", "3 days ago". */
export function ownDistance(value: number, unit: string, language: string, isAlways: boolean): string | undefined {
  const words = ownWordsIn(language);
  const names = words?.units[unit];
  const size = ownNumber(Math.abs(value), language);
  if (!words || !names || !size) return undefined;
  const far = `${size} ${names[Number(size !== '1')]}`;
  if (!isAlways) {
    const near = words.near[unit]?.[value];
    // Zero has a word of its own in each unit.
    if (near || !value) return near;
  }
  return value < 0 ? words.ago(far) : words.until(far);
}

/** Formats a whole number with separators between thousands. */
export function ownNumber(value: number, language: string): string | undefined {
  const words = ownWordsIn(language);
  if (!words || !Number.isSafeInteger(value)) return undefined;
  let digits = `${value}`;
  if (Math.abs(value) < (hasComma(language) ? 1e4 : 1e3)) return digits;
  for (let end = digits.length - 3; end > Number(value < 0); end -= 3)
    digits = digits.slice(0, end) + (hasComma(language) ? '.' : ',') + digits.slice(end);
  return digits;
}

/** Whether a comma separates decimals; in the United States, a point does in Spanish too. */
const hasComma = (language: string): boolean => language === 'es';

/** Formats a count with two digits, such as "1.2K", or more if it has more before the decimal point. */
export function ownCount(value: number, language: string): string | undefined {
  if (value < 1000) return ownNumber(value, language);
  // Engines differ about Spanish in the United States, and about billions in Spanish.
  const suffixes = language === 'es' ? ['\u00a0mil', '\u00a0M'] : /^en(-us)?$/.test(language) ? ['K', 'M', 'B'] : [];
  for (const [index, suffix] of suffixes.entries()) {
    const scale = 1000 ** (index + 1);
    const tenths = Math.round((10 * value) / scale);
    const shown = tenths < 100 ? tenths / 10 : Math.round(value / scale);
    if (shown < 1000) return `${shown}`.replace('.', hasComma(language) ? ',' : '.') + suffix;
  }
  return undefined;
}

/** Formats a share as a percentage without decimals. */
export function ownPercent(share: number, language: string): string | undefined {
  // Engines differ about the space.
  if (language === 'es-us') return undefined;
  // Without the error of the multiplication, as in 57.49999999999999.
  const hundredths = Math.round(Number((100 * share).toPrecision(15)));
  return ownWordsIn(language) && `${hundredths}${hasComma(language) ? '\u00a0' : ''}%`;
}

/** Returns the name of a language. */
export function ownLanguage(tag: string, language: string): string | undefined {
  return ownWordsIn(language)?.languages.get(tag);
}
