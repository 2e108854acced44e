/** Why the value of a cell can't be read. */
export type CellFault =
  | 'ambiguous-date'
  | 'no-date'
  | 'no-year'
  | 'quarter'
  | 'no-time'
  | 'no-zone'
  | 'no-address'
  | 'contact'
  | 'no-picture'
  | 'page-not-picture'
  | 'no-type'
  | 'no-status'
  | 'no-flag'
  | 'no-number'
  | 'formula-error'
  | 'formula'
  | 'before-christ'
  | CellDoubt;

/** Why the value of a cell is doubtful. */
export type CellDoubt =
  'not-decided' | 'first-day' | 'alt-none' | 'alt-file' | 'alt-image-of' | 'merged' | 'lost-letter';

interface CellDetails {
  readonly fault: CellFault;
  readonly value: string;
  /** Possible readings of the value. */
  readonly forms?: readonly string[] | undefined;
}

/** The data of each kind of problem that spreadsheets have. */
export interface SheetDetails {
  /** A value that can't be read and is left out. */
  cell: CellDetails;
  /** A value to check by hand. */
  unsure: CellDetails;
  /** A column that is left out. */
  column: {
    readonly header: string;
    readonly kind: 'contact' | 'notes' | 'unknown' | 'hidden' | 'twice' | 'unused';
    readonly match?: string | undefined;
  };
  /** Rows that are left out, or filled from the one above. */
  row: {
    readonly kind: 'agency-only' | 'total' | 'twice' | 'hidden' | 'filled-down' | 'empty' | 'before-christ';
    readonly rows: string;
    readonly value?: string | undefined;
  };
  /** A sheet that is left out. */
  sheet: { readonly name: string; readonly kind: 'hidden' | 'no-header' };
  /** An option that names no column. */
  map: { readonly name: string };
}

const DOUBTS: ReadonlySet<string> = new Set<CellDoubt>([
  'not-decided',
  'first-day',
  'alt-none',
  'alt-file',
  'alt-image-of',
  'merged',
  'lost-letter',
]);

/** Returns the code for a fault: `cell` for an error, `unsure` for a warning. */
export const codeOf = (fault: CellFault): 'cell' | 'unsure' => (DOUBTS.has(fault) ? 'unsure' : 'cell');

/** Problems reported as warnings. */
export const SHEET_WARNINGS = ['unsure', 'column', 'row', 'sheet'] as const satisfies readonly (keyof SheetDetails)[];
