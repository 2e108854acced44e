import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Hidden } from '../../model/hide.js';
import type { Campaign } from '../../model/types.js';
import { CampaignStore, isParsing, LOADING, type Content } from '../../loading/store.js';
import { latest } from '../../util/memo.js';
import type { EnvironmentController } from './environment-controller.js';
import { primeCaches } from './prime-caches.js';
import { RefreshController } from './refresh-controller.js';
import { warnAbout, warnAboutSkipped } from './report.js';

/** The content before anything is rendered, and of an element without a source. */
export const NO_CONTENT: Content = { state: 'ready', errors: [] };

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly data?: unknown;
  readonly feed?: string | undefined;
  readonly refresh?: number | undefined;
  readonly isCampaign?: boolean;
}

export interface ContentConfig {
  readonly environment: EnvironmentController;
  /** Returns JSON of other content inside the host, such as the networks' embed codes. */
  readonly findJson: () => string | undefined;
  /** Counts the entries that the host would add to those on display. */
  readonly countNew: (campaign: Campaign) => number;
}

/**
 * Connects a host to a store. The source is its `data`, a `<script type="application/json">` inside it, its `feed`, or
 * other content inside it, in this order. It loads while the host is in the page.
 */
export class ContentController implements ReactiveController {
  readonly store = new CampaignStore();

  readonly #host: Host;
  readonly #config: ContentConfig;
  readonly #children = new MutationObserver(() => this.#onPageChange());
  readonly #joined = latest((own?: Hidden, outer?: Hidden) =>
    own && outer ? new Set([...own, ...outer]) : (own ?? outer),
  );
  #isStale = true;
  #read: readonly unknown[] = [];

  constructor(host: Host, config: ContentConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
    const { store } = this;
    store.subscribe(() => this.#onChange());
    new RefreshController(host, {
      seconds: () => host.refresh,
      freshUntil: () => store.freshUntil,
      refresh: () => store.refresh(),
    });
  }

  /** The host's own content; undefined without a source. */
  get own(): Content | undefined {
    return this.store.getState().content;
  }

  /** The content of the host's own source, or of the campaign around it. */
  get content(): Content {
    return this.own ?? this.#config.environment.campaign.content ?? (isParsing() ? LOADING : NO_CONTENT);
  }

  /** The entries to hide in feeds of any origin: by a host that is a campaign, and by the campaign around the host. */
  get hidden(): Hidden | undefined {
    return this.#joined(
      this.#host.isCampaign ? this.store.hidden : undefined,
      this.#config.environment.campaign.settings.hidden,
    );
  }

  hostConnected(): void {
    this.#onPageChange();
    this.#children.observe(this.#host, { childList: true });
    if (isParsing()) document.addEventListener('DOMContentLoaded', () => this.#onPageChange(), { once: true });
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.store.suspend();
  }

  /** Has the next update read the source again. */
  invalidate(): void {
    this.#isStale = true;
  }

  /** Opens the host's source, if it may have changed since the last update, and applies the lists of hidden entries. */
  update(): void {
    this.#openSource();
    this.store.hide(this.hidden);
  }

  #openSource(): void {
    const { data, feed, isConnected } = this.#host;
    // The only origin that may be requested; undefined allows any.
    const origin = this.#config.environment.thirdParty === 'never' ? location.origin : undefined;
    const read = [data, feed, origin];
    // A host that left before its first update is read when it returns.
    if (!isConnected || (!this.#isStale && read.every((value, index) => value === this.#read[index]))) return;
    this.#isStale = false;
    this.#read = read;
    try {
      this.#open(origin);
    } catch (error) {
      this.store.fail(error);
    }
  }

  #open(origin: string | undefined): void {
    const { data, feed, baseURI: base } = this.#host;
    const feeds = feed?.trim();
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const given = [data, script?.textContent].find(isGiven);
    this.store.open({ json: given ?? (feeds ? undefined : this.#config.findJson()), feeds, base, origin });
  }

  #onPageChange(): void {
    this.invalidate();
    this.#host.requestUpdate();
  }

  #onChange(): void {
    const { store } = this;
    const { content, pending, hideError } = store.getState();
    if (content === LOADING) void primeCaches(this.#config.environment.locale.language);
    // A change without new entries is shown at once.
    if (pending && !this.#config.countNew(pending)) return store.showPending();
    const { campaign, errors = [] } = content ?? {};
    if (campaign) warnAboutSkipped(campaign);
    [...errors, hideError].forEach((error) => error && warnAbout(error));
    this.#host.requestUpdate();
  }
}

const isGiven = (json: unknown): boolean => (typeof json === 'string' ? json.trim() !== '' : json != null);
