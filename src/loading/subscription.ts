import { joinPages, mergeCampaigns } from '../model/merge.js';
import type { Campaign } from '../model/types.js';
import { LIMITS } from '../formats/limits.js';
import type { FeedError } from '../formats/errors.js';
import { loadFeed, type Loaded } from './load.js';

/** One feed: its first page, and those that were asked for after it. */
interface Feed {
  readonly address: string;
  first?: Loaded;
  readonly others: Campaign[];
  /** The addresses of these, so that pages which name each other end. */
  readonly asked: Set<string>;
  error?: FeedError | undefined;
}

/** Feeds that are read as one campaign: loaded, loaded anew, and page by page. */
export class Subscription {
  readonly #feeds: readonly Feed[];
  readonly #base: string;
  readonly #origin: string | undefined;
  #pages: readonly Campaign[] = [];
  #campaign: Campaign | undefined;

  /**
   * @param addresses - Of the feeds, absolute or relative to `base`.
   * @param origin - The one origin that may be asked and may answer; any where it is undefined.
   */
  constructor(addresses: readonly string[], base: string, origin?: string) {
    this.#feeds = addresses.map((address) => ({ address, others: [], asked: new Set() }));
    this.#base = base;
    this.#origin = origin;
  }

  /** All that has arrived; the same object as long as nothing in it changes. */
  get campaign(): Campaign | undefined {
    const feeds = this.#feeds.flatMap((feed) => (feed.first ? [pagesOf(feed, feed.first)] : []));
    const pages = feeds.flat();
    const [first, ...others] = feeds;
    if (first && (pages.length !== this.#pages.length || pages.some((page, index) => page !== this.#pages[index]))) {
      this.#pages = pages;
      this.#campaign = mergeCampaigns([joinPages(first), ...others.map(joinPages)]);
    }
    return this.#campaign;
  }

  /** Why feeds are missing, or are shown as they were. */
  get errors(): readonly FeedError[] {
    return this.#feeds.flatMap(({ error }) => error ?? []);
  }

  /** When the oldest copy that could not be renewed arrived, in milliseconds since 1970. */
  get staleSince(): number | undefined {
    const times = this.#feeds.flatMap(({ first }) => (first?.error ? first.retrieved : []));
    return times.length ? Math.min(...times) : undefined;
  }

  /** The moment until which the servers call all of it fresh, in milliseconds since 1970; 0 after the clock was set back. */
  get freshUntil(): number {
    const now = Date.now();
    return Math.min(
      ...this.#feeds.map(({ first }) => (first && first.retrieved <= now ? first.retrieved + first.maxAge : 0)),
    );
  }

  /** Whether each feed has arrived or failed. */
  get isWhole(): boolean {
    return this.#feeds.every(({ first, error }) => first ?? error);
  }

  get hasMore(): boolean {
    return this.#feeds.some(nextOf);
  }

  /**
   * Loads all feeds. It is done when all have arrived or failed, or when those that arrived have waited long enough.
   *
   * @param arrived - Called for each that comes after that.
   */
  async load(signal: AbortSignal, isRefresh: boolean, arrived: () => void): Promise<void> {
    let isDone = false;
    const loads = this.#feeds.map(async (feed) => {
      try {
        feed.first = await loadFeed(feed.address, { base: this.#base, origin: this.#origin, signal, isRefresh });
        feed.error = feed.first.error;
      } catch (error) {
        // Who has left may come back, and asks again then.
        if (!signal.aborted) feed.error = error as FeedError;
      }
      if (isDone && !signal.aborted) arrived();
      if (!feed.first) throw feed.error as FeedError;
    });
    const all = Promise.allSettled(loads);
    const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LIMITS.patience));
    await Promise.race([all, Promise.any(loads).then(patience, () => all)]);
    isDone = true;
  }

  /**
   * Loads the next page of each feed that has one.
   *
   * @throws FeedError where one fails; those that came are kept.
   */
  async more(signal: AbortSignal): Promise<void> {
    const loads = this.#feeds.map(async (feed) => {
      const next = nextOf(feed);
      if (!next) return;
      const feedUrl = feed.first?.campaign.feedUrl;
      const { campaign } = await loadFeed(next, { base: this.#base, origin: this.#origin, signal, feedUrl });
      feed.asked.add(next);
      feed.others.push(campaign);
    });
    for (const load of await Promise.allSettled(loads)) if (load.status === 'rejected') throw load.reason;
  }
}

const pagesOf = ({ others }: Feed, first: Loaded): [Campaign, ...Campaign[]] => [first.campaign, ...others];

function nextOf(feed: Feed): string | undefined {
  const next = feed.first && pagesOf(feed, feed.first).at(-1)?.next;
  return next && !feed.asked.has(next) ? next : undefined;
}
