import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LinkOptions } from '../../cards/options.js';
import { localeOf, onLanguageChange, type Locale } from '../../locales/locale.js';
import { inForce, THIRD_PARTY, type ThirdParty } from '../../media/policy.js';
import { memo } from '../../util/memo.js';
import { hostOf, realHost } from '../../util/urls.js';
import { oneOf } from './attributes.js';
import { CampaignConsumer } from './context.js';
import { warnOnce } from './warn.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly headingLevel?: number | undefined;
  readonly thirdParty?: string | undefined;
  readonly trustedHosts?: string | undefined;
  readonly mediaHosts?: string | undefined;
  readonly withExitNotice?: boolean;
  readonly isUntrusted?: boolean | undefined;
}

const thirdPartyIn = oneOf('third-party', THIRD_PARTY);

/** Returns the hosts in `media-hosts`; what is no exact host is left out, with a warning. */
const hostsIn = memo((names: string): readonly string[] =>
  names.split(/[\s,]+/).flatMap((name) => {
    const host = realHost(name);
    if (!name || host === name.toLowerCase()) return host || [];
    const fix = hostOf(name) || 'images.example.gov';
    warnOnce(`media-hosts: "${name}" is not an exact host, so it is ignored; write it as ${fix}.`);
    return [];
  }),
);

/** Provides the environment of a host: the language, and its settings or those of the campaign around it. */
export class EnvironmentController implements ReactiveController {
  readonly campaign: CampaignConsumer;

  readonly #host: Host;
  #end: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.campaign = new CampaignConsumer(host);
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
    const { thirdParty = this.campaign.settings.thirdParty, isUntrusted } = this.#host;
    // A campaign that is not upgraded yet provides no context, but has the attribute.
    const around = (): string | null | undefined => this.#host.closest('[third-party]')?.getAttribute('third-party');
    const policy = inForce(thirdPartyIn.fromAttribute!(thirdParty ?? around() ?? null));
    // An author's permission for a campaign does not cover untrusted HTML inside it.
    return isUntrusted && policy === 'allow' ? 'ask' : policy;
  }

  get trustedHosts(): string {
    return this.#host.trustedHosts ?? this.campaign.settings.trustedHosts ?? '';
  }

  get mediaHosts(): readonly string[] {
    return hostsIn(this.#host.mediaHosts ?? this.campaign.settings.mediaHosts ?? '');
  }

  get withExitNotice(): boolean {
    return !!(this.#host.withExitNotice || this.campaign.settings.withExitNotice);
  }

  get isUntrusted(): boolean {
    return !!(this.#host.isUntrusted || this.campaign.settings.isUntrusted);
  }

  /** The options for links. */
  get links(): LinkOptions {
    const trustedHosts = this.trustedHosts.toLowerCase().split(/[\s,]+/);
    const opensTabs = document.querySelector('base')?.target === '_blank';
    return { locale: this.locale, trustedHosts: trustedHosts.filter(Boolean), opensTabs };
  }
}
