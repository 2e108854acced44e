import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Campaign } from '../../model/types.js';
import { asFeedError, type FeedError } from '../../formats/errors.js';
import { parsingFeed, readingContent } from '../../formats/parse.js';
import { runSliced } from '../../util/scheduler.js';
import { Subscription } from '../../loading/subscription.js';
import type { ThirdParty } from '../../media/policy.js';
import { Refresh } from './refresh.js';
import { warmUp } from './warm-up.js';
import { warnOnce } from './warn.js';

/** What an element or a campaign has to show. */
export interface Content {
  readonly state: 'loading' | 'ready' | 'error';
  /** There when `ready`. */
  readonly campaign?: Campaign | undefined;
  /** What went wrong; of several feeds, some may fail while the others are ready. */
  readonly errors: readonly FeedError[];
  /** When what is shown arrived, in milliseconds since 1970, if it could not be renewed. */
  readonly staleSince?: number | undefined;
}

export const LOADING: Content = { state: 'loading', errors: [] };

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly data?: unknown;
  readonly feed?: string | undefined;
  readonly refresh?: number | undefined;
  readonly surroundings: { readonly thirdParty: ThirdParty };
  readonly hasUpdated: boolean;
  /** JSON of what else stands in the element and can be read; undefined where nothing does. */
  readEmbedCodes(): string | undefined;
  /** How many entries the host would show of a campaign that it does not show now. */
  countNew(campaign: Campaign): number;
}

/**
 * An element's own content: of its `data`, else of a `<script type="application/json">` inside it, else of its `feed`,
 * else of the codes of networks inside it. It loads while the element is in the page, and drops what arrives too late.
 */
export class OwnContent implements ReactiveController {
  /** Undefined where the element has no source of its own. */
  content: Content | undefined;
  /** A newer campaign that would move what is being read: it waits until the reader asks for it. */
  news: Campaign | undefined;
  /** Resolves when the JSON that stands in the page has been read. */
  complete: Promise<void> = Promise.resolve();

  readonly #host: Host;
  #source: unknown;
  #origin: string | undefined;
  #isReading = false;
  #abort = new AbortController();
  #feeds: Subscription | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    new Refresh(host, () => void this.#load(true));
  }

  hostConnected(): void {
    // Properties that were set before the upgrade are there with the first update, which reads too.
    if (this.#host.hasUpdated) this.read();
    // Of several feeds, some may have been on their way when the element left.
    if (this.content !== LOADING && this.#feeds?.isWhole === false) void this.#load(false);
    if (isParsing()) document.addEventListener('DOMContentLoaded', this.#onParsed);
  }

  hostDisconnected(): void {
    this.#stop();
    // What has loaded stays for when the element comes back; what has not starts again then.
    if (this.content === LOADING || this.#isReading) this.#source = undefined;
  }

  /** Whether the feeds have another page. */
  get hasMore(): boolean {
    return !!this.content?.campaign && !!this.#feeds?.hasMore;
  }

  /** Looks where the content is to come from, and takes it where that has changed. */
  read(): void {
    try {
      this.#read();
    } catch (error) {
      this.#settle(undefined, [asFeedError(error)]);
    }
  }

  #read(): void {
    const { data, feed, baseURI, isConnected } = this.#host;
    // It may have left before its first update; it is read when it is back.
    if (!isConnected) return;
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const feeds = feed?.trim();
    const given = isGiven(data) ? data : script?.textContent;
    const json = isGiven(given) ? given : feeds ? undefined : this.#host.readEmbedCodes();
    const source = json ?? feeds;
    const origin = this.#host.surroundings.thirdParty === 'never' ? location.origin : undefined;
    if (source === this.#source && origin === this.#origin) return;
    this.#source = source;
    this.#origin = origin;
    this.#stop();
    this.#isReading = false;
    this.#feeds = undefined;
    if (!source) this.#show(undefined);
    else if (source === json) {
      // What is shown stays until the new content has been read.
      if (!this.content?.campaign) this.content = undefined;
      this.complete = this.#readJson(json, baseURI);
    } else {
      this.#show(LOADING);
      this.#feeds = new Subscription(feeds!.split(/\s+/), baseURI, origin);
      void this.#load(false);
    }
  }

  /**
   * Loads the next page of each feed and shows it.
   *
   * @throws FeedError
   */
  async more(): Promise<void> {
    try {
      await this.#feeds?.more(this.#abort.signal);
    } finally {
      this.showNews();
    }
  }

  /** Shows all that has arrived. */
  showNews(): void {
    if (this.#feeds) this.#settle(this.#feeds.campaign, this.#feeds.errors, this.#feeds.staleSince);
  }

  async #load(isRefresh: boolean): Promise<void> {
    const { signal } = this.#abort;
    await this.#feeds?.load(signal, isRefresh, () => this.#take());
    try {
      if (!signal.aborted) this.#take();
    } catch (error) {
      this.#settle(this.content?.campaign, [asFeedError(error)]);
    }
  }

  /** Takes what has arrived: what would put entries among those that are read waits, all else is shown. */
  #take(): void {
    const { campaign, errors, staleSince } = this.#feeds ?? {};
    if (!errors) return;
    const shown = this.content?.campaign;
    const isNews = shown && campaign && campaign !== shown && this.#host.countNew(campaign) > 0;
    this.#settle(isNews ? shown : campaign, errors, staleSince, isNews ? campaign : undefined);
  }

  /** Little JSON is read at once, so that it is there with the first paint. */
  async #readJson(json: unknown, base: string): Promise<void> {
    const { signal } = this.#abort;
    try {
      let campaign = runSliced(typeof json === 'string' ? parsingFeed(json, base) : readingContent(json, base));
      if (campaign instanceof Promise) {
        this.#isReading = true;
        if (!this.content) this.#show(LOADING);
        campaign = await campaign;
        if (signal.aborted) return;
        this.#isReading = false;
      }
      this.#settle(campaign, []);
    } catch (error) {
      if (signal.aborted) return;
      if (isParsing()) {
        // The rest may still be on its way.
        this.#source = undefined;
        this.#show(LOADING);
      } else this.#settle(undefined, [asFeedError(error)]);
    }
  }

  #settle(campaign: Campaign | undefined, errors: readonly FeedError[], staleSince?: number, news?: Campaign): void {
    const { content } = this;
    const isSame = campaign === content?.campaign && staleSince === content?.staleSince;
    // The same failure again is no news.
    if (isSame && content?.state !== 'loading' && errors.join() === content?.errors.join()) {
      if (news === this.news) return;
    } else this.content = { state: campaign ? 'ready' : 'error', campaign, errors, staleSince };
    if (campaign?.skipped.length) {
      warnOnce(
        `left out of ${campaign.feedUrl ?? 'the JSON in the page'}: ${campaign.skipped.slice(0, 20).join('; ').slice(0, 2900)}`,
      );
    }
    for (const { message } of errors) warnOnce(message);
    this.news = news;
    this.#host.requestUpdate();
  }

  #show(content: Content | undefined): void {
    if (content === LOADING) void warmUp();
    this.content = content;
    this.news = undefined;
    this.#host.requestUpdate();
  }

  readonly #onParsed = (): void => {
    this.read();
    this.#host.requestUpdate();
  };

  #stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }
}

/** Whether what stands in an element may not be there yet. */
export const isParsing = (): boolean => document.readyState === 'loading';

const isGiven = (json: unknown): boolean => (typeof json === 'string' ? json.trim() !== '' : json != null);
