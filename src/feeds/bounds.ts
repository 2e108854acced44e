/**
 * How much of a feed is read; what is over a bound is an error or is left out, never a page that hangs. Depth needs no
 * figure: only the keys of the schema are followed, and HTML has a bound of its own.
 */
export const BOUNDS = {
  /** Bytes of one feed. */
  bytes: 10_000_000,
  /** Items of one feed; the rest is left out. */
  items: 10_000,
  /** Characters of the words of one item; the rest is left out. */
  text: 100_000,
  /** Milliseconds until a feed has arrived whole. */
  time: 15_000,
};
