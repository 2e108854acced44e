import type { Json } from '../../../src/formats/source.js';
import type { Path } from '../../check/diagnostics.js';
import type { Cell } from './table.js';
import type { CellFault } from './problems.js';
import type { Heading } from './headers.js';

type Writable = Record<string, unknown>;

/** A filled cell of a row, and its column. */
export interface Filled {
  readonly heading: Heading;
  readonly cell: Cell;
}

/** What a reader of cells reports. */
export type ReportCell = (index: number, fault: CellFault, value: string, forms?: readonly string[]) => void;

/** An item that is made of the cells of a row; it remembers which column each key is from. */
export class Draft {
  readonly json: Writable = {};
  readonly #columns: (readonly [path: string, column: number])[] = [];

  constructor(
    readonly cells: readonly Filled[],
    readonly report: ReportCell,
    private readonly headings: readonly Heading[] = [],
  ) {}

  /** Returns the column of a key, even if its cell is empty. */
  headingOf(key: string): Heading | undefined {
    return this.headings.find(({ column }) => column.key === key);
  }

  /** Returns the filled cells of a column, in the order of their numbers. */
  of(key: string): readonly Filled[] {
    return this.cells
      .filter(({ heading }) => heading.column.key === key)
      .sort((one, other) => one.heading.ordinal - other.heading.ordinal);
  }

  /** Returns the text of a column, trimmed; empty if there is none. */
  textOf(key: string): string {
    return this.of(key)[0]?.cell.text.trim() ?? '';
  }

  /** Sets a key. */
  set(path: Path, value: unknown, column: number): void {
    let inner = this.json;
    for (const [index, key] of path.slice(0, -1).entries()) {
      const isList = typeof path[index + 1] === 'number';
      inner = (inner[key] ??= isList ? [] : {}) as Writable;
    }
    inner[path.at(-1)!] = value;
    this.note(path, column);
  }

  /** Notes the column of a key. */
  note(path: Path, column: number): void {
    this.#columns.push([path.join('.'), column]);
  }

  get(...path: Path): unknown {
    return path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], this.json);
  }

  /** Returns the column that a path is from: of the path, else of the closest one around or inside it. */
  get columns(): readonly (readonly [path: string, column: number])[] {
    return this.#columns;
  }
}

/** Finds the column of a path: its own, else the closest one around it, else one inside it. */
export function columnOfPath(columns: Draft['columns'], path: Path): number | undefined {
  for (let length = path.length; length; length--) {
    const name = path.slice(0, length).join('.');
    const own = columns.find(([one]) => one === name) ?? columns.find(([one]) => one.startsWith(`${name}.`));
    if (own) return own[1];
  }
  return undefined;
}
