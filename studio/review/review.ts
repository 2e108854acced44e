import { html, nothing, type TemplateResult } from 'lit';
import { headline } from '../../cli/review/lines.js';
import { keyOf, type Decision, type Waiting } from '../../cli/review/review.js';
import { ConfigError } from '../../cli/pull/config-error.js';
import { fileHandles } from '../draft/file-handles.js';
import type { Decided, ReviewSession } from '../draft/review-session.js';
import { inLanguage } from '../shell/language.js';
import { StepElement } from '../shell/step-element.js';
import { studioStyles } from '../shell/studio.styles.js';
import { renderEntry } from './entry.js';
import { openReview, ReviewError } from './open-review.js';
import { reviewStyles } from './review.styles.js';
import { saveReview } from './save-review.js';
import { REVIEW_WORDS } from './words.js';

/** The step in which people approve what `pull` has collected. */
export class StudioReview extends StepElement {
  static override styles = [studioStyles, reviewStyles];

  #fault: readonly string[] | ReviewError | undefined;
  /** The names of the files of the last save. */
  #done = '';
  #note = '';

  protected override updated(): void {
    if (this.state.dropped.length && this.state.step === 'review') void this.#read(this.store.takeDropped());
  }

  async #read(files: readonly File[]): Promise<void> {
    if (!files.length) return;
    this.#fault = undefined;
    this.#done = '';
    try {
      const read = async (file: File): Promise<Parameters<typeof openReview>[0][number]> => ({
        ...{ name: file.name, text: await file.text(), handle: fileHandles.get(file) },
      });
      this.store.setReview(openReview(await Promise.all(files.map(read))));
      void this.#focus(this.#session?.entries.length ? '#entry' : '#result');
    } catch (error) {
      if (error instanceof ConfigError) this.#fault = error.problems;
      else this.#fault = error instanceof ReviewError ? error : [String(error)];
      this.requestUpdate();
      void this.#focus('#result');
    }
  }

  get #session(): ReviewSession | undefined {
    return this.state.review;
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #change(change: Partial<ReviewSession>): void {
    const session = this.#session;
    if (session) this.store.setReview({ ...session, ...change });
  }

  /** Shows an entry, and moves the focus to it. */
  #show(index: number): void {
    const { entries, decided } = this.#session!;
    const at = Math.min(Math.max(0, index), entries.length - 1);
    this.#note = decided.get(keyOf(entries[at]!))?.note ?? '';
    this.#change({ index: at });
    void this.#focus('#entry');
  }

  #decide(entry: Waiting, decision: Decision | undefined): void {
    const session = this.#session!;
    const words = inLanguage(REVIEW_WORDS);
    const decided = new Map<string, Decided>(session.decided);
    if (decision) decided.set(keyOf(entry), { decision, at: new Date().toISOString(), note: this.#note });
    else decided.delete(keyOf(entry));
    this.#done = '';
    this.#change({ decided, isSaved: false });
    if (decision) this.#say((decision === 'approve' ? words.approved : words.rejected)(headline(entry)));
    const { entries, index } = session;
    const next = [...entries.slice(index + 1), ...entries.slice(0, index)].find((one) => !decided.has(keyOf(one)));
    if (decision && next) this.#show(entries.indexOf(next));
    else void this.#focus(decision ? '#save' : '#entry');
  }

  async #save(): Promise<void> {
    const session = this.#session!;
    try {
      this.#done = (await saveReview(session)).join(', ');
      // Decisions that were made meanwhile stay unsaved.
      this.#change({ isSaved: this.#session?.decided === session.decided });
      this.#say(inLanguage(REVIEW_WORDS).saved(this.#done));
    } catch (error) {
      this.#fault = [inLanguage(REVIEW_WORDS).saveFailed((error as Error).message)];
    }
    this.requestUpdate();
  }

  #say(detail: string): void {
    this.dispatchEvent(new CustomEvent('studio-say', { detail, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const session = this.#session;
    return html`${this.#renderFault()}${session ? this.#renderDesk(session) : this.#renderChoice()}`;
  }

  #renderFault(): TemplateResult | typeof nothing {
    const words = inLanguage(REVIEW_WORDS);
    const fault = this.#fault;
    if (!fault) return nothing;
    const texts = {
      'no-queue': () => words.noQueue,
      mixed: words.mixed,
      unknown: words.unknown,
      'campaign-file': () => words.campaignFile,
    };
    return html`<div class="message error" id="result" tabindex="-1">
      <p><strong>${words.problem}.</strong> ${words.unchanged}</p>
      ${
        fault instanceof ReviewError
          ? html`<p>${texts[fault.code](fault.file)}</p>`
          : html`<ul lang="en">
              ${fault.map((problem) => html`<li>${problem}</li>`)}
            </ul>`
      }
    </div>`;
  }

  #renderChoice(): TemplateResult {
    const words = inLanguage(REVIEW_WORDS);
    const onChange = (event: Event): void => {
      const input = event.currentTarget as HTMLInputElement;
      const files = [...(input.files ?? [])];
      input.value = '';
      void this.#read(files);
    };
    return html`<section aria-labelledby="approval">
        <h3 id="approval">${words.approval}</h3>
        <p>${words.approvalHow}</p>
        ${
          this.state.campaign
            ? html`<p><button @click=${() => this.store.goTo('take-away')}>${words.openPublish}</button></p>`
            : nothing
        }
      </section>
      <h3>${words.collected}</h3>
      <p>${words.intro}</p>
      <label for="files">${words.choose}</label>
      <p class="hint" id="hint">${words.chooseHint}</p>
      <input id="files" type="file" multiple aria-describedby="hint" @change=${onChange} />`;
  }

  #renderDesk(session: ReviewSession): TemplateResult {
    const words = inLanguage(REVIEW_WORDS);
    const { entries, decided, index, hasReviewed, config, by } = session;
    const close = (): void => this.store.setReview(undefined);
    const other = html`<button class="plain" ?disabled=${!session.isSaved} @click=${close}>${words.other}</button>`;
    if (!entries.length)
      return html`<p id="result" tabindex="-1">${words.empty}</p>
        ${other}`;
    return html`
      ${hasReviewed ? nothing : html`<p class="message">${words.withoutReviewed}</p>`}
      <div class="field">
        <label for="by">${words.name}</label>
        <p class="hint" id="by-hint">${words.nameHint}</p>
        <input
          id="by"
          autocomplete="name"
          aria-describedby="by-hint"
          .value=${by}
          @input=${(event: Event) => this.#change({ by: (event.target as HTMLInputElement).value })}
        />
      </div>
      <div class="desk">
        <section aria-labelledby="entry">
          ${renderEntry(entries[index]!, words.position(index + 1, entries.length))}
          ${this.#renderDecision(entries[index]!, session)}
        </section>
        ${this.#renderQueue(session)}
      </div>
      <div class="buttons">
        <button id="save" class="primary" ?disabled=${!decided.size} @click=${() => void this.#save()}>
          ${words.save}
        </button>
        ${other}
      </div>
      ${this.#done ? html`<p>${words.saved(this.#done)} ${words.next(config)}</p>` : nothing}
    `;
  }

  #renderQueue({ entries, decided, index }: ReviewSession): TemplateResult {
    const words = inLanguage(REVIEW_WORDS);
    return html`<nav aria-labelledby="queue">
      <h3 id="queue">${words.queue}</h3>
      <p>${words.count(decided.size, entries.length)}</p>
      <ol role="list" class="queue">
        ${entries.map((entry, at) => {
          const status = decided.get(keyOf(entry))?.decision ?? 'open';
          return html`<li>
            <button class="plain" aria-current=${at === index ? 'true' : nothing} @click=${() => this.#show(at)}>
              <span lang="">${headline(entry)}</span> <span class="hint ${status}">${words.status[status]}</span>
            </button>
          </li>`;
        })}
      </ol>
    </nav>`;
  }

  #renderDecision(entry: Waiting, { index, decided }: ReviewSession): TemplateResult {
    const words = inLanguage(REVIEW_WORDS);
    const onNote = (event: Event): void => {
      this.#note = (event.target as HTMLInputElement).value;
    };
    const isDecided = decided.has(keyOf(entry));
    return html`<div class="field">
        <label for="note">${words.reason}</label>
        <p class="hint" id="note-hint">${words.reasonHint}</p>
        <input id="note" aria-describedby="note-hint" .value=${this.#note} @input=${onNote} />
      </div>
      <div class="buttons">
        <button class="primary" @click=${() => this.#decide(entry, 'approve')}>${words.approve}</button>
        <button @click=${() => this.#decide(entry, 'reject')}>${words.reject}</button>
        <button class="plain" @click=${() => this.#show(index + 1)}>${words.skip}</button>
        <button class="plain" ?disabled=${index === 0} @click=${() => this.#show(index - 1)}>${words.back}</button>
        ${
          isDecided
            ? html`<button class="plain" @click=${() => this.#decide(entry, undefined)}>${words.undecide}</button>`
            : nothing
        }
      </div>`;
  }
}

customElements.define('studio-review', StudioReview);
