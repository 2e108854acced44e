/** How much of a text is read: characters, links among them, pieces of rich text; and characters of an address. */
export const LONGEST = { words: 100_000, links: 500, pieces: 2_000, address: 4_000 };
