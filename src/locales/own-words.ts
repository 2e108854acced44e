/** Words for dates, distances and languages in one language, and how it joins them. */
export interface OwnWords {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Units in the singular and the plural. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Words for a unit that is near, such as "yesterday", by its distance. */
  readonly near: Readonly<Record<string, Readonly<Record<number, string>>>>;
  readonly ago: (distance: string) => string;
  readonly until: (distance: string) => string;
  readonly monthDay: (month: string, day: string) => string;
  readonly withYear: (rest: string, year: string, hasDay: boolean) => string;
  readonly isDayFirst: boolean;
  /** Separates the ends of a range, except two of which each has several parts. */
  readonly dash: string;
  readonly languages: ReadonlyMap<string, string>;
}

/** Separates the ends of a range that both have several parts. */
export const WIDE_DASH = '\u2009–\u2009';

const wordsOf = (list: string): string[] => list.split(' ');

const EN: OwnWords = {
  months: wordsOf('January February March April May June July August September October November December'),
  weekdays: wordsOf('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  units: Object.fromEntries(wordsOf('month day hour minute second').map((unit) => [unit, [unit, `${unit}s`]])),
  near: {
    month: { [-1]: 'last month', 0: 'this month', 1: 'next month' },
    day: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
    second: { 0: 'now' },
  },
  ago: (distance) => `${distance} ago`,
  until: (distance) => `in ${distance}`,
  monthDay: (month, day) => `${month} ${day}`,
  withYear: (rest, year, hasDay) => `${rest}${hasDay ? ',' : ''} ${year}`,
  isDayFirst: false,
  dash: WIDE_DASH,
  languages: new Map([
    ['en', 'English'],
    ['es', 'Spanish'],
  ]),
};

const ES: OwnWords = {
  months: wordsOf('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  weekdays: wordsOf('domingo lunes martes miércoles jueves viernes sábado'),
  units: {
    month: ['mes', 'meses'],
    day: ['día', 'días'],
    hour: ['hora', 'horas'],
    minute: ['minuto', 'minutos'],
    second: ['segundo', 'segundos'],
  },
  near: {
    month: { [-1]: 'el mes pasado', 0: 'este mes', 1: 'el próximo mes' },
    day: { [-2]: 'anteayer', [-1]: 'ayer', 0: 'hoy', 1: 'mañana', 2: 'pasado mañana' },
    second: { 0: 'ahora' },
  },
  ago: (distance) => `hace ${distance}`,
  until: (distance) => `dentro de ${distance}`,
  monthDay: (month, day) => `${day} de ${month}`,
  withYear: (rest, year) => `${rest} de ${year}`,
  isDayFirst: true,
  dash: '–',
  languages: new Map([
    ['en', 'inglés'],
    ['es', 'español'],
  ]),
};

const WORDS: ReadonlyMap<string, OwnWords> = new Map([
  ['en', EN],
  ['es', ES],
]);

/**
 * Returns the words of English, Spanish, or their forms in the United States; undefined for other languages, which only
 * `Intl` has.
 */
export function ownWordsIn(language: string): OwnWords | undefined {
  return WORDS.get(language.toLowerCase().replace(/-us$/, ''));
}
