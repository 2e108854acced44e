import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import { STEPS, type Step } from '../draft/state.js';
import { StudioStore } from '../draft/store.js';
import { inLanguage, languageNow } from './language.js';
import { STEP_CODE } from './steps.js';
import { studioStyles } from './studio.styles.js';
import { SHELL_WORDS } from './words.js';

const TAGS: Readonly<Record<Step, StaticValue>> = {
  start: literal`studio-start`,
  write: literal`studio-write`,
  preview: literal`studio-preview`,
  choose: literal`studio-choose`,
  'take-away': literal`studio-take-away`,
  review: literal`studio-review`,
};

/** The studio: its header, the list of steps, and the current step. */
export class CxStudio extends LitElement {
  static override styles = [
    studioStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
        padding: 0.75rem 1.5rem;
        border-block-end: 1px solid var(--studio-line);
        background: var(--studio-surface);
      }
      h1 {
        flex: 1 1 auto;
        margin: 0;
        font-size: 1.25rem;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      [aria-current] {
        border-color: var(--studio-accent);
      }
      main {
        padding: 1.5rem;
      }
    `,
  ];

  readonly #store = new StudioStore();
  readonly #loaded = new Map<Step, 'loading' | 'ready' | 'failed'>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store.subscribe(() => this.requestUpdate());
  }

  protected override willUpdate(): void {
    void this.#load(this.#store.getState().step);
  }

  async #load(step: Step): Promise<void> {
    if (this.#loaded.has(step)) return;
    this.#loaded.set(step, 'loading');
    try {
      await STEP_CODE[step]();
      this.#loaded.set(step, 'ready');
    } catch {
      this.#loaded.set(step, 'failed');
    }
    this.requestUpdate();
  }

  #switchLanguage(): void {
    document.documentElement.lang = languageNow() === 'en' ? 'es' : 'en';
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const words = inLanguage(SHELL_WORDS);
    return html`
      ${this.#renderHeader()}
      <main>
        <h2 tabindex="-1">${words.step[this.#store.getState().step]}</h2>
        ${this.#renderStep()}
      </main>
    `;
  }

  #renderHeader(): TemplateResult {
    const words = inLanguage(SHELL_WORDS);
    const { canUndo, canRedo, campaign } = this.#store.getState();
    return html`<header>
      <h1>${words.title}</h1>
      <nav aria-label=${words.steps}>
        <ol role="list">
          ${STEPS.map((step) => this.#renderLink(step, !campaign && step !== 'start' && step !== 'review'))}
        </ol>
      </nav>
      <button class="plain" ?disabled=${!canUndo} @click=${() => this.#store.undo()}>${words.undo}</button>
      <button class="plain" ?disabled=${!canRedo} @click=${() => this.#store.redo()}>${words.redo}</button>
      <button class="plain" lang=${languageNow() === 'en' ? 'es' : 'en'} @click=${() => this.#switchLanguage()}>
        ${words.language}
      </button>
    </header>`;
  }

  #renderLink(step: Step, isDisabled: boolean): TemplateResult {
    const isCurrent = this.#store.getState().step === step;
    return html`<li>
      <button
        class="plain"
        aria-current=${isCurrent ? 'step' : nothing}
        ?disabled=${isDisabled}
        @click=${() => this.#store.goTo(step)}
      >
        ${inLanguage(SHELL_WORDS).step[step]}
      </button>
    </li>`;
  }

  #renderStep(): TemplateResult {
    const words = inLanguage(SHELL_WORDS);
    const { step } = this.#store.getState();
    const loaded = this.#loaded.get(step);
    if (loaded === 'failed') return html`<p role="alert">${words.failed}</p>`;
    if (loaded !== 'ready') return html`<p>${words.loading}</p>`;
    const tag = TAGS[step];
    return staticHtml`<${tag} .store=${this.#store} lang=${languageNow()}></${tag}>` as TemplateResult;
  }
}
