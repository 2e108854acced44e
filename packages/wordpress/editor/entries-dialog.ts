import { LitElement, css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Json } from '../../../src/formats/source.js';
import { Checker } from '../../../studio/check/checker.js';
import { StudioStore } from '../../../studio/draft/store.js';
import { inLanguage } from '../../../studio/shell/language.js';
import { studioStyles } from '../../../studio/shell/studio.styles.js';
import { SHELL_WORDS } from '../../../studio/shell/words.js';
import '../../../studio/write/write.js';
import { colors } from './dialog.styles.js';
import { uploadPictures, UploadError } from './upload-pictures.js';
import { text } from './wp.js';

/** A campaign without anything in it. */
const EMPTY: Json = { version: 'https://jsonfeed.org/version/1.1', title: '', items: [] };

/** A dialog with the form of the studio. It keeps what was written however it is closed; only "Discard" doesn't. */
class EntriesDialog extends LitElement {
  static override styles = [
    studioStyles,
    colors,
    css`
      dialog {
        inline-size: min(76rem, 100vw - 2rem);
        block-size: calc(100vh - 2rem);
        max-block-size: none;
        padding: 0;
        border: 0;
        border-radius: 4px;
        background: var(--studio-page);
        color: var(--studio-ink);
      }
      .frame {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        block-size: 100%;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
        padding: 0.75rem 1.5rem;
        border-block-end: 1px solid var(--studio-line);
        background: var(--studio-surface);
      }
      h2 {
        flex: 1 1 12rem;
        margin: 0;
      }
      [aria-disabled='true'] {
        opacity: 0.6;
        cursor: default;
      }
      .content {
        padding: 1.5rem;
        overflow: auto;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    fault: { state: true },
    isBusy: { state: true },
    said: { state: true },
  };

  declare fault: string;
  declare isBusy: boolean;
  declare said: string;

  readonly store = new StudioStore();
  /** Called once, with the campaign, or undefined if it stays as it was. */
  finish: (json: Json | undefined) => void = () => undefined;

  constructor() {
    super();
    [this.fault, this.isBusy, this.said] = ['', false, ''];
    // The block editor handles keys and the clipboard of the whole page; none of these concern it.
    for (const type of ['keydown', 'copy', 'cut', 'paste']) {
      this.addEventListener(type, (event) => event.stopPropagation());
    }
    this.addEventListener('keydown', this.#onKeyDown);
    this.store.subscribe(() => this.requestUpdate());
    this.addEventListener('studio-say', (event) => (this.said = String((event as CustomEvent<unknown>).detail)));
  }

  /** Closes the dialog by Escape from the editor for formatted text, too, which keeps the key from the browser. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The form has dialogs of its own.
    if (event.composedPath().find((one) => one instanceof HTMLDialogElement) !== this.#dialog) return;
    event.preventDefault();
    void this.#keep();
  };

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  protected override firstUpdated(): void {
    this.#dialog.showModal();
  }

  /** Keeps the campaign; its pictures go into the media library first. */
  async #keep(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const { campaign } = this.store.getState();
    try {
      this.#close(campaign && (await uploadPictures(campaign)));
    } catch (error) {
      if (!(error instanceof UploadError)) throw error;
      this.fault = error.message;
    } finally {
      this.isBusy = false;
    }
  }

  #close(json: Json | undefined): void {
    this.finish(json);
    this.remove();
  }

  #undo(): void {
    if (!this.store.getState().canUndo) return;
    this.store.undo();
    this.said = inLanguage(SHELL_WORDS).undone;
  }

  protected override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="title"
      @cancel=${(event: Event) => {
        // The form has dialogs of its own.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        void this.#keep();
      }}
      @close=${(event: Event) => {
        // A browser closes it at the second Escape whatever a page says.
        if (event.target === event.currentTarget && this.isConnected) this.firstUpdated();
      }}
    >
      <div class="frame">
        ${this.#renderHeader()}
        <div class="content">
          ${this.fault ? html`<div class="message error" role="alert"><p>${this.fault}</p></div>` : nothing}
          <studio-write .store=${this.store}></studio-write>
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>
    </dialog>`;
  }

  #renderHeader(): TemplateResult {
    const words = inLanguage(SHELL_WORDS);
    const { canUndo } = this.store.getState();
    return html`<header>
      <h2 id="title">${text('Entries')}</h2>
      <button class="plain" aria-disabled=${canUndo ? nothing : 'true'} @click=${() => this.#undo()}>
        ${words.undo}
      </button>
      <button @click=${() => this.#close(undefined)}>${text('Discard changes')}</button>
      <button class="primary" aria-disabled=${this.isBusy ? 'true' : nothing} @click=${() => void this.#keep()}>
        ${text('Done')}
      </button>
    </header>`;
  }
}

customElements.define('cx-entries-dialog', EntriesDialog);

/**
 * Opens the form of the studio.
 *
 * @param json - The campaign; undefined for a new one.
 * @returns The campaign as the user leaves it, or undefined if the user discards the changes.
 */
export function editEntries(json: Json | undefined): Promise<Json | undefined> {
  const dialog = new EntriesDialog();
  const before = document.activeElement;
  dialog.store.open({ feed: json ?? EMPTY, files: new Map() }, 'campaign.json');
  new Checker(dialog.store);
  return new Promise((resolve) => {
    dialog.finish = (result) => {
      resolve(result);
      if (before instanceof HTMLElement) before.focus();
    };
    document.body.append(dialog);
  });
}
