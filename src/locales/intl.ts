/** The parts of `Intl` that dates, numbers and names of languages are formatted with. */
export interface IntlFormats {
  readonly DateTimeFormat: new (
    language: string,
    options: Intl.DateTimeFormatOptions,
  ) => {
    format(time: number): string;
    formatRange(start: number, end: number): string;
    formatToParts(time: number): Intl.DateTimeFormatPart[];
  };
  readonly RelativeTimeFormat: new (
    language: string,
    options: Intl.RelativeTimeFormatOptions,
  ) => { format(value: number, unit: Intl.RelativeTimeFormatUnit): string };
  readonly NumberFormat: new (
    language: string,
    options?: Intl.NumberFormatOptions,
  ) => { format(value: number): string };
  readonly DisplayNames: new (
    language: string,
    options: Intl.DisplayNamesOptions,
  ) => { of(tag: string): string | undefined };
}

/** Formats from locale files, by primary language, for languages that `Intl` lacks. */
export const INTL_FORMATS = new Map<string, IntlFormats>();

/** Returns the formats of a language. */
export const intlOf = (language: string): IntlFormats => INTL_FORMATS.get(language.split('-')[0]!) ?? Intl;
