import { TEXT_LIMITS } from '../text/limits.js';

/**
 * Limits of a feed in size and time. Anything over a limit is an error or is dropped, so that the page never hangs.
 * `apply-limits.ts` applies them before any other code reads a feed.
 */
export const LIMITS = {
  /** Bytes of one feed. */
  bytes: 10_000_000,
  /** Items of one feed; the rest is dropped. */
  items: 10_000,
  /** Characters of a text, such as an item's content; the rest is dropped. */
  text: TEXT_LIMITS.words,
  /** Characters of any other string, such as a title; the rest is dropped. */
  line: 4_000,
  /** Characters of one item, plus forty for each value in it; the rest is dropped. */
  all: 400_000,
  /** Members of a list in an item, and keys of an object. */
  list: 200,
  /** Elements in one item of RSS or Atom; items with more are dropped. */
  elements: 10_000,
  /** Depth of nested lists and objects. */
  depth: 500,
  /** Tags of an item, and its related entries. */
  tags: 50,
  /** Milliseconds until a feed must have arrived in full, and the longest `Retry-After` before an automatic retry. */
  time: 15_000,
  /** Number of retries after a temporary failure. */
  retries: 2,
  /** Milliseconds before the first retry, with jitter; each later delay is twice as long. */
  pause: 1_000,
  /** Milliseconds that a loaded feed waits for the others. */
  patience: 2_000,
  /** Minimum time between two refreshes, in milliseconds. */
  refresh: 30_000,
};
