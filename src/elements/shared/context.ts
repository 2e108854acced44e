import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LOADING, type Content } from './content.js';

/** What a `<cx-campaign>` gives to the elements inside it. */
export interface CampaignContext {
  readonly content: Content;
  readonly headingLevel: number;
  /** Which entries are shown, unless an element says otherwise. */
  readonly entry?: string | undefined;
  readonly agency?: string | undefined;
  readonly tag?: string | undefined;
  readonly limit?: number | undefined;
  readonly thirdParty?: string | undefined;
  readonly trustedHosts?: string | undefined;
  readonly withExitNotice?: boolean | undefined;
  readonly isUntrusted?: boolean | undefined;
}

/** The key is registered, so that two copies of the library on a page understand each other. */
export const campaignContext = createContext<CampaignContext>(Symbol.for('cx-widgets/campaign/1'));

/** The `<cx-campaign>` around an element, wherever the element is moved. */
export class EnclosingCampaign implements ReactiveController {
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

  /** Undefined outside a campaign. */
  get content(): Content | undefined {
    return this.#value ? this.#value.content : this.#awaited ? LOADING : undefined;
  }

  /** What the campaign says for all elements inside it. */
  get settings(): Partial<Omit<CampaignContext, 'content'>> {
    return this.#value ?? {};
  }

  hostConnected(): void {
    if (!this.#awaited) return;
    // The campaign was not there to hear the question; it is asked again once there is one.
    void customElements.whenDefined('cx-campaign').then(() => {
      if (!this.#value && this.#host.isConnected) this.#consumer.hostConnected();
    });
  }

  hostDisconnected(): void {
    this.#value = undefined;
    this.#host.requestUpdate();
  }

  /** True where a campaign around the element is not upgraded yet. */
  get #awaited(): boolean {
    return !this.#value && !!this.#host.parentElement?.closest('cx-campaign:not(:defined)');
  }
}
