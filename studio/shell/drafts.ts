import { html, nothing, type TemplateResult } from 'lit';
import { DraftKeeper, type FoundDraft } from '../draft/keeper.js';
import type { StudioStore } from '../draft/store.js';
import { DRAFT_WORDS } from './draft-words.js';
import { inLanguage, languageNow } from './language.js';

/** The draft in this browser, as the user sees it. */
export class Drafts {
  readonly #keeper: DraftKeeper;
  #found: FoundDraft | undefined;

  /**
   * @param onChange - Called when it is to be rendered again.
   * @param say - Announces a text.
   */
  constructor(
    private readonly store: StudioStore,
    private readonly onChange: () => void,
    private readonly say: (text: string) => void,
  ) {
    this.#keeper = new DraftKeeper(store, () => this.#onKeeping());
  }

  /** Whether every change is stored, so that the page may be left. */
  get isStored(): boolean {
    return this.#keeper.isStored;
  }

  async connect(): Promise<void> {
    addEventListener('visibilitychange', this.#onHide);
    this.#found = await this.#keeper.find();
    this.onChange();
  }

  disconnect(): void {
    removeEventListener('visibilitychange', this.#onHide);
  }

  readonly #onHide = (): void => {
    if (document.visibilityState === 'hidden') void this.#keeper.flush();
  };

  #onKeeping(): void {
    if (this.#keeper.keeping.kind === 'taken') this.say(inLanguage(DRAFT_WORDS).taken);
    this.onChange();
  }

  async #open(use: (found: FoundDraft) => Promise<void> | void): Promise<void> {
    const found = this.#found;
    this.#found = undefined;
    if (found) await use(found);
    this.onChange();
  }

  async #forget(): Promise<void> {
    this.#found = undefined;
    await this.#keeper.forget();
    this.say(inLanguage(DRAFT_WORDS).forgotten);
    this.onChange();
  }

  /** Renders the choice to keep a draft, in the footer. */
  renderChoice(): TemplateResult | typeof nothing {
    const words = inLanguage(DRAFT_WORDS);
    const { keeping } = this.#keeper;
    if (!this.store.getState().campaign) return nothing;
    const isKept = keeping.kind === 'kept' || keeping.kind === 'failed';
    const toggle = (): void => void (isKept ? this.#forget() : this.#keeper.keep());
    return html`
      <label class="check"><input type="checkbox" .checked=${isKept} @change=${toggle} /> ${words.keep}</label>
      ${
        keeping.kind === 'kept'
          ? html`<span>${words.kept(timeOf(keeping.at))}</span>
              <button class="plain" @click=${() => void this.#forget()}>${words.forget}</button>`
          : nothing
      }
    `;
  }

  /** Renders what the user has to know about the draft now. */
  renderNotice(): TemplateResult | typeof nothing {
    const words = inLanguage(DRAFT_WORDS);
    const { keeping } = this.#keeper;
    if (keeping.kind === 'taken') return html`<p class="message notice">${words.taken}</p>`;
    if (keeping.kind === 'failed') {
      return html`<p class="message error notice" role="alert">${words.failed(keeping.reason)}</p>`;
    }
    const { campaign, step } = this.store.getState();
    return this.#found && !campaign && step === 'start' ? this.#renderFound(this.#found) : nothing;
  }

  #renderFound({ draft, isElsewhere }: FoundDraft): TemplateResult {
    const words = inLanguage(DRAFT_WORDS);
    const { title } = draft.feed;
    const name = typeof title === 'string' && title.trim() ? title : words.untitled;
    const copy = (): void => void this.#open((found) => this.#keeper.open(found.draft));
    const takeOver = (): void => void this.#open((found) => this.#keeper.takeOver(found));
    return html`<section class="found" aria-labelledby="found">
      <h3 id="found">${words.foundHeading}</h3>
      <p>${words.found(name, dayOf(draft.changed))} ${isElsewhere ? words.elsewhere : nothing}</p>
      <div class="buttons">
        <button class="primary" @click=${takeOver}>${isElsewhere ? words.takeOver : words.goOn}</button>
        ${isElsewhere ? html`<button @click=${copy}>${words.copy}</button>` : nothing}
        <button class="plain" @click=${() => void this.#forget()}>${words.forget}</button>
      </div>
    </section>`;
  }
}

const timeOf = (at: string): string =>
  new Intl.DateTimeFormat(languageNow(), { timeStyle: 'short' }).format(Date.parse(at));

const dayOf = (at: string): string =>
  new Intl.DateTimeFormat(languageNow(), { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(at));
