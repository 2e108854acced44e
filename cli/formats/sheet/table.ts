/** A cell that is not empty. */
export interface Cell {
  /** Its text; a date or time in ISO 8601, such as `2024-10-01`, `2024-10-01T13:00` or `T13:00`. */
  readonly text: string;
  /** `error` is the result of a formula that failed, `formula` one without its result. */
  readonly kind?: 'date' | 'number' | 'error' | 'formula';
  /** The target of its link. */
  readonly link?: string;
}

/** A row; cells are indexed from 0, and empty ones are missing. */
export interface Row {
  /** As users see it, from 1. */
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly isHidden?: boolean;
}

/** One sheet, or a text file. Rows without any cell are missing. */
export interface Table {
  /** The name of the sheet; undefined for a text file. */
  readonly name?: string;
  readonly isHidden?: boolean;
  readonly rows: readonly Row[];
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells that are merged downward: by column, the first row and the last. */
  readonly merges: readonly Merge[];
}

/** A block of merged cells; columns from 0, rows from 1. */
export interface Merge {
  readonly column: number;
  readonly lastColumn: number;
  readonly row: number;
  readonly lastRow: number;
}

/** Returns the name of a column as users see it: A, Z, AA. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before ? columnName(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Returns the place of a cell as users see it, such as "Highlights, C7". */
export function cellPlace(sheet: string | undefined, row: number, column: number): string {
  const cell = `${columnName(column)}${row}`;
  return sheet === undefined ? cell : `${sheet}, ${cell}`;
}

/** Returns rows as ranges, such as "3–5, 9". */
export function rowRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const shown = ranges.slice(0, 8).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return shown.join(', ') + (ranges.length > shown.length ? ' and more' : '');
}
