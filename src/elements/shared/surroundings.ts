import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CardOptions } from '../../cards/options.js';
import { relatedTo } from '../../model/choose.js';
import type { Campaign, Entry } from '../../model/types.js';
import { localeOf, onLanguageChange, type Locale } from '../../locales/locale.js';
import { inForce, THIRD_PARTY, type ThirdParty } from '../../media/policy.js';
import { oneOf } from './attributes.js';
import { HostClock } from './clock.js';
import { EnclosingCampaign } from './context.js';
import { CxActivateEvent } from './events.js';
import { HostVisit } from './visit.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly headingLevel?: number | undefined;
  readonly thirdParty?: string | undefined;
  readonly trustedHosts?: string | undefined;
  readonly withExitNotice?: boolean;
  readonly isUntrusted?: boolean | undefined;
}

const thirdPartyIn = oneOf('third-party', THIRD_PARTY);

/** What bears on an element's cards from around it: language, time, consent, and what the campaign says for all. */
export class Surroundings implements ReactiveController {
  readonly campaign: EnclosingCampaign;
  readonly clock: HostClock;

  readonly #host: Host;
  readonly #visit: HostVisit;
  readonly #onFault: CardOptions['onFault'];
  #end: (() => void) | undefined;
  #key = '';
  #campaign: Campaign | undefined;
  #options: CardOptions | undefined;

  /** @param onFault - Told of each entry that can't be drawn. */
  constructor(host: Host, onFault: CardOptions['onFault']) {
    this.#host = host;
    this.#onFault = onFault;
    this.campaign = new EnclosingCampaign(host);
    this.clock = new HostClock(host);
    this.#visit = new HostVisit(host, () => this.locale);
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = onLanguageChange(this.#host, () => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  /** The heading level in force. */
  get level(): number {
    return Math.min(6, Math.max(1, this.#host.headingLevel || this.campaign.settings.headingLevel || 2));
  }

  get locale(): Locale {
    return localeOf(this.#host);
  }

  get thirdParty(): ThirdParty {
    const { thirdParty = this.campaign.settings.thirdParty } = this.#host;
    // A campaign that is not upgraded yet tells nothing, but has the attribute.
    const around = (): string | null | undefined => this.#host.closest('[third-party]')?.getAttribute('third-party');
    return inForce(thirdPartyIn.fromAttribute!(thirdParty ?? around() ?? null));
  }

  get trustedHosts(): string {
    return this.#host.trustedHosts ?? this.campaign.settings.trustedHosts ?? '';
  }

  get withExitNotice(): boolean {
    return !!(this.#host.withExitNotice || this.campaign.settings.withExitNotice);
  }

  get isUntrusted(): boolean {
    return !!(this.#host.isUntrusted || this.campaign.settings.isUntrusted);
  }

  /**
   * What the cards have to know. The same object as long as nothing in it changes, so that cards which have nothing new
   * are not drawn again.
   *
   * @param more - What only this element's cards have to know; always the same in one element.
   */
  options(campaign: Campaign | undefined, headingLevel: number, more?: Partial<CardOptions>): CardOptions {
    const { locale, thirdParty, trustedHosts, withExitNotice } = this;
    // A feed is at an address that can be looked at, and says for itself whose it is.
    const isUntrusted = this.isUntrusted && !campaign?.feedUrl;
    const told = [
      this.#visit.changes,
      this.clock.now,
      locale.page,
      thirdParty,
      trustedHosts,
      withExitNotice,
      isUntrusted,
    ];
    const key = [...told, headingLevel].join();
    if (
      !this.#options ||
      key !== this.#key ||
      campaign !== this.#campaign ||
      locale.messages !== this.#options.locale.messages
    ) {
      this.#key = key;
      this.#campaign = campaign;
      this.#options = {
        locale,
        thirdParty,
        loadedFrom: new Set(),
        visit: this.#visit,
        trustedHosts: trustedHosts
          .toLowerCase()
          .split(/[\s,]+/)
          .filter(Boolean),
        withExitNotice,
        isUntrusted,
        headingLevel,
        clock: this.clock,
        related: (entry) => (campaign ? relatedTo(entry, campaign) : []),
        onActivate: this.#activate,
        onFault: this.#onFault,
        ...more,
      };
    }
    return this.#options;
  }

  /** Draws what stands after the content: how to take back what the reader allowed, and the picture that is open. */
  renderEnd(): unknown {
    return this.#visit.render(this.#options?.loadedFrom, this.locale);
  }

  readonly #activate = (entry: Entry, action: string): void => {
    this.#host.dispatchEvent(new CxActivateEvent(entry, action));
  };
}
