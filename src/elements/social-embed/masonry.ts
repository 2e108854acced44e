export interface MasonryItem {
  /** The height of the card in pixels. */
  readonly height: number;
  /** The index of the column that the card is already in. */
  readonly column?: number | undefined;
}

export interface Place {
  readonly column: number;
  /** The distance from the top of the wall in pixels. */
  readonly top: number;
}

/**
 * Places cards, in order, each in the shortest column. Cards that have a column keep it, up to the first one that has
 * none: after a card that was inserted, the order would no longer be that of the document.
 *
 * @param gap - The distance between two cards in pixels.
 */
export function placeCards(cards: readonly MasonryItem[], columnCount: number, gap: number): Place[] {
  const ends = Array.from({ length: columnCount }, () => 0);
  let keepsColumn = true;
  return cards.map((card) => {
    keepsColumn &&= card.column !== undefined;
    const column = keepsColumn ? card.column! : ends.indexOf(Math.min(...ends));
    const top = ends[column]!;
    ends[column] = top + card.height + gap;
    return { column, top };
  });
}
