import type { DiagnosticCode } from '../model/types.js';
import type { Reason } from './messages.js';

/** The kinds of failure, explained in docs/reference/errors.md. */
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

/** An error for a feed that could not be loaded or understood, as data; messages.ts has the text. */
export class FeedError extends Error {
  /**
   * @param code - The kind of failure.
   * @param reason - The reason.
   * @param url - The feed's URL; empty for JSON in the page.
   * @param retryIn - The minimum delay before a retry, in milliseconds, if one may help.
   * @param value - The part of the feed or the response that caused the error.
   */
  constructor(
    readonly code: ErrorCode,
    readonly reason: Reason,
    readonly url = '',
    readonly retryIn?: number,
    readonly value?: unknown,
  ) {
    super([url, code, reason, value].join(' '));
  }
}

/** Thrown for an item that must not be shown. */
export class ItemError extends Error {
  constructor(readonly code: Exclude<DiagnosticCode, 'value'>) {
    super(code);
  }
}

/** Returns a thrown feed error; wraps any other error, which means that the content was unexpected. */
export function asFeedError(thrown: unknown, url?: string): FeedError {
  return thrown instanceof FeedError ? thrown : new FeedError('format', 'shown', url, undefined, String(thrown));
}
