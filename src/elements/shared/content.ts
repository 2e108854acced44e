import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mergeCampaigns } from '../../campaign/merge.js';
import type { Campaign } from '../../campaign/types.js';
import { FeedError } from '../../feeds/errors.js';

import { loadFeed } from '../../feeds/load.js';
import { parseFeed, readJson } from '../../feeds/parse.js';
import { warnOnce } from './warn.js';

/** What an element or a campaign has to show. */
export interface Content {
  readonly state: 'loading' | 'ready' | 'error';
  /** There when `ready`. */
  readonly campaign?: Campaign | undefined;
  /** What went wrong; of several feeds, some may fail while the others are ready. */
  readonly errors: readonly FeedError[];
}

export const LOADING: Content = { state: 'loading', errors: [] };

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly data?: unknown;
  readonly feed?: string | undefined;
}

/**
 * An element's own content: of its `data`, else of a `<script type="application/json">` inside it, else of its `feed`.
 * It loads while the element is in the page, and drops what arrives too late.
 */
export class OwnContent implements ReactiveController {
  /** Undefined where the element has no source of its own. */
  content: Content | undefined;

  #source: unknown;
  #abort: AbortController | undefined;

  constructor(readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    this.read();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    // What has loaded stays for when the element comes back; what has not starts again then.
    if (this.content === LOADING) this.#source = undefined;
  }

  /** Looks where the content is to come from, and takes it where that has changed. */
  read(): void {
    const { data, feed } = this.host;
    const script = this.host.querySelector(':scope > script[type="application/json"]');
    const json = isGiven(data) ? data : script?.textContent;
    const source = isGiven(json) ? json : feed?.trim();
    if (source === this.#source) return;
    this.#source = source;
    this.#abort?.abort();
    if (!source) this.#show(undefined);
    else if (source === json) this.#readJson(json);
    else void this.#load(feed!.trim().split(/\s+/));
  }

  #readJson(json: unknown): void {
    const { baseURI } = this.host;
    try {
      this.#settle([typeof json === 'string' ? parseFeed(json, baseURI) : readJson(json, baseURI)], []);
    } catch (error) {
      this.#settle([], [error]);
    }
  }

  async #load(addresses: readonly string[]): Promise<void> {
    this.#show(LOADING);
    const { signal } = (this.#abort = new AbortController());
    const errors: unknown[] = [];
    const loads = addresses.map((address) =>
      loadFeed(address, this.host.baseURI, signal).catch((error: unknown) => void errors.push(error)),
    );
    const campaigns = await Promise.all(loads);
    if (!signal.aborted)
      this.#settle(
        campaigns.filter((campaign) => !!campaign),
        errors,
      );
  }

  #settle([first, ...others]: readonly Campaign[], failures: readonly unknown[]): void {
    const errors = failures.map(toFeedError);
    const campaign = first && mergeCampaigns([first, ...others]);
    if (campaign?.skipped.length) {
      warnOnce(`left out of ${campaign.feedUrl ?? 'the JSON in the page'}: ${campaign.skipped.join('; ')}`);
    }
    this.#show({ state: campaign ? 'ready' : 'error', campaign, errors });
  }

  #show(content: Content | undefined): void {
    this.content = content;
    this.host.requestUpdate();
  }
}

const isGiven = (json: unknown): boolean => (typeof json === 'string' ? json.trim() !== '' : json != null);

function toFeedError(error: unknown): FeedError {
  const known = error instanceof FeedError ? error : new FeedError('format', String(error));
  warnOnce(known.message);
  return known;
}
