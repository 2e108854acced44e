import { reasonText, type Reason } from './messages.js';

/** The kinds of failure; docs/reference/errors.md explains each. */
export const ERROR_CODES = [
  'network',
  'timeout',
  'http',
  'too-large',
  'syntax',
  'format',
  'schema',
  'address',
  'policy',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A feed that could not be loaded or understood, as data; messages.ts has the words. */
export class FeedError extends Error {
  /**
   * @param code - The kind of failure.
   * @param expected - Why it failed.
   * @param url - The feed's address; empty for JSON that stood in the page.
   * @param retryIn - Where another try may help: the milliseconds to wait for at least.
   * @param value - The part of the feed, or of the answer, that it failed for.
   */
  constructor(
    readonly code: ErrorCode,
    readonly expected: Reason,
    readonly url = '',
    readonly retryIn?: number,
    readonly value?: string,
  ) {
    super();
    this.message = `${url || 'The JSON in the page'}: ${this.reason}`;
  }

  /** Why it failed and what to do, in words. */
  get reason(): string {
    return reasonText(this.expected, this.value);
  }
}

/** Returns the error of a feed that was thrown; anything else is something in the content that nobody foresaw. */
export function asFeedError(thrown: unknown, url?: string): FeedError {
  return thrown instanceof FeedError ? thrown : new FeedError('format', 'shown', url, undefined, String(thrown));
}
