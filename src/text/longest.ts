/** How much of a text is read: characters, links among them, pieces of rich text. */
export const LONGEST = { words: 100_000, links: 500, pieces: 2_000 };
