import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Entry } from '../../model/types.js';
import { ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import { timesRevoked } from '../../media/changes.js';
import { consent } from '../../media/consent.js';
import { watchFrames } from '../../media/failures.js';
import { askedKey, type MediaRules } from '../../media/policy.js';
import { follow } from '../../media/consent-storage.js';
import { hostOf } from '../../util/urls.js';
import { CxConsentEvent } from './events.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Tracks the hosts that the reader allows and the content that the reader asked for, and renders the way to revoke. */
export class ConsentController implements ReactiveController {
  /** Counts the changes that may affect how cards render. */
  changes = 0;

  readonly #host: Host;
  readonly #rules: () => MediaRules | undefined;
  /** The requested content, by key, with its host and the revocation count of the host at that time. */
  readonly #asked = new Map<string, readonly [host: string, revocations: number]>();
  #end: (() => void) | undefined;

  /** @param rules - Returns the rules that the host renders media with. */
  constructor(host: Host, rules: () => MediaRules | undefined) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
  }

  /** The hosts that content may be loaded from now. */
  get granted(): readonly string[] {
    return consent.granted;
  }

  /** The keys of the requested content, except those whose host was revoked since. */
  get asked(): ReadonlySet<string> {
    const valid = [...this.#asked].filter(([, [host, revocations]]) => revocations === timesRevoked(host));
    return new Set(valid.map(([key]) => key));
  }

  hostConnected(): void {
    this.#end = follow(() => this.#change());
    // A host may have been granted or revoked while this one was disconnected.
    this.#change();
  }

  hostUpdated(): void {
    const { thirdParty, granted, asked } = this.#rules() ?? {};
    // Searching thousands of cards takes long.
    const mayHaveFrames = thirdParty === 'allow' || granted?.size || asked?.size;
    if (mayHaveFrames && this.#host.renderRoot.querySelector('iframe')) watchFrames();
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  ask(entry: Entry, urls: readonly string[]): void {
    for (const url of urls) {
      const host = hostOf(url);
      this.#asked.set(askedKey(entry, url), [host, timesRevoked(host)]);
    }
    this.#change();
  }

  allow(host: string, isAlways: boolean): void {
    if (isAlways) consent.grant(host, { remember: true });
    this.#host.dispatchEvent(new CxConsentEvent(host, true));
  }

  revoke(host: string): void {
    consent.revoke(host);
    this.#host.dispatchEvent(new CxConsentEvent(host, false));
  }

  /** Renders, after the content, a button for each host that the reader can revoke and whose panels have no button. */
  render(locale: Locale): unknown {
    const renderStop = (host: string): TemplateResult =>
      html`<button class="link stop" @click=${() => this.#stop(host)}>
        ${ownWords(locale.messages.stop(host), locale)}
      </button>`;
    // Evaluated after the content has rendered, because cards mark what they load from a host.
    return guard([{}], () => this.#loadedFrom.map(renderStop));
  }

  /** The hosts that content on the page is loaded from only because the reader allows it. */
  get #loadedFrom(): string[] {
    const { granted, asked } = this.#rules() ?? {};
    if (!granted?.size && !asked?.size) return [];
    const marked = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-from]:not(:has(.stop))')];
    return [...new Set(marked.map(({ dataset }) => dataset['from']!))].sort();
  }

  /** Revokes a host and moves the focus from the button, which disappears, to the first panel that returns. */
  #stop(host: string): void {
    this.revoke(host);
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>(`[data-host="${host}"]`)?.focus();
    });
  }

  #change(): void {
    this.changes++;
    this.#host.requestUpdate();
  }
}
