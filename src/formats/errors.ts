/** What can go wrong with a feed; the meaning of each stands in docs/reference/errors.md. */
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

/** A feed that could not be loaded or understood. */
export class FeedError extends Error {
  /**
   * @param code - What kind of failure it is.
   * @param message - Why it failed and what to do, for whoever wrote the page.
   * @param url - The feed's address; empty for JSON that stood in the page.
   * @param retryIn - Where another try may help: the milliseconds to wait for at least.
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly url = '',
    readonly retryIn?: number,
  ) {
    super(`${url || 'The JSON in the page'}: ${message}`);
  }
}

/** What was thrown, as an error of a feed; what is none is something in the content that nobody foresaw. */
export function asFeedError(thrown: unknown, url?: string): FeedError {
  return thrown instanceof FeedError ? thrown : new FeedError('format', `It can't be shown: ${String(thrown)}.`, url);
}
