import type { CellFault, SheetDetails } from './problems.js';

type Words = (value: string, forms: readonly string[]) => string;

/** Describes each problem of a cell, and the fix. */
const CELLS: Readonly<Record<CellFault, Words>> = {
  'ambiguous-date': (value, forms) =>
    `${value} may be ${forms.join(' or ')}. Write ${forms[0]!}, or add --dates us (month first) or --dates day-first.`,
  'no-date': (value) => `${value} is not a date. Write 2024-10-01 or October 1, 2024.`,
  'no-year': (value) => `${value} has no year. Write the year, or add --year 2024.`,
  quarter: (value, [from, to]) => `${value} is a period (${from!} to ${to!}). Write a day or a month.`,
  'not-decided': (value) => `${value} was left out. Fill it in once it is known.`,
  'first-day': (value, [day]) =>
    `${value} is a period, but only events and milestones have one. The date is its beginning, ${day!}.`,
  'no-time': (value) => `${value} is not a time. Write 1:00 PM or 13:00, or 1:00 PM - 2:30 PM for a start and an end.`,
  'no-zone': (value) => `${value} is not a time zone. Write ET, Eastern or America/New_York, for example.`,
  'no-address': (value) => `${value} has no web address. Write the whole address, with https://.`,
  contact: (value) =>
    `${value} was left out, because links to contact details are removed. To publish it, write it in the text.`,
  'no-picture': (value) =>
    `${value} is not a picture. Write its file name, such as open-house.jpg, and put the file next to the spreadsheet.`,
  'page-not-picture': (value) =>
    `${value} is the address of a page, not of a picture. Download the picture, put it next to the spreadsheet, and write its file name.`,
  'no-type': (value) => `${value} is not a type of entry. Write highlight, spotlight, post, event or milestone.`,
  'no-status': (value) => `${value} is not an event status. Write scheduled, cancelled or postponed.`,
  'no-flag': (value) => `${value} is neither yes nor no. Write one of them.`,
  'no-number': (value) => `${value} is not a number.`,
  'formula-error': (value) => `${value} is a formula error. Fix the formula, or write its result.`,
  formula: (value) =>
    `${value} is a formula without its result. Open the file in Excel and save it, or write the result.`,
  'before-christ': (value) => `${value} is before the year 1, which campaigns can't have. The row was left out.`,
  'alt-none': (value) =>
    `"${value}" doesn't say what the picture shows. Describe the picture, or write decorative if it adds no information.`,
  'alt-file': (value) => `"${value}" is a file name. Describe what the picture shows.`,
  'alt-image-of': (value) => `"${value}": screen readers already say that it is an image. Begin with what it shows.`,
  merged: (value) => `The merged cell "${value}" counts for its first row only. Unmerge it, and fill in each row.`,
  'lost-letter': (value) => `A character in "${value}" (�) was lost when the file was saved. Type it again.`,
};

const COLUMNS: Readonly<Record<SheetDetails['column']['kind'], (header: string, match: string | undefined) => string>> =
  {
    contact: (header) => `The column "${header}" was left out: columns of contact details are never published.`,
    notes: (header) => `The column "${header}" was left out: notes are never published.`,
    unknown: (header, match) =>
      `The column "${header}" is not known, so it was left out.${match ? ` Did you mean ${match}?` : ''} To read it as another column: --map "${header}=${match ?? 'text'}".`,
    hidden: (header) => `The column "${header}" is hidden, so it was left out. Unhide it to publish it, or delete it.`,
    twice: (header) => `There are two columns for "${header}"; only the first is read. Number them, or delete one.`,
    unused: (header) => `The column "${header}" was left out: campaigns have no field for it.`,
  };

const ROWS: Readonly<Record<SheetDetails['row']['kind'], (rows: string, value: string) => string>> = {
  'agency-only': (rows) => leftOut(rows, 'has only an agency', 'have only an agency'),
  empty: (rows) => leftOut(rows, 'has nothing to show', 'have nothing to show'),
  total: (rows) => leftOut(rows, 'is a total', 'are totals'),
  twice: (rows, first) => leftOut(rows, `is the same as row ${first}`, `are the same as row ${first}`),
  hidden: (rows) => `${leftOut(rows, 'is hidden', 'are hidden')} Unhide what you want to publish, and delete the rest.`,
  'filled-down': (rows, value) =>
    `${isOne(rows) ? `Row ${rows} has` : `Rows ${rows} have`} no agency, so "${value}" was taken from above. Write N/A if there is none.`,
  'before-christ': (rows) =>
    leftOut(
      rows,
      "is before the year 1, which campaigns can't have",
      "are before the year 1, which campaigns can't have",
    ),
};

const isOne = (rows: string): boolean => /^\d+$/.test(rows);

/** Returns a sentence that says why rows were left out. */
const leftOut = (rows: string, one: string, many: string): string =>
  isOne(rows) ? `Row ${rows} ${one}, so it was left out.` : `Rows ${rows} ${many}, so they were left out.`;

/** Returns the message of each kind of problem of spreadsheets. */
export const sheetMessages = {
  cell: ({ fault, value, forms = [] }: SheetDetails['cell']) => CELLS[fault](short(value), forms),
  unsure: ({ fault, value, forms = [] }: SheetDetails['unsure']) => CELLS[fault](short(value), forms),
  column: ({ header, kind, match }: SheetDetails['column']) => COLUMNS[kind](short(header), match),
  row: ({ kind, rows, value = '' }: SheetDetails['row']) => ROWS[kind](rows, short(value)),
  sheet: ({ name, kind }: SheetDetails['sheet']) =>
    kind === 'hidden'
      ? `The sheet "${name}" is hidden, so it was left out. Unhide it to publish it.`
      : `The sheet "${name}" has no known column headers, so it was left out.`,
  map: ({ name }: SheetDetails['map']) =>
    `--map: there is no column "${name}". Use a column name such as title or agency.`,
} as const;

const short = (value: string): string => {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
