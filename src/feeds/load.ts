import { contentHash } from '../campaign/ids.js';
import type { Campaign } from '../campaign/types.js';
import { safeUrl } from '../text/urls.js';
import { BOUNDS } from './bounds.js';
import { FeedError } from './errors.js';
import { parseJson, parsingFeed } from './parse.js';
import { dataAddress } from './profiles.js';
import { request, type Answer } from './request.js';
import { inSlices } from './slices.js';

/** A feed, or a page of one, as it arrived. */
export interface Loaded {
  readonly campaign: Campaign;
  /** When it arrived, in milliseconds since 1970. */
  readonly retrieved: number;
  /** Why there is nothing newer: this is the last good copy of the page view. */
  readonly error?: FeedError;
}

export interface LoadOptions {
  /** What the address is resolved against. */
  readonly base: string;
  /** Aborted when the content is not wanted any more, loaded or not. */
  readonly signal: AbortSignal;
  /** True asks the server anew, although the feed is there. */
  readonly isRefresh?: boolean;
  /** The feed that the address is a page of: ids are meant within it. */
  readonly feedUrl?: string | undefined;
  /** The one origin that may be asked; any where it is undefined. */
  readonly origin?: string | undefined;
}

/** What is loading or loaded, by address, as long as somebody uses it. */
const loadings = new Map<string, Loading>();

/** The last good copy of each feed, with a hash of its text, until the page goes. */
const lastGood = new Map<string, Loaded & { readonly hash: string }>();

/**
 * Loads a feed. All who ask for an address while somebody uses it share one request; it is aborted when the last of
 * them is gone. A failure for the moment is tried again; where a good copy was had before, it is given with the error.
 *
 * @throws FeedError
 */
export async function loadFeed(address: string, options: LoadOptions): Promise<Loaded> {
  const url = feedUrl(address, options);
  let loading = loadings.get(url);
  if (!loading) loadings.set(url, (loading = new Loading(url, options.feedUrl ?? url)));
  loading.join(options.signal);
  return loading.load(options.isRefresh);
}

class Loading {
  readonly #url: string;
  readonly #feedUrl: string;
  readonly #users = new Set<AbortSignal>();
  readonly #abort = new AbortController();
  #current: Promise<Loaded> | undefined;
  #isRunning = false;
  #hasFailed = false;
  #notBefore = 0;

  constructor(url: string, feedUrl: string) {
    this.#url = url;
    this.#feedUrl = feedUrl;
  }

  join(signal: AbortSignal): void {
    if (this.#users.has(signal)) return;
    this.#users.add(signal);
    signal.addEventListener('abort', () => {
      // In the next microtask: an element that is moved in the page leaves and comes back at once.
      queueMicrotask(() => {
        this.#users.delete(signal);
        if (this.#users.size) return;
        this.#abort.abort();
        loadings.delete(this.#url);
      });
    });
  }

  load(isRefresh = false): Promise<Loaded> {
    // A failure is not kept: who asks later tries again.
    const isDue = isRefresh ? Date.now() >= this.#notBefore : this.#hasFailed;
    if (!this.#current || (isDue && !this.#isRunning)) {
      this.#isRunning = true;
      this.#current = this.#load(isRefresh);
      const end = (error: unknown): void => {
        this.#isRunning = false;
        this.#hasFailed = !!error;
      };
      this.#current.then(({ error }) => end(error), end);
    }
    return this.#current;
  }

  async #load(isRefresh: boolean): Promise<Loaded> {
    const url = this.#url;
    const last = lastGood.get(url);
    for (let pause = BOUNDS.pause, left = BOUNDS.retries; ; pause *= 2) {
      try {
        return await this.#read(await this.#request(isRefresh), last);
      } catch (failure) {
        const error = failure instanceof FeedError ? failure : new FeedError('format', String(failure), url);
        const { retryIn = Infinity } = error;
        // Half of each wait is chance, so that the readers of a server that was down don't come back all at once.
        const wait = Math.max(retryIn, pause * (0.5 + Math.random()));
        if (left-- && wait <= BOUNDS.time) {
          await new Promise((resolve) => setTimeout(resolve, wait));
          if (!this.#abort.signal.aborted) continue;
        }
        if (retryIn < Infinity) this.#notBefore = Date.now() + retryIn;
        if (last) return { ...last, error };
        throw error;
      }
    }
  }

  async #request(isRefresh: boolean): Promise<Answer> {
    // A refresh asks the server; where nothing has changed, what is in the browser's cache is the answer.
    const get = (url: string): Promise<Answer> => request(url, this.#abort.signal, isRefresh ? 'no-cache' : 'default');
    return get(await dataAddress(this.#url, async (url) => parseJson((await get(url)).text, url)));
  }

  async #read({ text, url }: Answer, last: (Loaded & { hash: string }) | undefined): Promise<Loaded> {
    const retrieved = Date.now();
    const hash = contentHash(text);
    // What another origin answers is not the page's own, whoever leads there.
    const answering = isOwn(this.#feedUrl) && !isOwn(url) ? url : this.#feedUrl;
    const campaign = hash === last?.hash ? last.campaign : await inSlices(parsingFeed(text, url, answering));
    lastGood.set(this.#url, { campaign, retrieved, hash });
    return { campaign, retrieved };
  }
}

const isOwn = (url: string): boolean => new URL(url).origin === location.origin;

function feedUrl(address: string, { base, origin }: LoadOptions): string {
  const [url] = safeUrl(address, base)?.split('#') ?? [];
  if (url?.startsWith('http')) {
    if (!origin || new URL(url).origin === origin) return url;
    throw new FeedError('policy', 'third-party="never" forbids it; put a copy of it on the site of the page.', url);
  }
  throw new FeedError('address', 'Use an https address, or one relative to the page.', address);
}
