import { CsvError, parse } from 'csv-parse/sync';
import { FeedError } from '../../../src/formats/errors.js';
import { SHEET_LIMITS } from './limits.js';
import { cellOf } from './text-cell.js';
import type { Cell, Row, Table } from './table.js';

/** Decodes a text file of a spreadsheet: UTF-8, UTF-16 with or without a byte order mark, else Windows-1252. */
export function decodeTable(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  if (label !== 'utf-8') return new TextDecoder(label).decode(bytes, { stream: label === 'windows-1252' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node before 22 decodes this encoding incorrectly unless streaming.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 400);
  const zeros = (rest: number): number => head.filter((byte, index) => !byte && index % 2 === rest).length;
  if (zeros(1) > head.length / 4 && !zeros(0)) return 'utf-16le';
  return zeros(0) > head.length / 4 && !zeros(1) ? 'utf-16be' : 'utf-8';
}

const SEPARATORS = [',', ';', '\t', '|'];

/** Returns the separator of a text: from a first line such as `sep=;`, else the one that makes the most even columns. */
export function separatorOf(text: string): string {
  const [, stated] = /^\ufeff?"?sep=(.)"?\r?\n/i.exec(text) ?? [];
  if (stated) return stated;
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"?/g, '""');
  const lines = head
    .split(/\r\n?|\n/)
    .slice(0, 60)
    .filter((line) => line.trim());
  const score = (separator: string): number => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const most = counts.reduce((one, other) => Math.max(one, other), 0);
    // Words have commas too, but not the same number in every line.
    return most && counts.filter((count) => count === most).length * 2 + counts.filter(Boolean).length;
  };
  return SEPARATORS.map((separator) => [score(separator), separator] as const).sort(
    ([one], [other]) => other - one,
  )[0]![1];
}

/**
 * Reads CSV, TSV and Excel's Unicode Text.
 *
 * @throws FeedError `syntax` if a quotation mark never ends, and `too-large`.
 */
export function readTextTable(text: string): Table {
  const delimiter = separatorOf(text);
  const body = text.replace(/^\ufeff/, '').replace(/^"?sep=."?\r?\n/i, '');
  const rows: Row[] = [];
  let cells = 0;
  for (const [index, values] of parseRows(body, delimiter).entries()) {
    const row = values.slice(0, SHEET_LIMITS.columns).map((value): Cell | undefined => cellOf(value));
    const filled = row.reduce((count, cell) => count + Number(!!cell), 0);
    if (!filled) continue;
    cells += filled;
    if (cells > SHEET_LIMITS.cells) throw tooManyCells();
    rows.push({ number: index + 1, cells: row });
  }
  return { rows, hiddenColumns: new Set(), merges: [] };
}

/** Returns the error for a file with more cells than are read. */
export function tooManyCells(): FeedError {
  return new FeedError(
    'too-large',
    `It has more than ${SHEET_LIMITS.cells} filled cells. Keep only the campaign's rows.`,
  );
}

function parseRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FeedError('syntax', syntaxReason(error), undefined);
  }
}

function syntaxReason(error: CsvError): string {
  const line = (error as unknown as { lines?: number }).lines ?? 1;
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? `A quotation mark that begins near line ${line} never ends. Put two of them ("") where a text has one.`
    : `Line ${line} can't be read: ${error.message}`;
}
