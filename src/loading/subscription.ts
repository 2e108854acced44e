import { joinPages, mergeCampaigns } from '../model/merge.js';
import { reuseEntries } from '../model/reuse.js';
import type { Campaign } from '../model/types.js';
import { LIMITS } from '../formats/limits.js';
import type { FeedError } from '../formats/errors.js';
import { loadFeed, type Loaded } from './load.js';

/** One feed: its first page and the further pages requested. */
interface Feed {
  readonly address: string;
  first?: Loaded;
  readonly others: Campaign[];
  /** The URLs of the further pages, so that pages that link to each other do not loop. */
  readonly asked: Set<string>;
  error?: FeedError | undefined;
}

/** Loads several feeds as one campaign, refreshes them, and loads more pages. */
export class Subscription {
  readonly #feeds: readonly Feed[];
  readonly #base: string;
  readonly #origin: string | undefined;
  #pages: readonly Campaign[] = [];
  #campaign: Campaign | undefined;

  /**
   * @param addresses - The URLs of the feeds, absolute or relative to `base`.
   * @param origin - The only origin that may be requested and may respond; any if undefined.
   */
  constructor(addresses: readonly string[], base: string, origin?: string) {
    this.#feeds = addresses.map((address) => ({ address, others: [], asked: new Set() }));
    this.#base = base;
    this.#origin = origin;
  }

  /** Returns all loaded content; the same object until something in it changes. */
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

  /** Returns why feeds are missing or outdated. */
  get errors(): readonly FeedError[] {
    return this.#feeds.flatMap(({ error }) => error ?? []);
  }

  /** Returns when the oldest copy that could not be updated was retrieved, in milliseconds since 1970. */
  get staleSince(): number | undefined {
    const times = this.#feeds.flatMap(({ first }) => (first?.error ? first.retrieved : []));
    return times.length ? Math.min(...times) : undefined;
  }

  /**
   * Returns the time until which the servers consider all content fresh, in milliseconds since 1970; 0 after the clock
   * was set back.
   */
  get freshUntil(): number {
    const now = Date.now();
    return Math.min(
      ...this.#feeds.map(({ first }) => (first && first.retrieved <= now ? first.retrieved + first.maxAge : 0)),
    );
  }

  /** Whether each feed has loaded or failed. */
  get isWhole(): boolean {
    return this.#feeds.every(({ first, error }) => first ?? error);
  }

  get hasMore(): boolean {
    return this.#feeds.some(nextOf);
  }

  /**
   * Loads all feeds. Resolves when all have loaded or failed, or when the loaded ones have waited long enough.
   *
   * @param arrived - Called for each feed that loads later.
   */
  async load(signal: AbortSignal, isRefresh: boolean, arrived: () => void): Promise<void> {
    let isDone = false;
    const loads = this.#feeds.map(async (feed) => {
      try {
        const loaded = await loadFeed(feed.address, { base: this.#base, origin: this.#origin, signal, isRefresh });
        const before = feed.first?.campaign;
        const isSame = loaded.campaign === before;
        feed.first = isSame ? loaded : { ...loaded, campaign: reuseEntries(loaded.campaign, before) };
        feed.error = loaded.error;
      } catch (error) {
        // After an abort, the next load requests it again.
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
   * @throws FeedError if one fails; loaded pages are kept.
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
