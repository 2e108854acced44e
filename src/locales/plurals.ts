/** Plural categories of whole numbers in the languages of the locale files, as `Intl.PluralRules` names them. */
export interface PluralCategories {
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  readonly de: 'one' | 'other';
  readonly fr: 'one' | 'many' | 'other';
  readonly ht: 'other';
  readonly ko: 'other';
  readonly pt: 'one' | 'many' | 'other';
  readonly ru: 'one' | 'few' | 'many' | 'other';
  readonly tl: 'one' | 'other';
  readonly vi: 'other';
  readonly 'zh-Hans': 'other';
  readonly 'zh-Hant': 'other';
}

/** The text for each plural category of a language; a file without one of them does not compile. */
export type PluralForms<Language extends keyof PluralCategories> = Readonly<Record<PluralCategories[Language], string>>;

/** Words for numbers in one language. */
export interface Counts<Language extends keyof PluralCategories> {
  /** Chooses among texts by the plural category of a number. */
  readonly plural: (count: number, forms: PluralForms<Language>) => string;
  /** Writes a number as the language does. */
  readonly number: (count: number) => string;
}

/** Returns functions for messages with a number, which use `Intl` only when such a message is shown: it is slow at first. */
export function countsIn<Language extends keyof PluralCategories>(language: Language): Counts<Language> {
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return {
    plural(count, forms) {
      rules ??= new Intl.PluralRules(language);
      const all: Readonly<Record<string, string>> & { readonly other?: string } = forms;
      // Rules of another language apply where the browser does not know this one.
      return all[rules.select(count)] ?? all.other!;
    },
    number: (count) => (numbers ??= new Intl.NumberFormat([language, 'en'])).format(count),
  };
}
