import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Entry, Media } from '../../model/types.js';
import { ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import { timesRevoked } from '../../media/changes.js';
import { consent } from '../../media/consent.js';
import type { Visit } from '../../media/context.js';
import { follow } from '../../media/remembered.js';
import { hostOf } from '../../util/urls.js';
import { CxConsentEvent } from './events.js';
import { Viewer } from './viewer.js';
import { warnOnce } from './warn.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the reader has asked an element for, and the controls for it at the element's end. */
export class HostVisit implements ReactiveController, Visit {
  /** Another number each time that something else may be drawn. */
  changes = 0;
  readonly warn = warnOnce;

  readonly #host: Host;
  readonly #locale: () => Locale;
  readonly #viewer: Viewer;
  /** How often their host had been revoked when they were asked for. */
  readonly #asked = new Map<string, number>();
  #end: (() => void) | undefined;

  constructor(host: Host, locale: () => Locale) {
    this.#host = host;
    this.#locale = locale;
    this.#viewer = new Viewer(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = follow(() => this.#change());
    // Something may have been granted or revoked meanwhile.
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
    this.#viewer.open(pictures, index, button, entry, this.#locale());
  }

  /** Draws, after the content, how to take back what the reader allowed, and the picture that is open. */
  render(loadedFrom: ReadonlySet<string> | undefined, locale: Locale): unknown {
    const { messages } = locale;
    const renderStop = (host: string): unknown =>
      html`<button class="link stop" @click=${() => this.#stopHere(host)}>
        ${ownWords(messages.stop(host), locale)}
      </button>`;
    return [
      // Called when the content before it has been drawn, and has noted where it is from.
      guard([{}], () => [...(loadedFrom ?? [])].sort().map(renderStop)),
      this.#viewer.render(locale),
    ];
  }

  /** The button goes; what it took away has its panel again, and gets the focus. */
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

// An address has no space.
const keyOf = ({ id }: Entry, url: string): string => `${url} ${id}`;
const revocationsOf = (url: string): number => timesRevoked(hostOf(url));
