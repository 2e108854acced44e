import { FeedError } from '../../src/formats/errors.js';

/** The limits of one run of a command; docs/how-to/pull.md lists them. */
export const LIMITS = {
  /** Requests; each redirect counts as one. */
  requests: 10_000,
  /** Bytes of all responses, after decompression. */
  bytes: 2_000_000_000,
  /** Milliseconds after which no further request is made. */
  time: 30 * 60_000,
};

/** An error for a request that a limit or a rule blocked. It is retried only in the next run. */
export class Refused extends FeedError {}

/** Counts the requests and bytes of a run. */
export class Budget {
  #requests = 0;
  #bytes = 0;
  readonly #until: number;

  constructor(private readonly limits = LIMITS) {
    this.#until = performance.now() + limits.time;
  }

  /** @throws Refused if the run may not make another request. */
  takeRequest(url: string): void {
    if (++this.#requests > this.limits.requests) this.#refuse(`${this.limits.requests} requests`, url);
    if (performance.now() > this.#until) this.#refuse(`${this.limits.time / 60_000} minutes`, url);
  }

  /** @throws Refused if the run may not read that many more bytes. */
  takeBytes(count: number, url: string): void {
    this.#bytes += count;
    if (this.#bytes > this.limits.bytes) this.#refuse(`${this.limits.bytes / 1e6} MB`, url);
  }

  #refuse(limit: string, url: string): never {
    throw new Refused('too-large', `One run asks for ${limit} at most. Run it again for the rest.`, url);
  }
}
