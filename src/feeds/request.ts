import { originOf } from '../text/urls.js';
import { BOUNDS } from './bounds.js';
import { decode } from './decode.js';
import { FeedError } from './errors.js';
import { nextTask } from './slices.js';

/** What a server answered. */
export interface Answer {
  readonly text: string;
  /** The address that answered, after redirects: relative addresses start from it. */
  readonly url: string;
  /** Whether that is on another origin than the address that was asked for. */
  readonly hasMoved: boolean;
}

/** The error for an address of another origin, or that leads on to one, on a page with `third-party="never"`. */
export const forbidden = (url: string): FeedError =>
  new FeedError('policy', 'third-party="never" forbids it; put a copy of it on the site of the page.', url);

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
  }, BOUNDS.time);
  signal.addEventListener('abort', stop);
  const policy = watchPolicy(url);
  // With "same-origin" a redirect to another origin fails before that one is asked; a sandbox may leave us no origin.
  const options = { credentials: 'omit', cache, mode: origin === self.origin ? 'same-origin' : 'cors' } as const;
  try {
    const response = await fetch(url, { ...options, signal: abort.signal });
    const answered = originOf(response.url);
    if (origin && answered !== origin) throw forbidden(url);
    if (!response.ok) throw refusal(response, url);
    if (url.startsWith('https:') && !answered.startsWith('https:')) {
      throw new FeedError(
        'address',
        'It leads on to an address without encryption. Give one that stays on https.',
        url,
      );
    }
    return { text: await readText(response, url), url: response.url, hasMoved: answered !== originOf(url) };
  } catch (error) {
    // What is over a bound is not read on.
    stop();
    if (error instanceof FeedError) throw error;
    if (isLate) {
      throw new FeedError('timeout', `It did not arrive within ${BOUNDS.time / 1000} seconds.`, url);
    }
    // The event of a violation comes in a task of its own, after the failure.
    await new Promise((resolve) => setTimeout(resolve));
    if (policy.isViolated) {
      throw new FeedError(
        'policy',
        "The page's Content-Security-Policy forbids it. Add its origin to connect-src.",
        url,
      );
    }
    if (origin && (await leadsOn(url, { ...options, signal }))) throw forbidden(url);
    throw new FeedError('network', `The request failed. ${likelyCause(url)}`, url, 0);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    policy.stop();
  }
}

/** A server that is busy or broken may be better soon. Of other sites `Retry-After` is seen only if they expose it. */
function refusal({ status, headers }: Response, url: string): FeedError {
  const after = headers.get('Retry-After') ?? '';
  const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Math.max(0, Date.parse(after) - Date.now() || 0);
  return new FeedError(
    'http',
    `The server answered ${status}. Check the address.`,
    url,
    status === 429 || status >= 500 ? wait : undefined,
  );
}

/** Whether an address redirects; asks without following. */
async function leadsOn(url: string, options: RequestInit): Promise<boolean> {
  const answer = await fetch(url, { ...options, redirect: 'manual' }).catch(() => undefined);
  return answer?.type === 'opaqueredirect';
}

function likelyCause(url: string): string {
  const origin = originOf(url);
  if (origin === location.origin) return 'Is the server up and the answer whole?';
  return origin.startsWith('http:') && location.protocol === 'https:'
    ? 'A secure page can fetch only https addresses.'
    : `The likely cause is CORS: have ${origin} send Access-Control-Allow-Origin: *, or put a copy of the feed on this site.`;
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
    if (bytes > BOUNDS.bytes) {
      throw new FeedError('too-large', `It is larger than ${BOUNDS.bytes / 1e6} MB, the most that is read.`, url);
    }
    pieces.push(value);
    // What has arrived meanwhile would come at once, and may be all of it.
    await nextTask();
  }
  return decode(new Uint8Array(await new Blob(pieces).arrayBuffer()), headers.get('Content-Type') ?? '');
}
