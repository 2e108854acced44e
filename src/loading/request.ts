import { originOf } from '../util/urls.js';
import { LIMITS } from '../formats/limits.js';
import { decode } from '../util/decode.js';
import { FeedError } from '../formats/errors.js';
import { nextTask } from '../util/scheduler.js';

/** What a server answered. */
export interface Answer {
  readonly text: string;
  /** The address that answered, after redirects: relative addresses start from it. */
  readonly url: string;
  /** Whether that is on another origin than the address that was asked for. */
  readonly hasMoved: boolean;
  /** How long the server calls it fresh, in milliseconds; 0 if it says nothing. */
  readonly maxAge: number;
}

/** The error for an address of another origin, or that leads on to one, on a page with `third-party="never"`. */
export const forbidden = (url: string): FeedError => new FeedError('policy', 'never', url);

/**
 * Asks for an address once, without credentials.
 *
 * @param signal - Aborted when the answer is not wanted any more.
 * @param cache - How the browser's cache is used.
 * @param origin - The one origin that may be asked and may answer; any where it is undefined.
 * @throws FeedError
 */
export async function request(url: string, signal: AbortSignal, cache: RequestCache, origin?: string): Promise<Answer> {
  // By hand: WebKit forgets a signal of AbortSignal.any or AbortSignal.timeout that nothing else holds.
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  let isLate = false as boolean;
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, LIMITS.time);
  signal.addEventListener('abort', stop);
  const policy = watchPolicy(url);
  // With "same-origin" a redirect to another origin fails before that one is asked; a sandbox may leave us no origin.
  const options = { credentials: 'omit', cache, mode: origin === self.origin ? 'same-origin' : 'cors' } as const;
  try {
    const response = await fetch(url, { ...options, signal: abort.signal });
    const answered = originOf(response.url);
    if (origin && answered !== origin) throw forbidden(url);
    if (!response.ok) throw refusal(response, url);
    if (url.startsWith('https:') && !answered.startsWith('https:')) throw new FeedError('address', 'not-https', url);
    return {
      text: await readText(response, url),
      url: response.url,
      hasMoved: answered !== originOf(url),
      maxAge: maxAgeOf(response),
    };
  } catch (error) {
    // What is over a bound is not read on.
    stop();
    if (error instanceof FeedError) throw error;
    if (isLate) throw new FeedError('timeout', 'late', url);
    // The event of a violation comes in a task of its own, after the failure.
    await new Promise((resolve) => setTimeout(resolve));
    if (policy.isViolated) throw new FeedError('policy', 'csp', url);
    if (origin && (await leadsOn(url, { ...options, signal }))) throw forbidden(url);
    throw new FeedError('network', likelyCause(url), url, 0, originOf(url));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    policy.stop();
  }
}

/** Returns the `max-age` of `Cache-Control`, which other sites need not expose, in milliseconds. */
function maxAgeOf({ headers }: Response): number {
  const [, seconds = 0] = /(?<![\w-])max-age\s*=\s*"?(\d+)/i.exec(headers.get('Cache-Control') ?? '') ?? [];
  return Number(seconds) * 1000;
}

/** A server that is busy or broken may be better soon. Of other sites `Retry-After` is seen only if they expose it. */
function refusal({ status, headers }: Response, url: string): FeedError {
  const after = headers.get('Retry-After') ?? '';
  const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Math.max(0, Date.parse(after) - Date.now() || 0);
  return new FeedError('http', 'status', url, status === 429 || status >= 500 ? wait : undefined, `${status}`);
}

/** Whether an address redirects; asks without following. */
async function leadsOn(url: string, options: RequestInit): Promise<boolean> {
  const answer = await fetch(url, { ...options, redirect: 'manual' }).catch(() => undefined);
  return answer?.type === 'opaqueredirect';
}

function likelyCause(url: string): string {
  const origin = originOf(url);
  if (origin === location.origin) return 'down';
  return origin.startsWith('http:') && location.protocol === 'https:' ? 'insecure' : 'cors';
}

/** Fetch rejects alike for a dead server and for a page that forbids the address; only this event tells them apart. */
function watchPolicy(url: string): { isViolated: boolean; stop: () => void } {
  const watch = { isViolated: false, stop: () => document.removeEventListener('securitypolicyviolation', listen) };
  const listen = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    watch.isViolated ||= effectiveDirective === 'connect-src' && url.startsWith(blockedURI);
  };
  document.addEventListener('securitypolicyviolation', listen);
  return watch;
}

/** The body as text, taken piece by piece, so that a huge one is dropped as soon as it is over the bound. */
async function readText({ body, headers }: Response, url: string): Promise<string> {
  const pieces: BlobPart[] = [];
  let bytes = 0;
  const reader = body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > LIMITS.bytes) {
      throw new FeedError('too-large', 'large', url);
    }
    pieces.push(value);
    // What has arrived meanwhile would come at once, and may be all of it.
    await nextTask();
  }
  return decode(new Uint8Array(await new Blob(pieces).arrayBuffer()), headers.get('Content-Type') ?? '');
}
