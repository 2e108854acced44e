import type { Cell, Merge, Row, Table } from './table.js';
import type { Headings, Heading } from './headers.js';

/** Rows of a table below its header, and those that are left out. */
export interface ChosenRows {
  readonly rows: readonly Row[];
  readonly agencyOnly: readonly number[];
  readonly totals: readonly number[];
  readonly hidden: readonly number[];
  /** Rows whose agency is from the row above, and that agency. */
  readonly filled: readonly { readonly row: number; readonly agency: string }[];
  /** Merged cells of other columns, which count for their first row. */
  readonly merged: readonly { readonly row: number; readonly index: number; readonly text: string }[];
}

const TOTAL = /^(?:grand |sub)?totals?\b|^sum\b|^total general\b|^suma\b|^subtotal/i;

const isSeparator = (cells: readonly Cell[]): boolean => cells.every(({ text }) => /^[\s\-–—_=*.~#]+$/.test(text));

/** Chooses the rows to read, and fills the agency down: where its cells are merged, and in text files where it is blank. */
export function chooseRows(table: Table, headings: Headings): ChosenRows {
  const result = {
    rows: [] as Row[],
    agencyOnly: [] as number[],
    totals: [] as number[],
    hidden: [] as number[],
    filled: [] as { row: number; agency: string }[],
    merged: [] as { row: number; index: number; text: string }[],
  };
  const agency = headings.known.find(({ column }) => column.key === 'agency')?.index;
  const merges = mergesByRow(table.merges);
  const valueOf = valueOfMerge(table);
  let above: Cell | undefined;
  for (const row of table.rows) {
    if (row.number <= headings.row.number) continue;
    const own = agency === undefined ? undefined : row.cells[agency];
    const merge = agency === undefined ? undefined : mergeAt(merges, row.number, agency);
    if (own) above = own;
    const fill = own ? undefined : merge ? valueOf(merge) : isFilledDown(table, row, above) ? above : undefined;
    const cells = headings.known.flatMap(({ index }) => row.cells[index] ?? []);
    if (!cells.length || isSeparator(cells) || isHeaderAgain(row, headings)) continue;
    if (row.isHidden) result.hidden.push(row.number);
    else if (isTotal(row, headings)) result.totals.push(row.number);
    else if (!hasContent(row, headings.known)) result.agencyOnly.push(row.number);
    else {
      result.rows.push(fill && agency !== undefined ? withCell(row, agency, fill) : row);
      if (fill && !merge) result.filled.push({ row: row.number, agency: fill.text.trim() });
    }
  }
  result.merged.push(...mergedElsewhere(table, headings, agency));
  return result;
}

/** A text file does not say which cells are merged. */
const isFilledDown = (table: Table, row: Row, above: Cell | undefined): boolean =>
  table.name === undefined && !!above && row.cells.some(Boolean);

function isHeaderAgain(row: Row, { row: header }: Headings): boolean {
  const text = ({ cells }: Row): string => cells.map((cell) => cell?.text.trim() ?? '').join('\n');
  return text(row) === text(header);
}

/** Whether a row sums up others: it begins with such a word, and nearly all else in it are numbers. */
function isTotal({ cells }: Row, { known, unknown }: Headings): boolean {
  const filled = cells.filter((cell) => cell !== undefined);
  const [first, ...rest] = filled;
  if (!first || !TOTAL.test(first.text.trim()) || filled.length > Math.max(3, (known.length + unknown.length) / 2))
    return false;
  return rest.every(({ text, kind }) => kind === 'number' || /^[\d.,%$\s]+$/.test(text) || text.length < 30);
}

/** Whether a row has more than what many rows share. */
function hasContent({ cells }: Row, known: readonly Heading[]): boolean {
  const shared = new Set([
    'agency',
    'abbreviation',
    'agencyUrl',
    'agencyLogo',
    'type',
    'timezone',
    'language',
    'featured',
    'status',
  ]);
  return known.some(
    ({ column, index }) =>
      cells[index] && column.kind !== 'ignored' && column.kind !== 'left-out' && !shared.has(column.key),
  );
}

function withCell(row: Row, index: number, cell: Cell): Row {
  const cells = [...row.cells];
  cells[index] = cell;
  return { ...row, cells };
}

/** Merged blocks of whole columns would take all memory. */
const MERGED_ROWS = 200_000;

/** Merged cells by each of their rows but the first. */
function mergesByRow(merges: readonly Merge[]): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>();
  let rows = 0;
  for (const merge of merges) {
    for (let row = merge.row + 1; row <= merge.lastRow && rows < MERGED_ROWS; row++, rows++) {
      const known = byRow.get(row);
      if (known) known.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}

const mergeAt = (merges: ReadonlyMap<number, readonly Merge[]>, row: number, index: number): Merge | undefined =>
  merges.get(row)?.find(({ column, lastColumn }) => index >= column && index <= lastColumn);

/** Returns a function that finds the value of a merged cell. */
function valueOfMerge({ rows }: Table): (merge: Merge) => Cell | undefined {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return ({ row, column }) => byNumber.get(row)?.cells[column];
}

function mergedElsewhere(table: Table, headings: Headings, agency: number | undefined): ChosenRows['merged'] {
  const valueOf = valueOfMerge(table);
  return table.merges.flatMap((merge) => {
    const heading = headings.known.find(({ index }) => index === merge.column);
    const isBelow = merge.row > headings.row.number && merge.lastRow > merge.row;
    if (!heading || !isBelow || heading.index === agency || ['ignored', 'left-out'].includes(heading.column.kind))
      return [];
    const text = valueOf(merge)?.text;
    return text ? [{ row: merge.row, index: merge.column, text }] : [];
  });
}
