/** Why the value of a cell can't be read. */
export type CellFault =
  | 'ambiguous-date'
  | 'no-date'
  | 'no-year'
  | 'not-decided'
  | 'quarter'
  | 'no-time'
  | 'no-zone'
  | 'no-address'
  | 'no-picture'
  | 'no-type'
  | 'no-flag'
  | 'formula-error'
  | 'formula';

/** The data of each kind of problem that spreadsheets have. */
export interface SheetDetails {
  /** A value that can't be read. */
  cell: { readonly fault: CellFault; readonly value: string; readonly forms?: readonly string[] };
  /** A column that is left out. */
  column: {
    readonly header: string;
    readonly kind: 'contact' | 'unknown' | 'hidden' | 'twice';
    readonly match?: string;
  };
  /** Rows that are left out, or filled from the one above. */
  row: {
    readonly kind: 'agency-only' | 'total' | 'twice' | 'hidden' | 'filled-down';
    readonly rows: string;
    readonly value?: string;
  };
  /** A sheet that is left out. */
  sheet: { readonly name: string; readonly kind: 'hidden' | 'no-header' };
}

/** Problems that an editor would fix but that lose nothing. */
export const SHEET_WARNINGS = ['column', 'row', 'sheet'] as const satisfies readonly (keyof SheetDetails)[];

/** Returns the message of each kind of problem. */
export const sheetMessages = {
  cell: ({ value }: SheetDetails['cell']) => value,
  column: ({ header }: SheetDetails['column']) => header,
  row: ({ rows }: SheetDetails['row']) => rows,
  sheet: ({ name }: SheetDetails['sheet']) => name,
} as const;
