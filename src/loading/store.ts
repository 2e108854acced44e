import { asFeedError, type FeedError } from '../formats/errors.js';
import { parsingFeed, readingContent } from '../formats/parse.js';
import { withoutHidden, type Hidden, type Lists } from '../model/hide.js';
import { reuseEntries } from '../model/reuse.js';
import type { Campaign } from '../model/types.js';
import { latest } from '../util/memo.js';
import { isSameOrigin } from '../util/urls.js';
import { runSliced } from '../util/scheduler.js';
import { HideLists } from './hide-lists.js';
import { Subscription } from './subscription.js';

/** The content of a store, or of the campaign that contains an element. */
export interface Content {
  readonly state: 'loading' | 'ready' | 'error';
  /** Set when `ready`. */
  readonly campaign?: Campaign | undefined;
  /** The failures; with several feeds, some may fail while the others are ready. */
  readonly errors: readonly FeedError[];
  /** The time of retrieval, in milliseconds since 1970, if the content could not be updated since then. */
  readonly staleSince?: number | undefined;
}

export const LOADING: Content = { state: 'loading', errors: [] };

/** The source of content: JSON in the page, or feeds. */
export interface Source {
  /** JSON text or an object; it takes precedence over feeds. */
  readonly json?: unknown;
  /** URLs of feeds, separated by spaces. */
  readonly feeds?: string | undefined;
  /** The base for relative URLs. */
  readonly base: string;
  /** The only origin that may be requested and may respond; any if undefined. */
  readonly origin?: string | undefined;
}

export interface StoreState {
  /** Undefined without a source. */
  readonly content: Content | undefined;
  /** A newer campaign, held back until `showPending`. */
  readonly pending: Campaign | undefined;
  /** Why a list of hidden entries has no effect. */
  readonly hideError?: FeedError | undefined;
}

const EMPTY: StoreState = { content: undefined, pending: undefined };

/** Whether the page's HTML is still loading, so that an element may not have all its children yet. */
export const isParsing = (): boolean => document.readyState === 'loading';

/**
 * Loads, refreshes and merges the content of one source. A refresh never changes the content by itself: a newer
 * campaign is pending until it is requested. A late response for an earlier source is discarded.
 */
export class CampaignStore {
  /** Resolves once JSON in the page has been read. */
  complete: Promise<void> = Promise.resolve();

  readonly #listeners = new Set<() => void>();
  #state = EMPTY;
  #source: Source | undefined;
  #feeds: Subscription | undefined;
  #abort = new AbortController();
  #isReading = false;
  #isSuspended = false;
  readonly #lists = new HideLists(() => this.#notify());
  #outer: Hidden | undefined;
  readonly #shown = latest((content: Content | undefined, lists: Lists, outer?: Hidden): Content | undefined => {
    const campaign = withoutHidden(content?.campaign, lists, outer);
    return campaign === content?.campaign ? content : { ...content!, campaign };
  });
  readonly #waiting = latest((campaign: Campaign | undefined, lists: Lists, outer?: Hidden) =>
    withoutHidden(campaign, lists, outer),
  );

  /** Returns the content without hidden entries. */
  getState(): StoreState {
    const { content, pending } = this.#state;
    const { current, error: hideError } = this.#lists;
    return {
      content: this.#shown(content, current, this.#outer),
      pending: this.#waiting(pending, current, this.#outer),
      hideError,
    };
  }

  /** The entries that the campaign hides, in other feeds too; undefined for a feed of another origin. */
  get hidden(): Hidden | undefined {
    const { feedUrl } = this.#state.content?.campaign ?? {};
    return !feedUrl || isSameOrigin(feedUrl, location.href) ? this.#lists.current.get(feedUrl) : undefined;
  }

  /** Hides further entries, whatever feed they are from. */
  hide(hidden: Hidden | undefined): void {
    this.#outer = hidden;
  }

  /** Calls the listener after each change; returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether the feeds have another page. */
  get hasMore(): boolean {
    return !!this.#state.content?.campaign && !!this.#feeds?.hasMore;
  }

  /** The time before which no refresh may be requested, in milliseconds since 1970; 0 if there is none. */
  get freshUntil(): number {
    // A list may change before its feed does, which is not requested while it is fresh.
    return (!this.#lists.current.size && this.#feeds?.freshUntil) || 0;
  }

  /** Loads from a source; does nothing if it is the current one. */
  open(source: Source): void {
    const { json, feeds, base, origin } = source;
    const current = this.#source;
    const isSuspended = this.#isSuspended;
    this.#isSuspended = false;
    if (current && json === current.json && feeds === current.feeds && origin === current.origin) {
      // With several feeds, some may have been loading when the store was suspended.
      if (isSuspended && this.#feeds?.isWhole === false) void this.#load(false);
      return;
    }
    this.#source = source;
    this.#stop();
    this.#isReading = false;
    this.#feeds = undefined;
    if (json !== undefined) {
      // The old content stays until the new has been read.
      if (!this.#state.content?.campaign) this.#state = EMPTY;
      this.complete = this.#readJson(json, base);
    } else if (feeds) {
      this.#set(LOADING);
      this.#feeds = new Subscription(feeds.split(/\s+/), base, origin);
      void this.#load(false);
    } else this.#set();
  }

  /** Aborts requests. Loaded content stays; unfinished loads start again with the next `open`. */
  suspend(): void {
    this.#stop();
    this.#isSuspended = true;
    if (this.#state.content === LOADING || this.#isReading) this.#source = undefined;
  }

  /** Replaces the content with a failure. */
  fail(error: unknown): void {
    this.#settle(undefined, [asFeedError(error)]);
  }

  /** Requests newer content from the servers. */
  refresh(): void {
    void this.#load(true);
  }

  /**
   * Loads the next page of each feed and adds it to the content.
   *
   * @throws FeedError
   */
  async loadMore(): Promise<void> {
    try {
      await this.#feeds?.more(this.#abort.signal);
    } finally {
      this.showPending();
    }
  }

  /** Shows everything that has been loaded. */
  showPending(): void {
    if (this.#feeds) this.#settle(this.#feeds.campaign, this.#feeds.errors, this.#feeds.staleSince);
  }

  async #load(isRefresh: boolean): Promise<void> {
    const { signal } = this.#abort;
    await this.#feeds?.load(signal, isRefresh, () => this.#take());
    try {
      if (!signal.aborted) this.#take();
    } catch (error) {
      this.#settle(this.#state.content?.campaign, [asFeedError(error)]);
    }
  }

  /** Applies the loaded content; a campaign that differs from the one on display is pending. */
  #take(): void {
    this.#lists.follow(this.#feeds?.campaign ?? this.#state.content?.campaign);
    if (!this.#feeds) return;
    const { campaign, errors, staleSince } = this.#feeds;
    const shown = this.#state.content?.campaign;
    const isPending = shown && campaign && campaign !== shown;
    this.#settle(isPending ? shown : campaign, errors, staleSince, isPending ? campaign : undefined);
  }

  /** Reads short JSON synchronously, so that it is on screen with the first paint. */
  async #readJson(json: unknown, base: string): Promise<void> {
    const { signal } = this.#abort;
    try {
      let campaign = runSliced(typeof json === 'string' ? parsingFeed(json, base) : readingContent(json, base));
      if (campaign instanceof Promise) {
        this.#isReading = true;
        if (!this.#state.content) this.#set(LOADING);
        campaign = await campaign;
        if (signal.aborted) return;
        this.#isReading = false;
      }
      campaign = reuseEntries(campaign, this.#state.content?.campaign);
      this.#lists.follow(campaign);
      this.#settle(campaign, []);
    } catch (error) {
      if (signal.aborted) return;
      if (isParsing()) {
        // The rest of the script may still be arriving.
        this.#source = undefined;
        this.#set(LOADING);
      } else this.fail(error);
    }
  }

  #settle(campaign: Campaign | undefined, errors: readonly FeedError[], staleSince?: number, pending?: Campaign): void {
    const { content } = this.#state;
    const isSame =
      content &&
      content !== LOADING &&
      campaign === content.campaign &&
      staleSince === content.staleSince &&
      errors.join() === content.errors.join();
    if (isSame && pending === this.#state.pending) return;
    this.#set(isSame ? content : { state: campaign ? 'ready' : 'error', campaign, errors, staleSince }, pending);
  }

  #set(content?: Content, pending?: Campaign): void {
    this.#state = { content, pending };
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  #stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }
}
