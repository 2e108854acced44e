/** Limits of one text: characters, links, and nodes of rich text. */
export const TEXT_LIMITS = { words: 100_000, links: 500, pieces: 2_000 };
