import { ageOf } from '../model/age.js';
import { dayOf, isMoment, isPeriod, timeOf } from '../model/dates.js';
import { memo } from '../util/memo.js';
import type { CampaignDate } from '../model/types.js';
import { intlOf, type IntlFormats } from './intl.js';
import { ownCount, ownDate, ownDistance, ownLanguage, ownNumber, ownPart, ownPercent } from './own-format.js';

const made = memo((key: string) => {
  const [language, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new (intlOf(language).DateTimeFormat)(language, options);
});

type DateFormat = InstanceType<IntlFormats['DateTimeFormat']>;

const format = (language: string, options: Intl.DateTimeFormatOptions): DateFormat =>
  made(JSON.stringify([language, options]));

/** Options for formatting a date. */
interface DateWords {
  readonly end?: CampaignDate | undefined;
  /** IANA time zone for moments; the reader's own if undefined. */
  readonly timezone?: string | undefined;
  readonly withTime?: boolean;
  readonly withWeekday?: boolean;
}

/**
 * Formats a date, or a range whose common parts appear once, as precisely as the date is known, and with its time if
 * requested.
 */
export function formatDate(
  start: CampaignDate,
  language: string,
  { end = '', timezone, withTime, withWeekday }: DateWords = {},
): string {
  const shown = (date: CampaignDate): string => (withTime ? date : dayOf(date, timezone));
  const [from, to] = [shown(start), shown(end)];
  const formatOf = (date: CampaignDate): DateFormat => {
    const hasDay = date.length > 9 && 'numeric';
    return format(isPeriod(date) ? language : clockOf(language), {
      weekday: hasDay && withWeekday ? 'long' : undefined,
      year: 'numeric',
      month: date.length > 4 ? 'long' : undefined,
      day: hasDay || undefined,
      timeZone: isMoment(date) ? timezone : 'UTC',
      ...(!isPeriod(date) && { hour: 'numeric', minute: '2-digit' }),
    });
  };
  // Engines omit a zone's name in a range, or show only one although clocks change between its ends.
  const zone = (date: string): string => (isMoment(date) ? zoneAt(timeOf(date), clockOf(language), timezone) : '');
  const own = (date: string, until = ''): string | undefined =>
    isPeriod(date) ? ownDate(date, until, language, withWeekday) : undefined;
  const said = (date: string): string => own(date) ?? formatOf(date).format(timeOf(date)) + zone(date);
  if (to <= from || to.startsWith(from)) return said(from);
  if (from.length !== to.length) return `${said(from)} – ${said(to)}`;
  const range = own(from, to);
  if (range) return range;
  return zone(from) === zone(to)
    ? formatOf(from).formatRange(timeOf(from), timeOf(to)) + zone(to)
    : `${said(from)} – ${said(to)}`;
}

/** Returns the language to write times in: agencies write Spanish for readers in the United States. */
const clockOf = (language: string): string => language.replace(/^es(?=-u-|$)/, 'es-us');

/** The zones of the United States as its Spanish-language media call them; `Intl` says "hora de verano oriental". */
const SPANISH_ZONES: Readonly<Record<string, string>> = {
  ET: 'hora del Este',
  CT: 'hora del Centro',
  MT: 'hora de la Montaña',
  PT: 'hora del Pacífico',
};

/**
 * Returns the name of a zone at a moment, with what separates it from the time: its abbreviation, or its full name
 * instead of an offset like GMT+9.
 */
function zoneAt(moment: number, language: string, timeZone: string | undefined): string {
  const named = (timeZoneName: 'short' | 'long' | 'shortGeneric'): string =>
    format(language, { timeZone, timeZoneName })
      .formatToParts(moment)
      .find(({ type }) => type === 'timeZoneName')!.value;
  const spanish = language.startsWith('es-us') && SPANISH_ZONES[named('shortGeneric')];
  if (spanish) return `, ${spanish}`;
  const short = named('short');
  return ` ${/\p{Nd}/u.test(short) ? named('long') : short}`;
}

const distances = memo((key: string) => {
  const [language, numeric] = key.split(' ') as [string, Intl.RelativeTimeFormatNumeric];
  return new (intlOf(language).RelativeTimeFormat)(language, { numeric });
});

/** Formats a relative time: "tomorrow", "in 3 days"; "in 1 day" if `numeric` is `always`. */
export function formatDistance(
  value: number,
  unit: Intl.RelativeTimeFormatUnit,
  language: string,
  numeric: Intl.RelativeTimeFormatNumeric = 'auto',
): string {
  return (
    ownDistance(value, unit, language, numeric === 'always') ?? distances(`${language} ${numeric}`).format(value, unit)
  );
}

/** Whether `Intl` has a language; it fails for what is not a language, and takes another for one it lacks. */
const isKnown = memo((language: string): boolean => {
  try {
    // The languages with formats of our own; `Intl` is slow at first.
    return /^e[ns]\b/i.test(language) || Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
});

/** Whether dates can be written in a language. */
export const canFormat = (language: string): boolean => intlOf(language) !== Intl || isKnown(language);

/** Formats only the short month or the day of a date. */
export function formatPart(date: CampaignDate, language: string, part: 'month' | 'day', timezone?: string): string {
  const day = dayOf(date, timezone);
  return (
    ownPart(day, language, part) ??
    format(language, { [part]: part === 'month' ? 'short' : 'numeric', timeZone: 'UTC' }).format(timeOf(day))
  );
}

/**
 * Formats how long ago a date was, for up to a year; after that, the date itself is more useful. Returns undefined for
 * a future date, and for a date without a day.
 */
export function formatAgo(date: CampaignDate, language: string, now: number): string | undefined {
  const age = ageOf(date, now);
  if (!age || age.value < 0) return undefined;
  const { value, unit, isWhole } = age;
  return value
    ? formatDistance(-value, unit, language, 'always')
    : formatDistance(0, isWhole ? unit : 'second', language);
}

/** Returns the name of a language, as written within a sentence; its tag if it has no name. */
export function formatLanguage(tag: string, language: string): string {
  const primary = tag.split('-')[0]!;
  try {
    return (
      ownLanguage(primary, language) ?? new (intlOf(language).DisplayNames)(language, { type: 'language' }).of(primary)!
    );
  } catch {
    return tag;
  }
}

const numberFormat = (
  language: string,
  options?: Intl.NumberFormatOptions,
): InstanceType<IntlFormats['NumberFormat']> => new (intlOf(language).NumberFormat)(language, options);

/** Formats a figure: a number as the language writes it; text stays as it is. */
export function formatValue(value: string | number, language: string): string {
  if (typeof value === 'string') return value;
  return ownNumber(value, language) ?? numberFormat(language).format(value);
}

/** Formats a share, 0 to 1, as a percentage. */
export function formatShare(share: number, language: string): string {
  return ownPercent(share, language) ?? numberFormat(language, { style: 'percent' }).format(share);
}

const short = memo((language: string) => numberFormat(language, { notation: 'compact' }));

/** Formats a count in compact notation, such as "12K". */
export function formatCount(count: number, language: string): string {
  return ownCount(count, language) ?? short(language).format(count);
}
