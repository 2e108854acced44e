import type { CellFault, SheetDetails } from './problems.js';

type Words = (value: string, forms: readonly string[]) => string;

/** What is wrong with a cell, and the fix. */
const CELLS: Readonly<Record<CellFault, Words>> = {
  'ambiguous-date': (value, forms) =>
    `${value} may be ${forms.join(' or ')}. Write ${forms[0]!}, or say --dates us (month first) or --dates day-first.`,
  'no-date': (value) => `${value} is no date. Write 2024-10-01 or October 1, 2024.`,
  'no-year': (value) => `${value} has no year. Write it, or say --year 2024.`,
  quarter: (value, [from, to]) => `${value} is a period (${from!} to ${to!}). Write a day or a month.`,
  'not-decided': (value) => `${value} was left out. Write it once it is known.`,
  'no-time': (value) => `${value} is no time. Write 1:00 PM or 13:00, and for two times 1:00 PM - 2:30 PM.`,
  'no-zone': (value) => `${value} is no time zone. Write ET, Eastern or America/New_York, for instance.`,
  'no-address': (value) => `${value} has no address. Write https:// and the rest of it.`,
  'no-picture': (value) =>
    `${value} is no picture. Write the name of its file, such as open-house.jpg, and put the file beside the sheet.`,
  'page-not-picture': (value) =>
    `${value} is the address of a page, not of a picture. Download the picture, put it beside the sheet, and write the name of its file.`,
  'no-type': (value) => `${value} is no type of entry. Write highlight, spotlight, post, event or milestone.`,
  'no-status': (value) => `${value} is no status of an event. Write scheduled, cancelled or postponed.`,
  'no-flag': (value) => `${value} is neither yes nor no.`,
  'no-number': (value) => `${value} is no number.`,
  'formula-error': (value) => `${value} is the error of a formula. Fix the formula, or write its result.`,
  formula: (value) =>
    `${value} is a formula without its result. Open the file in Excel and save it, or write the result.`,
  'before-christ': (value) => `${value} is before the year 1, which campaigns can't have. The row was left out.`,
  'alt-none': (value) =>
    `"${value}" says not what the picture shows. Describe it, or write decorative if it says nothing.`,
  'alt-file': (value) => `"${value}" is the name of a file. Describe what the picture shows.`,
  'alt-image-of': (value) => `"${value}": screen readers say already that it is an image. Begin with what it shows.`,
  merged: (value) => `The merged cell "${value}" counts for its first row only. Unmerge it, and fill each row.`,
  'lost-letter': (value) => `A letter was lost in "${value}" (�) when the file was saved. Write it again.`,
};

const COLUMNS: Readonly<Record<SheetDetails['column']['kind'], (header: string, match: string | undefined) => string>> =
  {
    contact: (header) => `The column "${header}" was left out: contacts are never published.`,
    notes: (header) => `The column "${header}" was left out: notes are never published.`,
    unknown: (header, match) =>
      `The column "${header}" is not known, so it was left out.${match ? ` Did you mean ${match}?` : ''} To read it as another: --map "${header}=${match ?? 'text'}".`,
    hidden: (header) => `The column "${header}" is hidden, so it was left out. Unhide it to publish it, or delete it.`,
    twice: (header) => `There are two columns for "${header}"; only the first is read. Number them, or delete one.`,
    unused: (header) => `The column "${header}" was left out: campaigns have nothing like it.`,
  };

const ROWS: Readonly<Record<SheetDetails['row']['kind'], (rows: string, value: string) => string>> = {
  'agency-only': (rows) => `Row ${rows} has nothing but the agency, so it was left out.`,
  empty: (rows) => `Row ${rows} has nothing to show, so it was left out.`,
  total: (rows) => `Row ${rows} is a sum, so it was left out.`,
  twice: (rows, first) => `Row ${rows} is the same as row ${first}, so it was left out.`,
  hidden: (rows) => `Row ${rows} is hidden, so it was left out. Unhide it to publish it, or delete it.`,
  'filled-down': (rows, value) =>
    `The agency of row ${rows} is empty, so it was read as "${value}", from the row above. Write N/A if it has none.`,
  'before-christ': (rows) => `Row ${rows} is before the year 1, which campaigns can't have, so it was left out.`,
};

/** Returns the message of each kind of problem of spreadsheets. */
export const sheetMessages = {
  cell: ({ fault, value, forms = [] }: SheetDetails['cell']) => CELLS[fault](short(value), forms),
  unsure: ({ fault, value, forms = [] }: SheetDetails['unsure']) => CELLS[fault](short(value), forms),
  column: ({ header, kind, match }: SheetDetails['column']) => COLUMNS[kind](short(header), match),
  row: ({ kind, rows, value = '' }: SheetDetails['row']) => ROWS[kind](rows, short(value)),
  sheet: ({ name, kind }: SheetDetails['sheet']) =>
    kind === 'hidden'
      ? `The sheet "${name}" is hidden, so it was left out. Unhide it to publish it.`
      : `The sheet "${name}" has no header that is known, so it was left out.`,
  map: ({ name }: SheetDetails['map']) =>
    `--map: there is no column "${name}". Name one of the columns in docs/reference/spreadsheet.md, such as title.`,
} as const;

const short = (value: string): string => {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
