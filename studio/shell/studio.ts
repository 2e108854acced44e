import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import type { Step } from '../draft/state.js';
import { StudioStore } from '../draft/store.js';
import { Drafts } from './drafts.js';
import { FileDrop } from './file-drop.js';
import { renderHeader, type HeaderActions } from './header.js';
import { FollowsLanguage, inLanguage, languageNow, preferredLanguage, setLanguage } from './language.js';
import { ProblemStatus } from './problem-status.js';
import { save, type SaveOutcome } from './saving.js';
import { SettingsInHash } from './settings-in-hash.js';
import { shellStyles } from './shell.styles.js';
import { commitField, shortcutOf } from './shortcuts.js';
import { StepLoader } from './step-loader.js';
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

/**
 * The studio: its header, the list of steps, and the current step.
 *
 * A step dispatches `studio-say` with a text to announce, and `studio-save` to save; both bubble and are composed.
 */
export class CxStudio extends LitElement {
  static override styles = [studioStyles, shellStyles];

  readonly #store = new StudioStore();
  readonly #loader = new StepLoader(() => this.requestUpdate());
  readonly #status = new ProblemStatus(this.#store, (text) => this.#say(text));
  readonly #hash = new SettingsInHash(this.#store);
  readonly #drafts = new Drafts(
    this.#store,
    () => this.requestUpdate(),
    (text) => this.#say(text),
  );
  readonly #drop = new FileDrop(this.#store, () => this.requestUpdate());
  #step: Step = 'start';
  #said = '';
  /** How the last attempt to save ended. */
  #outcome: SaveOutcome = { kind: 'canceled' };
  #unsubscribe: (() => void) | undefined;
  #isChecked = false;

  readonly #actions: HeaderActions = {
    open: (step) => this.#open(step),
    undo: () => this.#undo(),
    redo: () => this.#redo(),
    save: () => void this.#save(),
    switchLanguage: () => this.#setLanguage(languageNow() === 'en' ? 'es' : 'en'),
  };

  constructor() {
    super();
    new FollowsLanguage(this);
    this.addEventListener('studio-say', (event) => this.#say(String((event as CustomEvent<unknown>).detail)));
    this.addEventListener('studio-save', () => void this.#save());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.#store.subscribe(() => this.requestUpdate());
    const { language } = this.#hash.connect();
    setLanguage(preferredLanguage([language, ...navigator.languages]));
    this.#drop.connect();
    void this.#drafts.connect();
    addEventListener('keydown', this.#onKeyDown);
    addEventListener('beforeunload', this.#onBeforeUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#hash.disconnect();
    this.#drop.disconnect();
    this.#drafts.disconnect();
    removeEventListener('keydown', this.#onKeyDown);
    removeEventListener('beforeunload', this.#onBeforeUnload);
  }

  protected override updated(): void {
    const words = inLanguage(SHELL_WORDS);
    document.title = `${words.step[this.#step]} - ${words.title}`;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const shortcut = shortcutOf(event);
    if (!shortcut || event.defaultPrevented || !this.#store.getState().campaign) return;
    event.preventDefault();
    this.#actions[shortcut]();
  };

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    const { campaign, isSaved, isDesignSaved, review } = this.#store.getState();
    const isCampaignKept = !campaign || (isDesignSaved && (isSaved || this.#drafts.isStored));
    if (!isCampaignKept || review?.isSaved === false) event.preventDefault();
  };

  /** Announces a text; again if it is the same as before. */
  #say(text: string): void {
    this.#said = this.#said === text ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  #undo(): void {
    if (!this.#store.getState().canUndo) return;
    this.#store.undo();
    this.#say(inLanguage(SHELL_WORDS).undone);
  }

  #redo(): void {
    if (!this.#store.getState().canRedo) return;
    this.#store.redo();
    this.#say(inLanguage(SHELL_WORDS).redone);
  }

  async #save(): Promise<void> {
    const words = inLanguage(SHELL_WORDS);
    commitField();
    const outcome = await save(this.#store);
    this.#outcome = outcome;
    if (outcome.kind === 'saved') this.#say(words.saved(outcome.name));
    if (outcome.kind === 'downloaded') this.#say(words.downloaded(outcome.name));
    this.requestUpdate();
  }

  #setLanguage(language: 'en' | 'es'): void {
    this.#said = '';
    this.#hash.setLanguage(language);
    setLanguage(language);
  }

  /** Opens a step, and moves the focus to its heading. */
  #open(step: Step): void {
    this.#store.goTo(step);
    void this.#focusHeading();
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override willUpdate(): void {
    const { step, focus, campaign } = this.#store.getState();
    if (campaign && !this.#isChecked) void this.#startChecks();
    // A step that is opened at a field sets the focus itself.
    if (step !== this.#step && !focus.length) void this.#focusHeading();
    this.#step = step;
  }

  /** Starts the checks with the first campaign; their code is not needed before. */
  async #startChecks(): Promise<void> {
    this.#isChecked = true;
    try {
      const { Checker } = await import('../check/checker.js');
      new Checker(this.#store);
    } catch {
      // Offline; the next change of the campaign tries again.
      this.#isChecked = false;
    }
  }

  protected override render(): TemplateResult {
    const words = inLanguage(SHELL_WORDS);
    return html`
      ${renderHeader(this.#store, this.#status, this.#actions)}
      <main>
        <h2 tabindex="-1">${words.step[this.#step]}</h2>
        ${this.#renderOutcome()} ${this.#drafts.renderNotice()} ${this.#renderStep()}
      </main>
      <footer>
        <p>${words.privacy}</p>
        ${this.#drafts.renderChoice()}
      </footer>
      <p class="visually-hidden" role="status">${this.#said}</p>
      ${this.#drop.isOver ? html`<div class="drop" aria-hidden="true">${words.dropHere}</div>` : nothing}
    `;
  }

  /** Renders how the last attempt to save ended, if the user has to know more than that it is saved. */
  #renderOutcome(): TemplateResult | typeof nothing {
    const words = inLanguage(SHELL_WORDS);
    const outcome = this.#outcome;
    if (outcome.kind === 'downloaded' && this.#store.getState().isSaved) {
      return html`<p class="message notice">${words.downloaded(outcome.name)}</p>`;
    }
    if (outcome.kind !== 'failed') return nothing;
    const { name, reason } = outcome;
    return html`<p class="message error notice" role="alert">${words.saveFailed(name, reason)}</p>`;
  }

  #renderStep(): TemplateResult {
    const words = inLanguage(SHELL_WORDS);
    const state = this.#loader.stateOf(this.#step);
    if (state === 'loading') return html`<p>${words.loading}</p>`;
    if (state === 'failed') {
      return html`<p role="alert" class="message error">${words.failed}</p>
        <button @click=${() => void this.#loader.load(this.#step)}>${words.retry}</button>`;
    }
    const tag = TAGS[this.#step];
    return staticHtml`<${tag} .store=${this.#store} lang=${languageNow()}></${tag}>`;
  }
}
