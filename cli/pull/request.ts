import { setTimeout as wait } from 'node:timers/promises';
import type { Response } from 'undici';
import { VERSION } from '../../src/util/version.js';
import { LIMITS } from '../../src/formats/limits.js';
import { FeedError } from '../../src/formats/errors.js';
import { serverOf } from '../net/addresses.js';
import { Refused } from '../net/limits.js';
import type { NamedBy, HttpClient } from '../net/http-client.js';
import { VALIDATOR } from './state-schema.js';
import type { Validators } from './state.js';

/** The response of a server. */
export interface Answer extends Validators {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** The responding URL, after redirects. */
  readonly url: string;
  /** Whether the server reports no change since the last response. */
  readonly isKnown: boolean;
}

export interface Question {
  readonly client: HttpClient;
  readonly signal: AbortSignal;
  /** The validators of the last response. */
  readonly known?: Validators | undefined;
  /** The size limit in bytes, after decompression. */
  readonly most?: number;
  /** The provenance of the URL; the author of the config by default. */
  readonly namedBy?: NamedBy | undefined;
  /** Number of retries after a temporary failure. */
  readonly retries?: number;
}

/**
 * Returns the provenance of URLs in a source: a server may name its own URLs, even in a private network, but a file may
 * not.
 */
export function namedInSource(from: string): NamedBy {
  return { ownServer: /^https?:/i.test(from) ? serverOf(from) : undefined };
}

/**
 * Requests a URL, without credentials.
 *
 * @throws FeedError, and the signal's abort reason.
 */
export async function ask(url: string, question: Question): Promise<Answer> {
  const { signal, retries = LIMITS.retries } = question;
  for (let tries = 0; ; tries++) {
    try {
      return await askOnce(url, question);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Refused) throw error;
      const failure = error instanceof FeedError ? error : new FeedError('network', reasonOf(error), url, 0);
      const pause = Math.max(failure.retryIn ?? Infinity, LIMITS.pause * 2 ** tries);
      if (tries >= retries || pause > LIMITS.time) throw failure;
      await wait(pause, undefined, { signal });
    }
  }
}

async function askOnce(url: string, question: Question): Promise<Answer> {
  const { client, signal, known, most = LIMITS.bytes, namedBy = 'config' } = question;
  const late = AbortSignal.timeout(LIMITS.time);
  const abort = new AbortController();
  const headers = {
    'User-Agent': `cx-widgets/${VERSION} (campaign feed reader)`,
    ...(known?.etag && { 'If-None-Match': known.etag }),
    ...(known?.last_modified && { 'If-Modified-Since': known.last_modified }),
  };
  try {
    const init = { headers, signal: AbortSignal.any([signal, late, abort.signal]) };
    const { response, url: at } = await client.ask(url, init, namedBy);
    const isKnown = response.status === 304;
    if (!response.ok && !isKnown) throw refusal(response, url);
    return {
      isKnown,
      bytes: isKnown ? new Uint8Array() : await readBytes(response, most, url, client),
      type: response.headers.get('Content-Type') ?? '',
      url: at,
      etag: validator(response, 'ETag'),
      last_modified: validator(response, 'Last-Modified'),
    };
  } catch (error) {
    if (late.aborted && !(error instanceof FeedError)) {
      throw new FeedError('timeout', `It did not arrive within ${LIMITS.time / 1000} seconds.`, url);
    }
    throw error;
  } finally {
    // Stops reading a response over a limit.
    abort.abort();
  }
}

function validator({ headers }: Response, name: string): string | undefined {
  const value = headers.get(name) ?? '';
  return VALIDATOR.test(value) ? value : undefined;
}

/** Returns the error for a failed status. A busy or broken server may recover soon. */
function refusal({ status, headers }: Response, url: string): FeedError {
  const after = headers.get('Retry-After') ?? '';
  const pause = /^\d+$/.test(after) ? Number(after) * 1000 : Math.max(0, Date.parse(after) - Date.now() || 0);
  const isForNow = status === 429 || status >= 500;
  return new FeedError('http', `The server answered ${status}. Check the address.`, url, isForNow ? pause : undefined);
}

/** Returns the reason for a failed request: fetch reports only "fetch failed", and the reason in the cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: Error & { code?: string } };
  return `The request failed: ${cause?.message || cause?.code || message}. Is the address right and the server up?`;
}

async function readBytes({ body }: Response, most: number, url: string, { budget }: HttpClient): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    budget.takeBytes(piece.length, url);
    if (length > most) {
      throw new FeedError('too-large', `It is larger than ${most / 1e6} MB, the most that is read.`, url);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
