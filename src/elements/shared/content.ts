import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mergeCampaigns } from '../../campaign/merge.js';
import type { Campaign } from '../../campaign/types.js';
import { FeedError } from '../../feeds/errors.js';
import { readJsonFeed } from '../../feeds/json-feed.js';
import { loadFeed } from '../../feeds/load.js';
import { parseFeed } from '../../feeds/parse.js';
import { warnOnce } from './warn.js';

/** What an element or a campaign has to show. */
export interface Content {
  readonly state: 'loading' | 'ready' | 'error';
  /** There when `ready`. */
  readonly campaign?: Campaign;
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
    else if (source === json) this.#show(this.#readJson(json));
    else void this.#load(feed!.trim().split(/\s+/));
  }

  #readJson(json: unknown): Content {
    const { baseURI } = this.host;
    try {
      return ready(typeof json === 'string' ? parseFeed(json, baseURI) : readJsonFeed(json, baseURI), []);
    } catch (error) {
      return failed([error]);
    }
  }

  async #load(addresses: readonly string[]): Promise<void> {
    this.#show(LOADING);
    const abort = (this.#abort = new AbortController());
    const loads = addresses.map((address) => loadFeed(address, this.host.baseURI, abort.signal));
    const results = await Promise.allSettled(loads);
    if (abort.signal.aborted) return;
    const campaigns = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    const [first, ...others] = campaigns;
    this.#show(first ? ready(mergeCampaigns([first, ...others]), errors) : failed(errors));
  }

  #show(content: Content | undefined): void {
    this.content = content;
    this.host.requestUpdate();
  }
}

const isGiven = (json: unknown): boolean => (typeof json === 'string' ? json.trim() !== '' : json != null);

function ready(campaign: Campaign, errors: readonly unknown[]): Content {
  const { skipped, feedUrl } = campaign;
  if (skipped.length) warnOnce(`left out of ${feedUrl ?? 'the JSON in the page'}: ${skipped.join('; ')}`);
  return { state: 'ready', campaign, errors: errors.map(toFeedError) };
}

function failed(errors: readonly unknown[]): Content {
  return { state: 'error', errors: errors.map(toFeedError) };
}

function toFeedError(error: unknown): FeedError {
  const known = error instanceof FeedError ? error : new FeedError('format', String(error));
  warnOnce(known.message);
  return known;
}
