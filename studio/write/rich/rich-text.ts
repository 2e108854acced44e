import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { FollowsLanguage, inLanguage } from '../../shell/language.js';
import type { Editor, EditorState } from './editor.js';
import { RICH_WORDS } from './words.js';

/** The buttons of the toolbar, in their order. */
const ACTIONS = ['strong', 'emphasis', 'link', 'bulletList', 'orderedList', 'blockquote'] as const;
export type Action = (typeof ACTIONS)[number];

const NOTHING_ACTIVE: EditorState = { active: new Set(), link: '' };

/**
 * A field for formatted text. Its editor is loaded when the first one is shown.
 *
 * @fires studio-text - Fired with the HTML after each change.
 */
export class StudioRichText extends LitElement {
  static override properties = {
    value: { attribute: false },
    fieldId: { attribute: false },
    labelledBy: { attribute: false },
    describedBy: { attribute: false },
  };

  declare value: string;
  declare fieldId: string;
  declare labelledBy: string;
  declare describedBy: string;

  #editor: Editor | undefined;
  #state = NOTHING_ACTIVE;
  /** The button of the toolbar in the tab order. */
  #current = 0;
  /** The last HTML from the editor; any other value was set from outside. */
  #written: string | undefined;
  /** Whether the editor gets the focus as soon as it is loaded. */
  #isWanted = false;

  constructor() {
    super();
    new FollowsLanguage(this);
  }

  /** In the tree of the form, so that its label and styles apply. */
  protected override createRenderRoot(): this {
    return this;
  }

  override focus(): void {
    if (this.#editor) this.#editor.focus();
    else this.#isWanted = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#editor?.destroy();
    this.#editor = undefined;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.#editor && this.isConnected) void this.#create();
    else if (changed.has('value') && this.value !== this.#written) this.#editor?.setHtml(this.value);
    this.#editor?.setDescription(this.fieldId, this.labelledBy, this.describedBy);
    this.#written = this.value;
  }

  async #create(): Promise<void> {
    const { createEditor } = await import('./editor.js');
    const place = this.querySelector('.editor');
    if (this.#editor || !this.isConnected || !place) return;
    this.#editor = createEditor(place as HTMLElement, this.value, {
      changed: (value) => {
        this.#written = value;
        this.dispatchEvent(new CustomEvent('studio-text', { detail: value }));
      },
      moved: (state) => {
        this.#state = state;
        this.requestUpdate();
      },
      link: () => this.#openLink(),
    });
    this.#editor.setDescription(this.fieldId, this.labelledBy, this.describedBy);
    if (this.#isWanted) this.#editor.focus();
    this.#isWanted = false;
  }

  #run(action: Action): void {
    if (action === 'link') this.#openLink();
    else this.#editor?.run(action);
  }

  #openLink(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    dialog.querySelector('input')!.value = this.#state.link;
    dialog.returnValue = '';
    dialog.showModal();
  }

  /** Applies the link when the dialog closes; Escape changes nothing. */
  #closeLink(event: Event): void {
    const dialog = event.target as HTMLDialogElement;
    if (dialog.returnValue === 'set') this.#editor?.setLink(dialog.querySelector('input')!.value);
    if (dialog.returnValue === 'remove') this.#editor?.setLink('');
    this.#editor?.focus();
  }

  /** Moves among the buttons as the pattern of toolbars asks: arrow keys, Home and End. */
  #onToolbarKey(event: KeyboardEvent): void {
    const last = ACTIONS.length - 1;
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key] ?? 0;
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? last : (this.#current + step + last + 1) % (last + 1);
    if (!step && !['Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    this.#current = next;
    this.requestUpdate();
    this.querySelectorAll<HTMLElement>('[role=toolbar] button')[next]?.focus();
  }

  protected override render(): TemplateResult {
    const words = inLanguage(RICH_WORDS);
    return html`<div class="rich">
      <div
        role="toolbar"
        aria-label=${words.toolbar}
        aria-controls=${`${this.fieldId}-editor`}
        @keydown=${this.#onToolbarKey}
      >
        ${ACTIONS.map(
          (action, index) =>
            html`<button
              class="tool"
              tabindex=${index === this.#current ? 0 : -1}
              aria-pressed=${String(this.#state.active.has(action))}
              @focus=${() => (this.#current = index)}
              @click=${() => this.#run(action)}
            >
              ${words.actions[action]}
            </button>`,
        )}
      </div>
      <div class="editor" id=${`${this.fieldId}-editor`}></div>
      ${this.#renderDialog()}
    </div>`;
  }

  #renderDialog(): TemplateResult {
    const words = inLanguage(RICH_WORDS);
    return html`<dialog aria-label=${words.actions.link} @close=${this.#closeLink}>
      <form method="dialog">
        <label>${words.linkUrl} <input inputmode="url" autocomplete="off" dir="ltr" spellcheck="false" /></label>
        <div class="row">
          <button class="primary" value="set">${words.setLink}</button>
          <button value="remove" ?hidden=${!this.#state.link}>${words.removeLink}</button>
          <button value="cancel">${words.cancel}</button>
        </div>
      </form>
    </dialog>`;
  }
}
