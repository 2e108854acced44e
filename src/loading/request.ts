import { originOf } from '../util/urls.js';
import { LIMITS } from '../formats/limits.js';
import { decode } from '../util/decode.js';
import { FeedError } from '../formats/errors.js';
import { nextTask } from '../util/scheduler.js';

/** The response of a server. */
export interface Answer {
  readonly text: string;
  /** The responding URL, after redirects: the base for relative URLs. */
  readonly url: string;
  /** Whether it is on another origin than the requested URL. */
  readonly hasMoved: boolean;
  /** Freshness lifetime reported by the server, in milliseconds; 0 if it is missing. */
  readonly maxAge: number;
}

/** Returns the error for a URL on another origin, or one that redirects there, on a page with `third-party="never"`. */
export const forbidden = (url: string): FeedError => new FeedError('policy', 'never', url);

/**
 * Requests a URL once, without credentials unless the page preloads it.
 *
 * @param signal - Aborts when the response is no longer needed.
 * @param cache - The cache mode of the request.
 * @param origin - The only origin that may be requested and may respond; any if undefined.
 * @throws FeedError
 */
export async function request(url: string, signal: AbortSignal, cache: RequestCache, origin?: string): Promise<Answer> {
  // Not AbortSignal.any or AbortSignal.timeout: WebKit drops such a signal if nothing else references it.
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  let isLate = false as boolean;
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, LIMITS.time);
  signal.addEventListener('abort', stop);
  const policy = watchPolicy(url);
  // With "same-origin", a redirect to another origin fails before that origin is contacted; a sandboxed page may have
  // no origin.
  const credentials = isPreloaded(url) ? 'same-origin' : 'omit';
  const options = { credentials, cache, mode: origin === self.origin ? 'same-origin' : 'cors' } as const;
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
    // Stops reading a response over a limit.
    stop();
    if (error instanceof FeedError) throw error;
    if (isLate) throw new FeedError('timeout', 'late', url);
    // The violation event fires in a task of its own, after the failure.
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

/**
 * Whether the page preloads a URL with `<link rel="preload" as="fetch" crossorigin>`. Browsers use the response only for a
 * request with the credentials mode of the link.
 */
function isPreloaded(url: string): boolean {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~=preload i][as=fetch i][crossorigin]');
  return Array.from(links).some(({ href, crossOrigin }) => href === url && crossOrigin === 'anonymous');
}

/** Returns the `max-age` of `Cache-Control`, which other sites need not expose, in milliseconds. */
function maxAgeOf({ headers }: Response): number {
  const [, seconds = 0] = /(?<![\w-])max-age\s*=\s*"?(\d+)/i.exec(headers.get('Cache-Control') ?? '') ?? [];
  return Number(seconds) * 1000;
}

/**
 * Returns the error for a failed status. A busy or broken server may recover soon. `Retry-After` of other sites is
 * visible only if they expose it.
 */
function refusal({ status, headers }: Response, url: string): FeedError {
  const after = headers.get('Retry-After') ?? '';
  const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Math.max(0, Date.parse(after) - Date.now() || 0);
  return new FeedError('http', 'status', url, status === 429 || status >= 500 ? wait : undefined, `${status}`);
}

/** Whether a URL redirects; does not follow the redirect. */
async function leadsOn(url: string, options: RequestInit): Promise<boolean> {
  const answer = await fetch(url, { ...options, redirect: 'manual' }).catch(() => undefined);
  return answer?.type === 'opaqueredirect';
}

function likelyCause(url: string): string {
  const origin = originOf(url);
  if (origin === location.origin) return 'down';
  return origin.startsWith('http:') && location.protocol === 'https:' ? 'insecure' : 'cors';
}

/**
 * Watches for policy violations: fetch rejects alike if a server is down or the page's policy blocks the URL; only this
 * event tells them apart.
 */
function watchPolicy(url: string): { isViolated: boolean; stop: () => void } {
  const watch = { isViolated: false, stop: () => document.removeEventListener('securitypolicyviolation', listen) };
  const listen = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    watch.isViolated ||= effectiveDirective === 'connect-src' && url.startsWith(blockedURI);
  };
  document.addEventListener('securitypolicyviolation', listen);
  return watch;
}

/** Returns the body as text, read in chunks, so that a huge one is dropped as soon as it exceeds the limit. */
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
    // Data that has arrived meanwhile would follow at once, possibly all of it.
    await nextTask();
  }
  return decode(new Uint8Array(await new Blob(pieces).arrayBuffer()), headers.get('Content-Type') ?? '');
}
