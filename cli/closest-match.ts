/** Returns the closest match for a misspelled word; undefined if none is close enough. */
export function closestMatch(word: string, candidates: readonly string[]): string | undefined {
  // Two swapped letters count as two edits.
  const limit = Math.min(word.length - 1, Math.max(2, Math.floor(word.length / 3)));
  const [best] = candidates
    .map((candidate) => [editDistance(word.toLowerCase(), candidate.toLowerCase()), candidate] as const)
    .sort(([one], [other]) => one - other);
  return best && best[0] <= limit ? best[1] : undefined;
}

/** Counts the letters to add, remove or replace to turn one word into the other (Levenshtein distance). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = row[column - 1]! + Number(letter !== to[column - 1]);
      next.push(Math.min(replaced, row[column]! + 1, next[column - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
