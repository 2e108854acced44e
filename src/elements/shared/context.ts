import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Hidden } from '../../model/hide.js';
import { LOADING, type Content } from '../../loading/store.js';

/** The context that a `<cx-campaign>` provides to the elements inside it. */
export interface CampaignContext {
  readonly content: Content;
  readonly headingLevel: number;
  /** Selects the entries, unless an element has an attribute of its own. */
  readonly entry?: string | undefined;
  readonly agency?: string | undefined;
  readonly tag?: string | undefined;
  readonly limit?: number | undefined;
  readonly thirdParty?: string | undefined;
  readonly trustedHosts?: string | undefined;
  readonly mediaHosts?: string | undefined;
  readonly withExitNotice?: boolean | undefined;
  readonly isUntrusted?: boolean | undefined;
  /** Entries that no element inside shows. */
  readonly hidden?: Hidden | undefined;
}

/** Context key, registered globally so that two copies of the library on a page share it. */
export const campaignContext = createContext<CampaignContext>(Symbol.for('cx-widgets/campaign/1'));

/** Follows the `<cx-campaign>` around a host, wherever the host is moved. */
export class CampaignConsumer implements ReactiveController {
  #value: CampaignContext | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #consumer: ContextConsumer<typeof campaignContext, ReactiveControllerHost & HTMLElement>;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, {
      context: campaignContext,
      subscribe: true,
      callback: (value) => {
        this.#value = value;
        host.requestUpdate();
      },
    });
    host.addController(this);
  }

  /** The content of the enclosing campaign; undefined outside one. */
  get content(): Content | undefined {
    return this.#value ? this.#value.content : this.#awaited ? LOADING : undefined;
  }

  /** The campaign's settings for all elements inside it. */
  get settings(): Partial<Omit<CampaignContext, 'content'>> {
    return this.#value ?? {};
  }

  hostConnected(): void {
    if (!this.#awaited) return;
    // The campaign was not upgraded when the context was requested; request it again once it is.
    void customElements.whenDefined('cx-campaign').then(() => {
      if (!this.#value && this.#host.isConnected) this.#consumer.hostConnected();
    });
  }

  hostDisconnected(): void {
    this.#value = undefined;
    this.#host.requestUpdate();
  }

  /** Whether a campaign around the host is not upgraded yet. */
  get #awaited(): boolean {
    return !this.#value && !!this.#host.parentElement?.closest('cx-campaign:not(:defined)');
  }
}
