import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import '../frame/studio-frame.js';
import type { StudioReportEvent } from '../frame/studio-frame.js';
import { currentPublication, viewOf } from '../page/current.js';
import { BESIDE, placeOf } from '../page/place.js';
import type { Publication } from '../page/publication.js';
import { snippetFor, WAYS, type Look, type Way } from '../page/snippets.js';
import { tokenPairs } from '../page/styles.js';
import { TOKENS_BY_NAME } from '../page/tokens.js';
import { inLanguage } from '../shell/language.js';
import { download, jsonText } from '../shell/saving.js';
import { StepElement } from '../shell/step-element.js';
import { renderCopyable } from './copyable.js';
import { renderFacts } from './facts.js';
import { HeightMeasurer } from './heights.js';
import { canSaveFolder, folderOf, saveFolder } from './output.js';
import { renderProblems } from './problems.js';
import { renderTabs, tabsStyles } from './tabs.js';
import { takeAwayStyles } from './take-away.styles.js';
import { WAY_WORDS } from './way-words.js';
import { TAKE_AWAY_WORDS } from './words.js';

/** The step "take away": the folder, the code for a page, and the papers. */
export class StudioTakeAway extends StepElement {
  static override styles = [StepElement.styles, tabsStyles, takeAwayStyles];

  static override properties = {
    ...StepElement.properties,
    way: { state: true },
    base: { state: true },
    copied: { state: true },
    status: { state: true },
  };

  declare way: Way;
  /** The address as it is being written, if it can't be used. */
  declare base: string | undefined;
  /** The piece that was copied last. */
  declare copied: string | undefined;
  declare status: { readonly text: string; readonly isError?: boolean } | undefined;

  readonly #current = currentPublication();
  readonly #measured = currentPublication();
  readonly #measurer = new HeightMeasurer();
  #content: unknown;
  /** The place in use before the field was edited. */
  #baseBefore: string | undefined;

  constructor() {
    super();
    this.way = 'element';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { publication } = this.#measured(this.state, BESIDE);
    if (publication !== this.#content) this.#measurer.restart();
    this.#content = publication;
  }

  #say(detail: string): void {
    this.dispatchEvent(new CustomEvent('studio-say', { detail, bubbles: true, composed: true }));
  }

  #tell(text: string, isError = false): void {
    this.status = { text, isError };
    this.#say(text);
  }

  readonly #setBase = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    const place = placeOf(value);
    this.#baseBefore ??= this.state.settings.base;
    this.base = place ? undefined : value;
    // A part of what is being written may be a place, too.
    this.store.setSettings({ base: place ? value.trim() : this.#baseBefore });
  };

  readonly #endBase = (): void => {
    this.#baseBefore = undefined;
  };

  readonly #onReport = ({ report }: StudioReportEvent): void => {
    if (this.#measurer.take(report)) this.requestUpdate();
  };

  readonly #copy = async (id: string, label: string, text: string): Promise<void> => {
    const words = inLanguage(TAKE_AWAY_WORDS);
    try {
      await navigator.clipboard.writeText(text);
      this.copied = id;
      if (id === 'setup') this.store.designSaved();
      this.#say(words.copiedOf(label));
    } catch {
      this.renderRoot.querySelector<HTMLTextAreaElement>(`#${id}`)?.select();
      this.#tell(words.select);
    }
  };

  /** Writes the folder and tells how that ended. */
  async #write(
    run: (words: ReturnType<typeof inLanguage<(typeof TAKE_AWAY_WORDS)['en']>>) => Promise<string | undefined>,
  ): Promise<void> {
    const words = inLanguage(TAKE_AWAY_WORDS);
    this.status = { text: words.preparing };
    try {
      const done = await run(words);
      if (done === undefined) this.status = undefined;
      else this.#tell(done);
    } catch (error) {
      this.#tell(words.failed((error as Error).message), true);
    }
  }

  readonly #downloadZip = (): Promise<void> =>
    this.#write(async (words) => {
      const { zipFolder } = await import('../shell/zip-folder.js');
      const name = `${this.#stem()}.zip`;
      const { settings } = this.state;
      download(name, await zipFolder(await folderOf(this.state, this.#look())));
      this.store.designSaved(settings);
      return words.downloaded(name);
    });

  readonly #saveFolder = (): Promise<void> =>
    this.#write(async (words) => {
      const { settings } = this.state;
      const name = await saveFolder(() => folderOf(this.state, this.#look()));
      if (name === undefined) return undefined;
      this.store.designSaved(settings);
      return words.savedIn(name);
    });

  readonly #downloadFile = (): void => {
    const { campaign, origin } = this.state;
    if (!campaign) return;
    const name = `${this.#stem()}.json`;
    download(name, new Blob([jsonText(campaign, origin)], { type: 'application/feed+json' }));
    this.#tell(inLanguage(TAKE_AWAY_WORDS).downloaded(name));
  };

  #stem(): string {
    return this.state.name.replace(/\.(?:json|zip)$/i, '') || 'campaign';
  }

  #look(): Look {
    return { tokens: tokenPairs(this.state.settings.tokens, TOKENS_BY_NAME), heights: this.#measurer.heights };
  }

  protected override render(): TemplateResult {
    const words = inLanguage(TAKE_AWAY_WORDS);
    const { publication, error } = this.#current(this.state);
    if (!publication) return html`<p>${words.broken} <span lang="en">${error}</span></p>`;
    return html`
      <p>${words.intro}</p>
      ${renderProblems(this.store, publication)} ${this.#renderFolder()}
      <h3>${words.code}</h3>
      ${this.#renderBase()}
      <p class="hint">${words.codeHint}</p>
      ${renderTabs<Way>({
        label: words.code,
        tabs: WAYS.map((way) => [way, words.ways[way]]),
        selected: this.way,
        select: (way) => (this.way = way),
        panel: this.#renderSnippet(publication),
      })}
      ${renderFacts({ publication, heights: this.#measurer.heights, copied: this.copied, copy: this.#copy })}
      ${this.#renderMeasure()}
    `;
  }

  #renderFolder(): TemplateResult {
    const words = inLanguage(TAKE_AWAY_WORDS);
    return html`<section>
      <h3>${words.everything}</h3>
      <p class="hint">${words.everythingHint}</p>
      <div class="row">
        <button type="button" class="primary" @click=${() => void this.#downloadZip()}>${words.zip}</button>
      </div>
      ${this.status ? html`<p class=${this.status.isError ? 'message error' : 'message good'}>${this.status.text}</p>` : nothing}
      <h3>${words.forWeb}</h3>
      <div class="row">
        ${
          canSaveFolder()
            ? html`<button type="button" @click=${() => void this.#saveFolder()}>${words.folder}</button>`
            : nothing
        }
        <button type="button" @click=${this.#downloadFile}>${words.campaignFile}</button>
        <button
          type="button"
          aria-describedby="link-hint"
          @click=${() => void this.#copy('setup', words.link, globalThis.location.href)}
        >
          ${this.copied === 'setup' ? words.copied : words.link}
        </button>
      </div>
      <p class="hint" id="link-hint">${words.linkHint}</p>
    </section>`;
  }

  #renderBase(): TemplateResult {
    const words = inLanguage(TAKE_AWAY_WORDS);
    const isBad = this.base !== undefined;
    return html`<div class="field">
      <label for="base">${words.base}</label>
      <input
        id="base"
        spellcheck="false"
        autocomplete="off"
        aria-describedby="base-hint"
        aria-invalid=${isBad ? 'true' : nothing}
        .value=${this.base ?? this.state.settings.base}
        @input=${this.#setBase}
        @change=${this.#endBase}
      />
      <p id="base-hint" class=${isBad ? 'message error' : 'hint'}>${isBad ? words.badBase : words.baseHint}</p>
    </div>`;
  }

  #renderSnippet(publication: Publication): TemplateResult {
    const words = inLanguage(TAKE_AWAY_WORDS);
    const { blocks, notes } = snippetFor(this.way, publication, this.#look());
    return html`
      <p>${inLanguage(WAY_WORDS)[this.way]}</p>
      ${notes.map((note) => html`<p class="message">${words.notes[note]}</p>`)}
      ${blocks.map(({ spot, code }) =>
        renderCopyable({
          id: `code-${this.way}-${spot}`,
          label: words.spots[spot],
          text: code,
          isCopied: this.copied === `code-${this.way}-${spot}`,
          copy: this.#copy,
        }),
      )}
    `;
  }

  /** Renders the frame in which heights are measured; it is not there for anyone. */
  #renderMeasure(): TemplateResult {
    const { publication } = this.#measured(this.state, BESIDE);
    const { width } = this.#measurer;
    if (!publication || width === undefined) return html``;
    const view = viewOf(publication, this.state, {
      language: publication.language,
      direction: 'ltr',
      scheme: 'light',
      isPrinted: false,
      isStatic: false,
    });
    return html`<div class="measure" inert aria-hidden="true">
      <studio-frame
        .view=${view}
        .width=${width}
        .label=${inLanguage(TAKE_AWAY_WORDS).frame}
        .isFitted=${true}
        @studio-report=${this.#onReport}
      ></studio-frame>
    </div>`;
  }
}

customElements.define('studio-take-away', StudioTakeAway);
