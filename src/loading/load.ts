import { contentHash } from '../model/ids.js';
import type { Campaign } from '../model/types.js';
import { originOf, safeUrl } from '../util/urls.js';
import { LIMITS } from '../formats/limits.js';
import { asFeedError, FeedError } from '../formats/errors.js';
import { parseJson, parsingFeed } from '../formats/parse.js';
import { dataAddress } from './profiles.js';
import { forbidden, request, type Answer } from './request.js';
import { nextTask, runSliced } from '../util/scheduler.js';

/** A feed, or a page of one, as loaded. */
export interface Loaded {
  readonly campaign: Campaign;
  /** The time of arrival, in milliseconds since 1970. */
  readonly retrieved: number;
  /** Freshness lifetime after that, as reported by the server, in milliseconds. */
  readonly maxAge: number;
  /** The error that prevented an update: this is the last good copy of the page view. */
  readonly error?: FeedError;
}

export interface LoadOptions {
  /** The base for the URL. */
  readonly base: string;
  /** Aborts when the content is no longer needed, even after it has loaded. */
  readonly signal: AbortSignal;
  /** Whether to request a loaded feed again. */
  readonly isRefresh?: boolean;
  /** The feed that this is a page of; ids are scoped to it. */
  readonly feedUrl?: string | undefined;
  /** The only origin that may be requested and may respond; any if undefined. */
  readonly origin?: string | undefined;
}

/** Feeds that are loading or loaded and still in use, by URL, feed and allowed origin. */
const loadings = new Map<string, Loading>();

/** The last good copy of each feed, with a hash of its text, for the most recently updated feeds. */
const lastGood = new Map<string, Loaded & { readonly hash: string }>();

/** The maximum number of copies; each may be as large as the largest feed. */
const KEPT = 50;

/**
 * Loads a feed. All callers share one request per URL while any of them needs it; it is aborted when the last one
 * aborts. Temporary failures are retried. If there is an earlier good copy, it is returned with the error, and a failure
 * that persists is not retried before the next refresh.
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
  /** When the current pause was set, and when it ends, in milliseconds since 1970. */
  #pausedAt = 0;
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
      // Deferred to a microtask: an element that is moved in the page disconnects and reconnects at once.
      queueMicrotask(() => {
        this.#users.delete(signal);
        if (this.#users.size) return;
        this.#abort.abort();
        loadings.delete(this.#key);
      });
    });
  }

  load(isRefresh = false): Promise<Loaded> {
    // Failures are not cached: a later caller retries.
    const isDue = isRefresh ? !this.#isPaused : this.#hasFailed;
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

  /** Whether it is too early for a refresh; setting the clock back ends the wait. */
  get #isPaused(): boolean {
    const now = Date.now();
    return now >= this.#pausedAt && now < this.#notBefore;
  }

  #pause(milliseconds: number): void {
    this.#pausedAt = Date.now();
    this.#notBefore = this.#pausedAt + milliseconds;
  }

  async #load(isRefresh: boolean): Promise<Loaded> {
    const url = this.#url;
    const last = lastGood.get(this.#key);
    // During an outage the next refresh is the retry: three requests each time would triple the load of a busy server.
    let left = last && this.#hasFailed ? 0 : LIMITS.retries;
    for (let pause = LIMITS.pause; ; pause *= 2) {
      try {
        return await this.#read(await this.#request(isRefresh), last);
      } catch (failure) {
        const error = asFeedError(failure, url);
        const { retryIn = Infinity } = error;
        // Half of each delay is random, so that clients of a server that was down don't all return at once.
        const wait = Math.max(retryIn, pause * (0.5 + Math.random()));
        if (left-- && wait <= LIMITS.time) {
          await new Promise((resolve) => setTimeout(resolve, wait));
          if (!this.#abort.signal.aborted) continue;
        }
        if (retryIn < Infinity) this.#pause(retryIn);
        if (last) return { ...last, error };
        throw error;
      }
    }
  }

  async #request(isRefresh: boolean): Promise<Answer> {
    // A refresh asks the server, which may confirm that the copy in the browser's cache is current.
    const get = (url: string): Promise<Answer> =>
      request(url, this.#abort.signal, isRefresh ? 'no-cache' : 'default', this.#origin);
    return get(await dataAddress(this.#url, async (url) => parseJson((await get(url)).text, url)));
  }

  async #read({ text, url, hasMoved, maxAge }: Answer, last: (Loaded & { hash: string }) | undefined): Promise<Loaded> {
    const retrieved = Date.now();
    // The responding URL owns the content: a redirect must not lend the trust of its own host. The query may change
    // each time.
    const feedUrl = hasMoved ? url.replace(/[?#].*/, '') : this.#feedUrl;
    const hash = contentHash(feedUrl + text);
    // For ten megabytes, the hash alone takes long.
    await nextTask();
    const campaign = hash === last?.hash ? last.campaign : await runSliced(parsingFeed(text, url, feedUrl));
    this.#pause(maxAge);
    lastGood.delete(this.#key);
    lastGood.set(this.#key, { campaign, retrieved, maxAge, hash });
    for (const key of lastGood.keys()) if (lastGood.size > KEPT) lastGood.delete(key);
    return { campaign, retrieved, maxAge };
  }
}

/** Returns the absolute URL to request. */
function checked(address: string, { base, origin }: LoadOptions): string {
  const [url] = safeUrl(address, base)?.split('#') ?? [];
  if (url?.startsWith('http')) {
    if (!origin || originOf(url) === origin) return url;
    throw forbidden(url);
  }
  throw new FeedError('address', 'address', address);
}
