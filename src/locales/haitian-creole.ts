/**
 * Formats dates, distances and names of languages in Haitian Creole, which no browser knows: `Intl` would use the
 * reader's own language instead. French has the same order of parts, so its names are replaced.
 */
import type { IntlFormats } from './intl.js';

const wordsOf = (list: string): string[] => list.split(' ');

/** The months by the beginning of their French names, long or short. */
const MONTHS: readonly (readonly [french: RegExp, name: string])[] = [
  [/^jan/, 'janvye'],
  [/^f/, 'fevriye'],
  [/^mar/, 'mas'],
  [/^av/, 'avril'],
  [/^mai/, 'me'],
  [/^juin/, 'jen'],
  [/^juil/, 'jiyè'],
  [/^ao/, 'out'],
  [/^s/, 'septanm'],
  [/^o/, 'oktòb'],
  [/^n/, 'novanm'],
  [/^d/, 'desanm'],
];

const WEEKDAYS = new Map(
  wordsOf('dimanche lundi mardi mercredi jeudi vendredi samedi').map((french, index) => [
    french,
    wordsOf('dimanch lendi madi mèkredi jedi vandredi samdi')[index]!,
  ]),
);

const UNITS: Readonly<Record<string, string>> = {
  year: 'an',
  month: 'mwa',
  week: 'semèn',
  day: 'jou',
  hour: 'èdtan',
  minute: 'minit',
  second: 'segonn',
};

/** Words for a unit that is near, by its distance. */
const NEAR: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  month: { [-1]: 'mwa pase a', 0: 'mwa sa a', 1: 'mwa k ap vini an' },
  day: { [-2]: 'avanyè', [-1]: 'yè', 0: 'jodi a', 1: 'demen', 2: 'apredemen' },
  second: { 0: 'kounye a' },
};

const LANGUAGES = new Map([
  ['ar', 'arab'],
  ['de', 'alman'],
  ['en', 'angle'],
  ['es', 'panyòl'],
  ['fil', 'tagalòg'],
  ['fr', 'franse'],
  ['ht', 'kreyòl ayisyen'],
  ['ko', 'koreyen'],
  ['pt', 'pòtigè'],
  ['ru', 'ris'],
  ['tl', 'tagalòg'],
  ['vi', 'vyetnamyen'],
  ['zh', 'chinwa'],
]);

type Part = Intl.DateTimeFormatPart;

function translated({ type, value }: Part, isShort: boolean): string {
  if (type === 'weekday') return WEEKDAYS.get(value) ?? value;
  if (type === 'literal') return value.replace('à', 'a');
  if (type !== 'month') return value;
  const name = MONTHS.find(([french]) => french.test(value))?.[1] ?? value;
  return isShort ? name.slice(0, 3) : name;
}

class DateTimeFormat {
  readonly #format: Intl.DateTimeFormat;
  readonly #isShort: boolean;

  constructor(language: string, options: Intl.DateTimeFormatOptions) {
    // Names of zones as they are called in the United States.
    const base = options.timeZoneName ? 'en-US' : 'fr';
    const { hourCycle = 'h12' } = new Intl.Locale(language);
    this.#format = new Intl.DateTimeFormat(base, { ...options, ...(options.hour && { hourCycle }) });
    this.#isShort = options.month === 'short';
  }

  format(time: number): string {
    return this.#joined(this.#format.formatToParts(time));
  }

  formatRange(start: number, end: number): string {
    return this.#joined(this.#format.formatRangeToParts(start, end));
  }

  formatToParts(time: number): Part[] {
    return this.#format.formatToParts(time).map((part) => ({ ...part, value: translated(part, this.#isShort) }));
  }

  #joined(parts: readonly Part[]): string {
    return parts.map((part) => translated(part, this.#isShort)).join('');
  }
}

class RelativeTimeFormat {
  readonly #isAlways: boolean;

  constructor(_language: string, { numeric }: Intl.RelativeTimeFormatOptions) {
    this.#isAlways = numeric === 'always';
  }

  format(value: number, unit: Intl.RelativeTimeFormatUnit): string {
    const near = this.#isAlways ? undefined : NEAR[unit]?.[value];
    const distance = `${Math.abs(value).toLocaleString('en-US')} ${UNITS[unit] ?? unit}`;
    return near ?? (value < 0 ? `sa gen ${distance}` : `nan ${distance}`);
  }
}

/** Readers in the United States see numbers as they are written there. */
class NumberFormat extends Intl.NumberFormat {
  constructor(_language: string, options?: Intl.NumberFormatOptions) {
    super('en-US', options);
  }
}

class DisplayNames {
  of(tag: string): string | undefined {
    return LANGUAGES.get(tag) ?? new Intl.DisplayNames('fr', { type: 'language' }).of(tag);
  }
}

export const intl: IntlFormats = { DateTimeFormat, RelativeTimeFormat, NumberFormat, DisplayNames };
