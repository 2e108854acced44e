/** The title of the one entry that must be shown. */
export const GOOD: string;
/** Characters and beginnings that patterns look for. */
export const PIECES: readonly string[];
/** As many repetitions as take about so many characters. */
export function many(piece: string, characters: number): string;
/** Every hostile feed, by its name; each is made of a number of bytes. */
export const HOSTILE: Readonly<Record<string, (bytes: number) => string>>;
