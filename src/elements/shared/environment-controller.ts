import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CardOptions, Cards } from '../../cards/options.js';
import { relatedTo } from '../../model/choose.js';
import type { Campaign, Entry } from '../../model/types.js';
import { localeOf, onLanguageChange, type Locale } from '../../locales/locale.js';
import { inForce, THIRD_PARTY, type ThirdParty } from '../../media/policy.js';
import { oneOf } from './attributes.js';
import { ClockController } from './clock-controller.js';
import { CampaignConsumer } from './context.js';
import { CxActivateEvent } from './events.js';
import { ConsentController } from './consent-controller.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly headingLevel?: number | undefined;
  readonly thirdParty?: string | undefined;
  readonly trustedHosts?: string | undefined;
  readonly withExitNotice?: boolean;
  readonly isUntrusted?: boolean | undefined;
}

export interface EnvironmentConfig {
  /** Returns the cards that the host can show. */
  readonly cards: () => Cards;
  /** Called with each entry that fails to render. */
  readonly onFault: NonNullable<CardOptions['onFault']>;
}

const thirdPartyIn = oneOf('third-party', THIRD_PARTY);

/** Provides the environment that cards render in: language, time, consent, and the enclosing campaign's settings. */
export class EnvironmentController implements ReactiveController {
  readonly campaign: CampaignConsumer;
  readonly clock: ClockController;

  readonly #host: Host;
  readonly #consent: ConsentController;
  readonly #config: EnvironmentConfig;
  #end: (() => void) | undefined;
  #key = '';
  #campaign: Campaign | undefined;
  #options: CardOptions | undefined;

  constructor(host: Host, config: EnvironmentConfig) {
    this.#host = host;
    this.#config = config;
    this.campaign = new CampaignConsumer(host);
    this.clock = new ClockController(host);
    this.#consent = new ConsentController(host, () => this.locale);
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = onLanguageChange(this.#host, () => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  /** The effective heading level, 1 to 6. */
  get level(): number {
    return Math.min(6, Math.max(1, this.#host.headingLevel || this.campaign.settings.headingLevel || 2));
  }

  get locale(): Locale {
    return localeOf(this.#host);
  }

  get thirdParty(): ThirdParty {
    const { thirdParty = this.campaign.settings.thirdParty } = this.#host;
    // A campaign that is not upgraded yet provides no context, but has the attribute.
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
   * Returns the options for cards: the same object while nothing in it changes, so that unchanged cards are not
   * rendered again.
   *
   * @param more - Options of this element only; they never change within an element.
   */
  options(campaign: Campaign | undefined, headingLevel: number, more?: Partial<CardOptions>): CardOptions {
    const { locale, thirdParty, trustedHosts, withExitNotice, isUntrusted } = this;
    const settings = [this.#consent.changes, this.clock.now, locale.page, thirdParty, trustedHosts, withExitNotice];
    const key = [...settings, isUntrusted, headingLevel].join();
    const cards = this.#config.cards();
    const isSame =
      key === this.#key &&
      campaign === this.#campaign &&
      locale.messages === this.#options?.locale.messages &&
      cards === this.#options.cards;
    if (isSame) return this.#options!;
    this.#key = key;
    this.#campaign = campaign;
    return (this.#options = {
      cards,
      locale,
      thirdParty,
      loadedFrom: new Set(),
      choices: this.#consent,
      trustedHosts: trustedHosts
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
      withExitNotice,
      // The URL of a feed shows who published it.
      isUntrusted: isUntrusted && !campaign?.feedUrl,
      headingLevel,
      clock: this.clock,
      related: (entry) => (campaign ? relatedTo(entry, campaign) : []),
      onActivate: this.#activate,
      onFault: this.#config.onFault,
      ...more,
    });
  }

  /** Renders, after the content, the buttons that revoke a host, and the lightbox. */
  renderEnd(): unknown {
    return this.#consent.render(this.#options?.loadedFrom, this.locale);
  }

  readonly #activate = (entry: Entry, action: string): void => {
    this.#host.dispatchEvent(new CxActivateEvent(entry, action));
  };
}
