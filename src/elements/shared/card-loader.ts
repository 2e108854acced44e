import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import { cardOf, loadCard } from '../../cards/registry.js';
import type { Card } from '../../cards/options.js';
import { FeedError } from '../../formats/errors.js';
import type { Campaign, Entry, EntryType } from '../../model/types.js';
import { CxErrorEvent } from './events.js';
import { warnOnce } from './warn.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  addStyles(styles: CSSResult): void;
}

export interface CardLoaderConfig {
  /** Returns the campaign on display. */
  readonly campaign: () => Campaign | undefined;
  /** Returns the entries that the host is about to render inside its own cards. */
  readonly inner: (campaign: Campaign) => readonly Entry[];
  /** Whether the host has the card of a type. */
  readonly has: (type: EntryType) => boolean;
  /** Adds a card to those of the host. */
  readonly add: (card: Card) => void;
}

/**
 * Adds cards to a host when an entry needs them, with their styles. Code that is not on the page is loaded; the host
 * leaves out such entries until it has arrived, and then renders again.
 */
export class CardLoader implements ReactiveController {
  /** Resolves when the code that is loading has arrived or failed; undefined if none is. */
  pending: Promise<unknown> | undefined;

  readonly #host: Host;
  readonly #config: CardLoaderConfig;
  readonly #requested = new Set<EntryType>();
  #campaign: Campaign | undefined;

  constructor(host: Host, config: CardLoaderConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostUpdate(): void {
    const { campaign, inner, has } = this.#config;
    const shown = campaign();
    if (!shown) return;
    // Other content is worth another try.
    if (shown !== this.#campaign && !this.pending) this.#requested.clear();
    this.#campaign = shown;
    for (const { type } of inner(shown)) if (!has(type)) this.#add(type);
  }

  #add(type: EntryType): void {
    const card = cardOf(type);
    if (card) {
      this.#config.add(card);
      this.#host.addStyles(card.styles);
    } else if (!this.#requested.has(type)) {
      this.#requested.add(type);
      const pending = Promise.all([this.pending, this.#load(type)]).then(() => {
        if (this.pending === pending) this.pending = undefined;
        this.#host.requestUpdate();
      });
      this.pending = pending;
    }
  }

  async #load(type: EntryType): Promise<void> {
    try {
      await loadCard(type);
    } catch (thrown) {
      const error = new FeedError('network', 'card', this.#campaign?.feedUrl, undefined, String(thrown));
      warnOnce(error.message);
      this.#host.dispatchEvent(new CxErrorEvent(error));
    }
  }
}
