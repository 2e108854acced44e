/** Limits of a spreadsheet, so that none takes more memory or time than its content is worth. */
export const SHEET_LIMITS = {
  /** Bytes of a file. */
  bytes: 50_000_000,
  /** Bytes of an unpacked XLSX file: of all parts that are read. */
  unpacked: 400_000_000,
  /** Parts of an XLSX file. */
  parts: 5_000,
  /** Cells that are not empty, in all sheets. */
  cells: 2_000_000,
  /** Columns that are read. */
  columns: 500,
  /** Rows below a title in which a header is sought. */
  headerRows: 30,
  /** Characters of a cell; the limit of Excel. */
  text: 32_767,
  /** Sheets. */
  sheets: 100,
};
