import { feedSchema, itemSchema } from '../../src/formats/schema.js';

/** Formats that only describe a text; rules and messages use them, but they accept any text. */
export const ANNOTATIONS = ['html', 'language-tag', 'media-type', 'network', 'text', 'token'] as const;

/** Whether a text has a format, in the notation that authors should use. */
export type FormatTest = (value: string) => boolean;

/** Formats of campaign files, as regular expressions that editors can use too. */
export const PATTERNS = {
  url: '^(?:(?:https?|mailto|tel):|(?![A-Za-z][A-Za-z0-9+.-]*:))',
  date: '^[1-9]\\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d)?)?)?)?$',
  'time-zone': '^(?:UTC|[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+)$',
  version: '^https://jsonfeed\\.org/version/1(?:\\.1)?$',
} as const;

const test =
  (pattern: string): FormatTest =>
  (value) =>
    new RegExp(pattern, 'u').test(value);

/** The formats of a campaign file: one notation for each. */
export const strictFormats: Readonly<Record<string, FormatTest>> = {
  url: test(PATTERNS.url),
  date: test(PATTERNS.date),
  'exact-date': test(PATTERNS.date),
  'time-zone': test(PATTERNS['time-zone']),
  version: test(PATTERNS.version),
};

const BASE = 'https://base.invalid/';

/** Whether readers accept a value: the formats of a config are as tolerant as a page. */
const isRead =
  ({ read }: { readonly read: (value: string, context: { base: string }) => unknown }): FormatTest =>
  (value) => {
    try {
      return read(value, { base: BASE }) != null;
    } catch {
      return false;
    }
  };

const { home_page_url, _cx: extension } = feedSchema.properties;

/** The formats of a `pull` config. */
export const tolerantFormats: Readonly<Record<string, FormatTest>> = {
  url: isRead(home_page_url),
  date: isRead(itemSchema.properties.date_published),
  'exact-date': isRead(extension.properties.start),
  'time-zone': isRead(extension.properties.timezone),
};
