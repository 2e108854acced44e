import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { FollowsLanguage, inLanguage, languageNow } from '../../shell/language.js';
import { WIDGET_WORDS } from '../widgets/words.js';
import { LIMIT_MB, PictureFileError, readPictureFile, shrink, type KeptPicture } from './read-file.js';

type Phase =
  | { readonly is: 'ready' | 'reading' | 'shrinking' }
  | { readonly is: 'refused'; readonly error: PictureFileError; readonly file: Blob };

/**
 * A button that chooses a picture file. What is wrong with a file is told beside it.
 *
 * @fires studio-picture - Fired with the picture to keep.
 */
export class StudioPictureButton extends LitElement {
  static override properties = { label: { attribute: false }, about: { attribute: false } };

  /** The text of the button. */
  declare label: string;
  /** The name of the field, for screen readers. */
  declare about: string;

  #phase: Phase = { is: 'ready' };

  constructor() {
    super();
    new FollowsLanguage(this);
  }

  /** In the tree of the form, so that its styles apply. */
  protected override createRenderRoot(): this {
    return this;
  }

  async #take(file: Blob): Promise<void> {
    this.#show({ is: 'reading' });
    try {
      const detail: KeptPicture = await readPictureFile(file);
      this.#show({ is: 'ready' });
      this.dispatchEvent(new CustomEvent('studio-picture', { detail }));
    } catch (error) {
      this.#show({ is: 'refused', error: error as PictureFileError, file });
    }
  }

  async #shrink(file: Blob): Promise<void> {
    this.#show({ is: 'shrinking' });
    try {
      await this.#take(await shrink(file));
    } catch (error) {
      this.#show({ is: 'refused', error: error as PictureFileError, file });
    }
  }

  #show(phase: Phase): void {
    this.#phase = phase;
    this.requestUpdate();
  }

  #choose(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.value = '';
    input.click();
  }

  protected override render(): TemplateResult {
    const words = inLanguage(WIDGET_WORDS);
    const phase = this.#phase;
    return html`<button class="small" aria-label=${`${this.label}: ${this.about}`} @click=${() => this.#choose()}>
        ${this.label}
      </button>
      <input
        type="file"
        hidden
        accept="image/avif,image/gif,image/jpeg,image/png,image/webp"
        aria-label=${`${this.label}: ${this.about}`}
        @change=${(event: Event) => {
          const [file] = (event.target as HTMLInputElement).files ?? [];
          if (file) void this.#take(file);
        }}
      />
      <div role="status">
        ${phase.is === 'reading' ? words.reading : phase.is === 'shrinking' ? words.shrinking : nothing}
        ${phase.is === 'refused' ? this.#renderError(phase.error, phase.file) : nothing}
      </div>`;
  }

  #renderError({ reason, message }: PictureFileError, file: Blob): TemplateResult {
    const words = inLanguage(WIDGET_WORDS);
    const size = (file.size / 1e6).toLocaleString(languageNow(), { maximumFractionDigits: 0 });
    const text = {
      large: words.tooLarge(size, String(LIMIT_MB)),
      svg: words.svg,
      insecure: words.needsHttps,
      unreadable: words.cannotShrink,
      refused: '',
    }[reason];
    return html`<div class="message error">
      <p>${words.notRead} ${text} ${message ? html`<span lang="en">${message}.</span>` : nothing}</p>
      ${
        reason === 'large'
          ? html`<button class="small" @click=${() => void this.#shrink(file)}>${words.shrink}</button>`
          : nothing
      }
    </div>`;
  }
}
