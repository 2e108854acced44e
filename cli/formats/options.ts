/** Settings for details missing from a file: options of the command, and keys of a source of `pull`. */
export interface SourceOptions {
  /** The order of day and month in dates such as 10/1/2024. */
  readonly dates?: DateOrder | undefined;
  /** The IANA time zone of times without one. */
  readonly timezone?: string | undefined;
  /** The year of dates without one. */
  readonly year?: number | undefined;
  /** Headers of a spreadsheet and the columns that they stand for, such as `Bureau=agency`. */
  readonly map?: readonly string[] | undefined;
  /** The first day of the events to read of a calendar; a month or a year means its first day. */
  readonly since?: string | undefined;
  /** The last day of the events to read. */
  readonly until?: string | undefined;
}

export const DATE_ORDERS = ['us', 'day-first'] as const;

export type DateOrder = (typeof DATE_ORDERS)[number];
