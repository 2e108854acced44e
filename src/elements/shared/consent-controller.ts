import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Entry, Media } from '../../model/types.js';
import { ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import { timesRevoked } from '../../media/changes.js';
import { consent } from '../../media/consent.js';
import type { ReaderChoices } from '../../media/context.js';
import { follow } from '../../media/remembered.js';
import { hostOf } from '../../util/urls.js';
import { CxConsentEvent } from './events.js';
import { LightboxController } from './lightbox-controller.js';
import { warnOnce } from './warn.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Tracks the content that the reader asked to load, and renders the controls that revoke its hosts. */
export class ConsentController implements ReactiveController, ReaderChoices {
  /** Counts the changes that may affect how cards render. */
  changes = 0;
  readonly warn = warnOnce;

  readonly #host: Host;
  readonly #locale: () => Locale;
  readonly #lightbox: LightboxController;
  /** The requested content, with the revocation count of its host at that time. */
  readonly #asked = new Map<string, number>();
  #end: (() => void) | undefined;

  constructor(host: Host, locale: () => Locale) {
    this.#host = host;
    this.#locale = locale;
    this.#lightbox = new LightboxController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = follow(() => this.#change());
    // A host may have been granted or revoked while this one was disconnected.
    this.#change();
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  hasAsked(entry: Entry, url: string): boolean {
    return this.#asked.get(keyOf(entry, url)) === revocationsOf(url);
  }

  ask(entry: Entry, urls: readonly string[]): void {
    for (const url of urls) this.#asked.set(keyOf(entry, url), revocationsOf(url));
    this.#change();
  }

  allow(host: string, isAlways: boolean): void {
    if (isAlways) consent.grant(host, { remember: true });
    this.#host.dispatchEvent(new CxConsentEvent(host, true));
  }

  stop(host: string): void {
    consent.revoke(host);
    this.#host.dispatchEvent(new CxConsentEvent(host, false));
  }

  openPicture(pictures: readonly Media[], index: number, button: HTMLElement, entry: Entry): void {
    this.#lightbox.open(pictures, index, button, entry, this.#locale());
  }

  /** Renders, after the content, the buttons that revoke a host, and the lightbox. */
  render(loadedFrom: ReadonlySet<string> | undefined, locale: Locale): unknown {
    const { messages } = locale;
    const renderStop = (host: string): unknown =>
      html`<button class="link stop" @click=${() => this.#stopHere(host)}>
        ${ownWords(messages.stop(host), locale)}
      </button>`;
    return [
      // Evaluated after the content has rendered, because rendering collects the hosts.
      guard([{}], () => [...(loadedFrom ?? [])].sort().map(renderStop)),
      this.#lightbox.render(locale),
    ];
  }

  /** Revokes a host and moves the focus from the button, which disappears, to the first panel that returns. */
  #stopHere(host: string): void {
    this.stop(host);
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>(`[data-host="${host}"]`)?.focus();
    });
  }

  #change(): void {
    this.changes++;
    this.#host.requestUpdate();
  }
}

// A URL contains no space.
const keyOf = ({ id }: Entry, url: string): string => `${url} ${id}`;
const revocationsOf = (url: string): number => timesRevoked(hostOf(url));
