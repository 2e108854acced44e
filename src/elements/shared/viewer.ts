import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Entry, Media } from '../../model/types.js';
import { languageOf, ownWords } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import { renderViewer, type OpenPicture } from '../../media/viewer.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The one place of an element where a picture is seen at its full size. */
export class Viewer implements ReactiveController {
  readonly #host: Host;
  #shown: OpenPicture | undefined;
  #button: HTMLElement | undefined;
  #isModal = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  open(pictures: readonly Media[], index: number, button: HTMLElement, entry: Entry, locale: Locale): void {
    this.#button = button;
    this.#show({ pictures, index, language: languageOf(entry, locale) });
  }

  render(locale: Locale): unknown {
    const { messages } = locale;
    if (!this.#shown) return nothing;
    const own = (words: string): unknown => ownWords(words, locale);
    const go = (index: number): void => this.#show({ ...this.#shown!, index });
    try {
      return renderViewer(this.#shown, messages, own, go, this.#close);
    } catch {
      this.#shown = undefined;
      return nothing;
    }
  }

  hostUpdated(): void {
    if (!this.#shown) return;
    // Its picture is in the entry no more: its host was revoked, here or in another tab.
    if (!this.#button!.isConnected) return void this.#host.updateComplete.then(this.#close);
    // One that the reader has closed is drawn until the browser says so.
    if (this.#isModal) return;
    this.#isModal = true;
    this.#host.renderRoot.querySelector('dialog')!.showModal();
  }

  hostDisconnected(): void {
    this.#close();
  }

  #show(shown: OpenPicture | undefined): void {
    this.#shown = shown;
    this.#host.requestUpdate();
  }

  readonly #close = (): void => {
    // WebKit gives a button no focus when it is clicked, and so doesn't return it.
    this.#button?.focus();
    this.#button = undefined;
    this.#isModal = false;
    this.#show(undefined);
  };
}
