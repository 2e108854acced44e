/** How many characters of words are read, and how many links among them are links. */
export const LONGEST = { words: 100_000, links: 500, pieces: 2_000 };
