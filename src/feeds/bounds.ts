/**
 * How much of a feed is read and how long it is waited for; what is over a bound is an error or is left out, never a
 * page that hangs. Depth needs no figure: only the keys of the schema are followed, and HTML has a bound of its own.
 */
export const BOUNDS = {
  /** Bytes of one feed. */
  bytes: 10_000_000,
  /** Items of one feed; the rest is left out. */
  items: 10_000,
  /** Characters of the words of one item; the rest is left out. */
  text: 100_000,
  /** Milliseconds until a feed has arrived whole, and the longest wait that a server's `Retry-After` gets. */
  time: 15_000,
  /** How often a request that failed for the moment is made again. */
  retries: 2,
  /** Milliseconds before the first of these, give or take; each later wait is twice as long. */
  pause: 1_000,
  /** Milliseconds that a feed which is there waits for the others. */
  patience: 2_000,
  /** The shortest time between two refreshes, in milliseconds. */
  refresh: 30_000,
};
