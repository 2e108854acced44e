import { withoutFormula } from './text-cell.js';
import type { WrittenTable } from './write-rows.js';

/**
 * Writes a table as CSV that Excel, Google Sheets and LibreOffice read alike: UTF-8 with a byte order mark, commas, and
 * an apostrophe before each text that they would run as a formula.
 */
export function writeCsv({ header, rows }: WrittenTable): string {
  const line = (cells: readonly (string | number | undefined)[]): string =>
    cells.map((cell) => (typeof cell === 'string' ? quoted(withoutFormula(cell)) : `${cell ?? ''}`)).join(',');
  return `\ufeff${[header, ...rows].map(line).join('\r\n')}\r\n`;
}

const quoted = (text: string): string => (/[",;\r\n\t|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
