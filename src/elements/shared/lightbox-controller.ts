import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Entry, Media } from '../../model/types.js';
import { around, ourLanguage } from '../../cards/language.js';
import type { Locale } from '../../locales/locale.js';
import { renderLightbox, type OpenPicture } from '../../media/lightbox.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Shows one picture of a host at its full size, in a modal dialog. */
export class LightboxController implements ReactiveController {
  readonly #host: Host;
  #shown: OpenPicture | undefined;
  #button: HTMLElement | undefined;
  #dialog: HTMLDialogElement | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  open(pictures: readonly Media[], index: number, button: HTMLElement, entry: Entry, locale: Locale): void {
    this.#button = button;
    this.#show({ pictures, index, language: around(locale, entry) });
  }

  render(locale: Locale): unknown {
    const select = (index: number): void => this.#show({ ...this.#shown!, index });
    try {
      return renderLightbox(this.#shown, locale.messages, ourLanguage(locale), select, this.#close);
    } catch {
      this.#shown = undefined;
      return nothing;
    }
  }

  hostUpdated(): void {
    if (!this.#shown) return;
    // The picture is no longer in its entry: its host was revoked, here or in another tab.
    if (!this.#button!.isConnected) return void this.#host.updateComplete.then(this.#close);
    // A dialog that the reader has closed is rendered until its close event.
    if (this.#dialog) return;
    this.#dialog = this.#host.renderRoot.querySelector('dialog')!;
    this.#dialog.showModal();
  }

  hostDisconnected(): void {
    this.#close();
  }

  #show(shown: OpenPicture | undefined): void {
    this.#shown = shown;
    this.#host.requestUpdate();
  }

  readonly #close = (): void => {
    // WebKit doesn't focus a button on click, and so doesn't restore the focus to it.
    this.#button?.focus();
    this.#button = undefined;
    this.#dialog?.close();
    this.#dialog = undefined;
    this.#show(undefined);
  };
}
