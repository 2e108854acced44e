import type { Path, Position } from '../../check/diagnostics.js';
import { columnOfPath, type Draft } from './draft.js';
import { cellPlace } from './table.js';

/** The row that an item is from. */
export interface ItemPlace {
  readonly sheet: string | undefined;
  readonly row: number;
  /** The column of each key. */
  readonly columns: Draft['columns'];
}

/** Returns the position of a cell: its row and column, and its place as users see it. */
export const positionOfCell = (sheet: string | undefined, row: number, column: number): Position => ({
  line: row,
  column: column + 1,
  place: cellPlace(sheet, row, column),
});

/** Returns a function that finds the cell of a path in the campaign file that a spreadsheet became. */
export function placesOf(
  items: readonly ItemPlace[],
  feedCells: ReadonlyMap<string, Position>,
): (path: Path) => Position {
  return (path) => {
    const [list, index, ...inside] = path;
    const item = list === 'items' && typeof index === 'number' ? items[index] : undefined;
    if (item) {
      const [first] = item.columns;
      return positionOfCell(item.sheet, item.row, columnOfPath(item.columns, inside) ?? first?.[1] ?? 0);
    }
    for (let length = path.length; length; length--) {
      const position = feedCells.get(path.slice(0, length).join('.'));
      if (position) return position;
    }
    return { line: 1, column: 1 };
  };
}
