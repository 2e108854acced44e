import { contentHash } from '../campaign/ids.js';
import type { Campaign } from '../campaign/types.js';
import { originOf, safeUrl } from '../text/urls.js';
import { BOUNDS } from './bounds.js';
import { asFeedError, FeedError } from './errors.js';
import { parseJson, parsingFeed } from './parse.js';
import { dataAddress } from './profiles.js';
import { forbidden, request, type Answer } from './request.js';
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
  /** The one origin that may be asked and may answer; any where it is undefined. */
  readonly origin?: string | undefined;
}

/** What is loading or loaded, as long as somebody uses it: by address, the feed that it is a page of, and who may answer. */
const loadings = new Map<string, Loading>();

/** The last good copy of each feed, with a hash of its text; of the feeds that were renewed last. */
const lastGood = new Map<string, Loaded & { readonly hash: string }>();

/** How many of these are kept: each may be as large as a feed can be. */
const KEPT = 50;

/**
 * Loads a feed. All who ask for an address while somebody uses it share one request; it is aborted when the last of
 * them is gone. A failure for the moment is tried again; where a good copy was had before, it is given with the error.
 *
 * @throws FeedError
 */
export async function loadFeed(address: string, options: LoadOptions): Promise<Loaded> {
  const url = checked(address, options);
  const { feedUrl = url, origin } = options;
  const key = [url, feedUrl, origin].join(' ');
  let loading = loadings.get(key);
  if (!loading) loadings.set(key, (loading = new Loading(key, url, feedUrl, origin)));
  loading.join(options.signal);
  return loading.load(options.isRefresh);
}

class Loading {
  readonly #key: string;
  readonly #url: string;
  readonly #feedUrl: string;
  readonly #origin: string | undefined;
  readonly #users = new Set<AbortSignal>();
  readonly #abort = new AbortController();
  #current: Promise<Loaded> | undefined;
  #isRunning = false;
  #hasFailed = false;
  #notBefore = 0;

  constructor(key: string, url: string, feedUrl: string, origin: string | undefined) {
    this.#key = key;
    this.#url = url;
    this.#feedUrl = feedUrl;
    this.#origin = origin;
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
        loadings.delete(this.#key);
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
    const last = lastGood.get(this.#key);
    for (let pause = BOUNDS.pause, left = BOUNDS.retries; ; pause *= 2) {
      try {
        return await this.#read(await this.#request(isRefresh), last);
      } catch (failure) {
        const error = asFeedError(failure, url);
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
    const get = (url: string): Promise<Answer> =>
      request(url, this.#abort.signal, isRefresh ? 'no-cache' : 'default', this.#origin);
    return get(await dataAddress(this.#url, async (url) => parseJson((await get(url)).text, url)));
  }

  async #read({ text, url, hasMoved }: Answer, last: (Loaded & { hash: string }) | undefined): Promise<Loaded> {
    const retrieved = Date.now();
    // Who answers is whose content it is: an address that leads on lends its own host no trust. A query may change each time.
    const feedUrl = hasMoved ? url.replace(/[?#].*/, '') : this.#feedUrl;
    const hash = contentHash(feedUrl + text);
    const campaign = hash === last?.hash ? last.campaign : await inSlices(parsingFeed(text, url, feedUrl));
    lastGood.delete(this.#key);
    lastGood.set(this.#key, { campaign, retrieved, hash });
    for (const key of lastGood.keys()) if (lastGood.size > KEPT) lastGood.delete(key);
    return { campaign, retrieved };
  }
}

/** The address that is asked for. */
function checked(address: string, { base, origin }: LoadOptions): string {
  const [url] = safeUrl(address, base)?.split('#') ?? [];
  if (url?.startsWith('http')) {
    if (!origin || originOf(url) === origin) return url;
    throw forbidden(url);
  }
  throw new FeedError('address', 'Use an https address, or one relative to the page.', address);
}
