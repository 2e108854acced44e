import { TEXT_LIMITS } from '../text/limits.js';

/**
 * Limits of a feed in size and time. What is over a limit is an error or is left out, so that the page never hangs.
 * `limit.ts` applies them before anything else reads a feed.
 */
export const LIMITS = {
  /** Bytes of one feed. */
  bytes: 10_000_000,
  /** Items of one feed; the rest is left out. */
  items: 10_000,
  /** Characters of a string of words, such as an item's content; the rest is left out. */
  text: TEXT_LIMITS.words,
  /** Characters of any other string, such as a title; the rest is left out. */
  line: 4_000,
  /** Characters of one item, each value in it counted as forty more; the rest is left out. */
  all: 400_000,
  /** Members of a list in an item, and keys of an object. */
  list: 200,
  /** Elements in one item of RSS or Atom; one with more is left out. */
  elements: 10_000,
  /** Lists and objects inside each other. */
  depth: 500,
  /** Tags of an item, and entries that it names as related. */
  tags: 50,
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
