import { SHEET_LIMITS } from './limits.js';
import { dateOfSerial } from './number-formats.js';
import { tooManyCells } from './text-table.js';
import { hyperlinkIn, isFormulaError } from './text-cell.js';
import type { Cell, Merge, Row, Table } from './table.js';
import type { Book } from './workbook.js';
import { attribute, parseXml, type Attributes, type XmlHandler } from './xml.js';

interface Read {
  readonly table: Omit<Table, 'name'>;
  /** The number of cells that are not empty. */
  readonly count: number;
}

/** Reads the cells of a sheet; empty ones, whatever their format, take no memory. */
export function readRows(part: Uint8Array, book: Book, links: ReadonlyMap<string, string>, most: number): Read {
  const reader = new SheetReader(book, links, most);
  parseXml(part, reader);
  return reader.result;
}

class SheetReader implements XmlHandler {
  readonly #rows: Row[] = [];
  readonly #hiddenColumns = new Set<number>();
  readonly #merges: Merge[] = [];
  readonly #links: { ref: string; url: string }[] = [];
  #count = 0;
  #number = 0;
  #cells: (Cell | undefined)[] = [];
  #isHidden = false;
  #cell: Attributes = {};
  #column = -1;
  #value = '';
  #formula = '';
  #hasValue = false;
  #into: 'value' | 'formula' | undefined;

  constructor(
    private readonly book: Book,
    private readonly links: ReadonlyMap<string, string>,
    private readonly most: number,
  ) {}

  get result(): Read {
    const byNumber = new Map(this.#links.length ? this.#rows.map((row) => [row.number, row]) : []);
    for (const { ref, url } of this.#links) addLink(byNumber.get(rowOf(ref)), columnOf(ref), url);
    const table = { rows: this.#rows, hiddenColumns: this.#hiddenColumns, merges: this.#merges };
    return { table, count: this.#count };
  }

  readonly open = (element: string, attributes: Attributes): void => {
    if (element === 'c') this.#openCell(attributes);
    else if (element === 'v' || element === 't') {
      this.#into = 'value';
      this.#hasValue = true;
    } else if (element === 'f') this.#into = 'formula';
    else if (element === 'row') {
      this.#number = Number(attributes['r'] ?? this.#number + 1);
      this.#isHidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
      this.#cells = [];
      this.#column = -1;
    } else this.#openOther(element, attributes);
  };

  readonly text = (piece: string): void => {
    if (this.#into === 'value' && this.#value.length < SHEET_LIMITS.text) this.#value += piece;
    if (this.#into === 'formula') this.#formula += piece;
  };

  readonly close = (element: string): void => {
    if (element === 'c') this.#closeCell();
    else if (element === 'row' && this.#cells.length) {
      const hidden = this.#isHidden ? { isHidden: true } : {};
      this.#rows.push({ number: this.#number, cells: this.#cells, ...hidden });
    }
    this.#into = undefined;
  };

  #openCell(attributes: Attributes): void {
    const reference = attributes['r'];
    this.#cell = attributes;
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#value = '';
    this.#formula = '';
    this.#hasValue = false;
  }

  #openOther(element: string, attributes: Attributes): void {
    if (element === 'col' && /^(?:1|true)$/.test(attributes['hidden'] ?? '')) {
      const last = Math.min(Number(attributes['max']), SHEET_LIMITS.columns);
      for (let column = Number(attributes['min']); column <= last; column++) this.#hiddenColumns.add(column - 1);
    } else if (element === 'mergeCell' && this.#merges.length < 100_000) {
      const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
      const [column, row, lastColumn, lastRow] = [columnOf(from), rowOf(from), columnOf(to), rowOf(to)];
      this.#merges.push({ column, row, lastColumn, lastRow });
    } else if (element === 'hyperlink') {
      const url = this.links.get(attribute(attributes, 'id') ?? '');
      if (url && this.#links.length < 100_000) this.#links.push({ ref: attributes['ref'] ?? '', url });
    }
  }

  #closeCell(): void {
    const cell = this.#column < SHEET_LIMITS.columns ? this.#cellOf(this.#cell, this.#value, this.#formula) : undefined;
    if (!cell) return;
    this.#cells[this.#column] = cell;
    if (++this.#count > this.most) throw tooManyCells();
  }

  #cellOf({ t: type, s: style }: Attributes, value: string, formula: string): Cell | undefined {
    const link = formula && hyperlinkIn(formula);
    if (link) return { text: value || (link.label ?? link.url), link: link.url };
    if (type === 'e' || (type !== 's' && isFormulaError(value))) return { text: value, kind: 'error' };
    // A program that writes formulas without their results leaves them to Excel.
    if (!value.trim()) return formula && !this.#hasValue ? { text: `=${formula}`, kind: 'formula' } : undefined;
    if (type === 's') return textCell(this.book.strings[Number(value)]);
    if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
    if (type === 'd') return { text: value.slice(0, 16), kind: 'date' };
    if (type === 'str' || type === 'inlineStr') return textCell(value);
    return numberCell(value, this.book.kinds[Number(style ?? 0)], this.book.is1904);
  }
}

function addLink(row: Row | undefined, column: number, url: string): void {
  const cell = row?.cells[column];
  if (cell && !cell.link) (row.cells as (Cell | undefined)[])[column] = { ...cell, link: url };
}

const textCell = (text = ''): Cell | undefined => (text.trim() ? { text } : undefined);

function numberCell(value: string, kind: Book['kinds'][number], is1904: boolean): Cell {
  const number = Number(value);
  if (kind === 'percent') return { text: `${Number((number * 100).toPrecision(12))}%`, kind: 'number' };
  if (kind && number >= 0 && number < 2_958_466) return { text: dateOfSerial(number, kind, is1904), kind: 'date' };
  // Excel stores 0.1 + 0.2 as 0.30000000000000004 and shows 15 digits.
  return { text: Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value, kind: 'number' };
}

const rowOf = (reference: string): number => Number(/\d+/.exec(reference)?.[0] ?? 0);

function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})/i.exec(reference)?.[1]?.toUpperCase() ?? '';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
