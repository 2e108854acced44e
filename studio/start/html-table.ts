import { SHEET_LIMITS } from '../../cli/formats/sheet/limits.js';
import { isFormulaError } from '../../cli/formats/sheet/text-cell.js';
import type { Cell, Merge, Row, Table } from '../../cli/formats/sheet/table.js';
import { safeUrl } from '../../src/util/urls.js';

/** Returns the tables in a pasted document with two rows and columns or more, as sheets. */
export function tablesIn(page: Document): Table[] {
  return [...page.querySelectorAll('table')]
    .filter((table) => !table.parentElement?.closest('table'))
    .map(tableOf)
    .filter(({ rows }) => rows.length > 1 && rows.some(({ cells }) => cells.filter(Boolean).length > 1));
}

function tableOf(table: HTMLTableElement): Table {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  /** The number of rows in which each column is still covered by a cell above. */
  const covered: number[] = [];
  [...table.rows].forEach((row, index) => {
    const cells: (Cell | undefined)[] = [];
    let column = 0;
    for (const one of row.cells) {
      while (covered[column]) column++;
      const [width, height] = [span(one.colSpan), span(one.rowSpan)];
      if (column < SHEET_LIMITS.columns) cells[column] = cellOf(one);
      if (width > 1 || height > 1) {
        merges.push({ column, row: index + 1, lastColumn: column + width - 1, lastRow: index + height });
      }
      for (let next = column; next < column + width; next++) covered[next] = height;
      column += width;
    }
    for (const [at, count] of covered.entries()) covered[at] = Math.max(0, (count || 0) - 1);
    if (cells.some(Boolean)) rows.push({ number: index + 1, cells });
  });
  return { rows, hiddenColumns: new Set(), merges };
}

const span = (value: number): number => Math.min(Math.max(1, value), SHEET_LIMITS.columns);

/** Returns a cell: its text with line breaks, and its link. */
function cellOf(cell: HTMLTableCellElement): Cell | undefined {
  const text = textOf(cell)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
    .slice(0, SHEET_LIMITS.text);
  if (!text) return undefined;
  if (isFormulaError(text)) return { text, kind: 'error' };
  const links = [...cell.querySelectorAll('a[href]')];
  const link = links.length === 1 ? safeUrl(links[0]!.getAttribute('href')!) : undefined;
  return { text, ...(link && { link }) };
}

/** Returns the text of a node; line breaks and paragraphs begin a line. White space of the source is a space. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!.replace(/\s+/g, ' ');
  const name = node.nodeName.toLowerCase();
  if (name === 'br') return '\n';
  if (name === 'style' || name === 'script') return '';
  const inside = Array.from(node.childNodes, textOf).join('');
  return /^(?:p|div|li)$/.test(name) ? `\n${inside}\n` : inside;
}
