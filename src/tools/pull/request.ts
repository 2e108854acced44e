import { setTimeout as wait } from 'node:timers/promises';
import { VERSION } from '../../elements/shared/version.js';
import { BOUNDS } from '../../feeds/bounds.js';
import { FeedError } from '../../feeds/errors.js';
import { isOwn } from './own-network.js';
import type { Validators } from './state.js';

/** What a server answered. */
export interface Answer extends Validators {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** The server says that nothing is newer than what we know. */
  readonly isKnown: boolean;
}

export interface Question {
  readonly signal: AbortSignal;
  /** What is known already. */
  readonly known?: Validators | undefined;
  /** The most bytes that are taken, after decompression. */
  readonly most?: number;
  /** Who names the address, if not the author of the config: from the web nobody may lead us into our own network. */
  readonly namedBy?: string | undefined;
  /** How often a request that failed for the moment is made again. */
  readonly retries?: number;
}

const REDIRECTS = 10;

/**
 * Asks for an address, without credentials.
 *
 * @throws FeedError, and what the signal was aborted with.
 */
export async function ask(url: string, question: Question): Promise<Answer> {
  const { signal, retries = BOUNDS.retries } = question;
  for (let tries = 0; ; tries++) {
    try {
      return await askOnce(url, question);
    } catch (error) {
      signal.throwIfAborted();
      const failure = error instanceof FeedError ? error : new FeedError('network', reasonOf(error), url, 0);
      const pause = Math.max(failure.retryIn ?? Infinity, BOUNDS.pause * 2 ** tries);
      if (tries >= retries || pause > BOUNDS.time) throw failure;
      await wait(pause, undefined, { signal });
    }
  }
}

async function askOnce(url: string, { signal, known, most = BOUNDS.bytes, namedBy = url }: Question): Promise<Answer> {
  const late = AbortSignal.timeout(BOUNDS.time);
  const abort = new AbortController();
  const headers = {
    'User-Agent': `cx-widgets/${VERSION} (campaign feed reader)`,
    ...(known?.etag && { 'If-None-Match': known.etag }),
    ...(known?.last_modified && { 'If-Modified-Since': known.last_modified }),
  };
  try {
    const init = { headers, signal: AbortSignal.any([signal, late, abort.signal]) };
    const response = await follow(url, init, namedBy);
    const isKnown = response.status === 304;
    if (!response.ok && !isKnown) throw refusal(response, url);
    return {
      isKnown,
      bytes: isKnown ? new Uint8Array() : await readBytes(response, most, url),
      type: response.headers.get('Content-Type') ?? '',
      url: response.url,
      etag: response.headers.get('ETag') ?? undefined,
      last_modified: response.headers.get('Last-Modified') ?? undefined,
    };
  } catch (error) {
    if (late.aborted && !(error instanceof FeedError)) {
      throw new FeedError('timeout', `It did not arrive within ${BOUNDS.time / 1000} seconds.`, url);
    }
    throw error;
  } finally {
    // What is over a bound is not read on.
    abort.abort();
  }
}

/** Follows redirects by hand, since fetch would follow one from https to http. */
async function follow(url: string, init: RequestInit, namedBy: string): Promise<Response> {
  let at = url;
  for (let count = 0; count <= REDIRECTS; count++) {
    if (at !== namedBy && (await isOwn(at)) && !(await isOwn(namedBy))) {
      throw new FeedError('address', 'It is in your own network, and who names it is not.', at);
    }
    const response = await fetch(at, { ...init, redirect: 'manual' });
    const to = /^30[12378]$/.test(`${response.status}`) && response.headers.get('Location');
    if (!to) return response;
    await response.body?.cancel();
    const next = new URL(to, at);
    if (!/^https?:$/.test(next.protocol) || (at.startsWith('https:') && next.protocol !== 'https:')) {
      throw new FeedError('address', `It leads on to ${next.href}. Give an address that stays on https.`, url);
    }
    at = next.href;
  }
  throw new FeedError('address', `It leads on and on, ${REDIRECTS} times and more. Check the address.`, url);
}

/** A server that is busy or broken may be better soon. */
function refusal({ status, headers }: Response, url: string): FeedError {
  const after = headers.get('Retry-After') ?? '';
  const pause = /^\d+$/.test(after) ? Number(after) * 1000 : Math.max(0, Date.parse(after) - Date.now() || 0);
  const isForNow = status === 429 || status >= 500;
  return new FeedError('http', `The server answered ${status}. Check the address.`, url, isForNow ? pause : undefined);
}

/** Fetch says only "fetch failed", and why in the cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: Error & { code?: string } };
  return `The request failed: ${cause?.message || cause?.code || message}. Is the address right and the server up?`;
}

async function readBytes({ body }: Response, most: number, url: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > most) {
      throw new FeedError('too-large', `It is larger than ${most / 1e6} MB, the most that is read.`, url);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
