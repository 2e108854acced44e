import type { Campaign } from '../campaign/types.js';
import { safeUrl } from '../text/urls.js';
import { BOUNDS } from './bounds.js';
import { FeedError } from './errors.js';
import { parseFeed } from './parse.js';

interface Loading {
  users: number;
  readonly campaign: Promise<Campaign>;
  readonly stop: () => void;
}

/** What is loading or loaded, by address, as long as somebody uses it. */
const loadings = new Map<string, Loading>();

/**
 * Loads a feed. All who ask for an address while somebody uses it share one request; it is aborted when the last of
 * them is gone.
 *
 * @param address - Absolute or relative to `base`.
 * @param signal - Aborted when the content is not wanted any more, loaded or not.
 * @throws FeedError
 */
export async function loadFeed(address: string, base: string, signal: AbortSignal): Promise<Campaign> {
  const url = feedUrl(address, base);
  const loading = loadings.get(url) ?? start(url);
  loading.users++;
  signal.addEventListener('abort', () => {
    // In the next microtask: an element that is moved in the page leaves and comes back at once.
    queueMicrotask(() => --loading.users || loading.stop());
  });
  return loading.campaign;
}

function start(url: string): Loading {
  const abort = new AbortController();
  const forget = (): unknown => loadings.get(url) === loading && loadings.delete(url);
  const loading: Loading = {
    users: 0,
    campaign: request(url, abort),
    stop() {
      abort.abort();
      forget();
    },
  };
  loadings.set(url, loading);
  // A failure is not kept: who asks later tries again.
  loading.campaign.catch(forget);
  return loading;
}

function feedUrl(address: string, base: string): string {
  const [url] = safeUrl(address, base)?.split('#') ?? [];
  if (url?.startsWith('http')) return url;
  throw new FeedError('address', 'Use an https address, or one relative to the page.', address);
}

async function request(url: string, abort: AbortController): Promise<Campaign> {
  const late = new FeedError('timeout', `It did not arrive within ${BOUNDS.time / 1000} seconds.`, url);
  const timer = setTimeout(() => abort.abort(late), BOUNDS.time);
  const policy = watchPolicy(url);
  try {
    const response = await fetch(url, { credentials: 'omit', signal: abort.signal });
    if (!response.ok) {
      throw new FeedError('http', `The server answered ${response.status}. Check the address.`, url);
    }
    return parseFeed(await readText(response, url, abort), url, url);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    // WebKit rejects with an error of its own, whatever the reason of the abort.
    if (abort.signal.reason === late) throw late;
    // The event of a violation comes in a task of its own, after the failure.
    await new Promise((resolve) => setTimeout(resolve));
    throw policy.isViolated
      ? new FeedError('policy', "The page's Content-Security-Policy forbids it. Add its origin to connect-src.", url)
      : new FeedError('network', `The request failed. ${likelyCause(url)}`, url);
  } finally {
    clearTimeout(timer);
    policy.stop();
  }
}

function likelyCause(url: string): string {
  const { origin, protocol } = new URL(url);
  if (origin === location.origin) return 'Is the server up and the answer whole?';
  return protocol === 'http:' && location.protocol === 'https:'
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

/** The body as text, read piece by piece, so that a huge one is dropped as soon as it is over the bound. */
async function readText(response: Response, url: string, abort: AbortController): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > BOUNDS.bytes) {
      abort.abort();
      throw new FeedError('too-large', `It is larger than ${BOUNDS.bytes / 1e6} MB, the most that is read.`, url);
    }
    text += decoder.decode(value, { stream: true });
  }
}
