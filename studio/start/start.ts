import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../../src/formats/source.js';
import { fileHandles } from '../draft/file-handles.js';
import type { Campaign } from '../draft/state.js';
import { inLanguage, languageNow } from '../shell/language.js';
import { StepElement } from '../shell/step-element.js';
import { studioStyles } from '../shell/studio.styles.js';
import { appended } from './append.js';
import { chooseFiles, openFiles } from './open-files.js';
import { ReviewFile, StartError, type Opened, type StartProblem } from './opened.js';
import { renderProblem } from './problem.js';
import { entryCount, renderReport } from './report.js';
import { startStyles } from './start.styles.js';
import { TEMPLATES, type TemplateName } from './templates/names.js';
import { renderFile, renderPaste, renderUrl, type Pasted } from './ways.js';
import { START_WORDS } from './words.js';

/** Returns a name for content in the language of the page. */
type Name = () => string;

/** Content above the ways to start. */
type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: Name }
  | { readonly kind: 'report'; readonly opened: Opened; readonly name: Name }
  | { readonly kind: 'problem'; readonly problem: StartProblem; readonly name: Name };

/** The first step: starts from a template, a file, a paste or an address. */
export class StudioStart extends StepElement {
  static override styles = [studioStyles, startStyles];

  #phase: Phase = { kind: 'idle' };
  #reading: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
  }

  protected override updated(): void {
    const files = this.state.dropped;
    if (files.length && this.state.step === 'start') this.#readFiles(this.store.takeDropped());
  }

  /** Reads something, then opens it or shows what the user should know first. */
  async #read(name: Name, read: (signal: AbortSignal) => Promise<Opened>): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.#show({ kind: 'reading', name });
    try {
      const opened = await read(reading.signal);
      if (!reading.signal.aborted) this.#offer(opened, name);
    } catch (error) {
      if (!reading.signal.aborted) this.#fail(error, name);
    }
  }

  #fail(error: unknown, name: Name): void {
    if (error instanceof StartError) return this.#show({ kind: 'problem', problem: error.problem, name });
    const isCode = error instanceof TypeError && /import|module/i.test(error.message);
    const problem: StartProblem = isCode ? { code: 'code-missing' } : { code: 'unreadable', reason: String(error) };
    this.#show({ kind: 'problem', problem, name });
  }

  #readFiles(files: readonly File[]): void {
    if (!files.length) return;
    const names = files.map(({ name }) => name).join(', ');
    void this.#read(
      () => names,
      () =>
        openFiles(files).catch((error: unknown) => {
          if (!(error instanceof ReviewFile)) throw error;
          this.#show({ kind: 'idle' });
          this.store.drop(files, 'review');
          this.#reading?.abort();
          throw error;
        }),
    );
  }

  #readPaste({ text, html: markup }: Pasted): void {
    const name = (): string => inLanguage(START_WORDS).pasted;
    void this.#read(name, async (signal) => {
      const { openPaste, FeedAddress } = await import('./open-paste.js');
      try {
        return openPaste({ text, html: markup }, name(), languageNow());
      } catch (error) {
        if (!(error instanceof FeedAddress)) throw error;
        return (await import('./open-url.js')).openUrl(error.url, signal);
      }
    });
  }

  #readUrl(address: string): void {
    void this.#read(
      () => address,
      async (signal) => (await import('./open-url.js')).openUrl(address, signal),
    );
  }

  async #startTemplate(name: TemplateName): Promise<void> {
    const label = (): string => inLanguage(START_WORDS).template[name][0];
    await this.#read(label, async () => {
      const { feed, settings } = (await import('./templates/all.js')).ALL[name];
      const opened: Opened = {
        ...{ isCampaignFile: false, isTemplate: true, files: new Map(), name: 'campaign.json' },
        ...{ notes: [], repairs: [], origin: {}, settings },
        feed: feed(languageNow(), new Date()) as Opened['feed'],
      };
      return opened;
    });
  }

  /** Opens content at once if there is nothing to tell or to lose. */
  #offer(opened: Opened, name: Name): void {
    const { campaign, isSaved } = this.state;
    const { notes, repairs, lacksWords, isCampaignFile, isTemplate } = opened;
    const isPlain = !notes.length && !repairs.length && !lacksWords;
    const replaces = !campaign || (isSaved && (isCampaignFile || isTemplate));
    if (isPlain && replaces) this.#open(opened, name);
    else this.#show({ kind: 'report', opened, name });
  }

  #open(opened: Opened, from: Name): void {
    const { feed, files, name, repairs, isCampaignFile, origin, settings, lacksWords } = opened;
    this.#phase = { kind: 'idle' };
    if (settings) {
      this.store.setSettings(settings);
      this.store.designSaved();
    }
    this.store.open({ feed, files }, name, 'write', isCampaignFile && !repairs.length, origin);
    if (lacksWords) this.store.jumpTo(['items', 0]);
    else if (!feed.items.length) this.store.jumpTo(['title']);
    this.#say(inLanguage(START_WORDS).opened(from(), entryCount(opened)));
  }

  /** Adds entries to the campaign that is open. */
  #add(opened: Opened): void {
    const campaign = this.state.campaign as Campaign;
    const items = (campaign.feed['items'] ?? []) as readonly Json[];
    this.#phase = { kind: 'idle' };
    const focus = ['items', items.length];
    this.store.change(appended(campaign, opened), focus);
    this.store.jumpTo(focus);
    this.#say(inLanguage(START_WORDS).entriesAdded(entryCount(opened)));
  }

  #say(detail: string): void {
    this.dispatchEvent(new CustomEvent('studio-say', { detail, bubbles: true, composed: true }));
  }

  #show(phase: Phase): void {
    this.#phase = phase;
    if (phase.kind === 'reading') this.#say(inLanguage(START_WORDS).reading(phase.name()));
    this.requestUpdate();
    if (phase.kind === 'report' || phase.kind === 'problem') void this.#focusPanel();
  }

  async #focusPanel(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#panel')?.focus();
  }

  #close(): void {
    this.#reading?.abort();
    this.#show({ kind: 'idle' });
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  readonly #onChoose = async (): Promise<void> => {
    const chosen = await chooseFiles();
    for (const { file, handle } of chosen) fileHandles.set(file, handle);
    this.#readFiles(chosen.map(({ file }) => file));
  };

  protected override render(): TemplateResult {
    const words = inLanguage(START_WORDS);
    return html`
      ${this.#renderPhase()} ${this.#renderCurrent()}
      <section aria-labelledby="templates">
        <h3 id="templates" tabindex="-1">${words.templates}</h3>
        <ul role="list" class="templates">
          ${TEMPLATES.map((name) => this.#renderTemplate(name))}
        </ul>
      </section>
      <div class="ways">
        ${renderPaste((pasted) => this.#readPaste(pasted))}
        <div>
          ${renderFile({ choose: () => void this.#onChoose(), read: (files) => this.#readFiles(files) })}
          ${renderUrl((address) => this.#readUrl(address))}
        </div>
      </div>
    `;
  }

  #renderPhase(): TemplateResult | typeof nothing {
    const words = inLanguage(START_WORDS);
    const phase = this.#phase;
    const close = (): void => this.#close();
    switch (phase.kind) {
      case 'idle':
        return nothing;
      case 'reading':
        return html`<p class="panel">
          ${words.reading(phase.name())} <button class="plain" @click=${close}>${words.cancel}</button>
        </p>`;
      case 'problem':
        return renderProblem(phase.problem, phase.name(), close, words.close);
      case 'report':
        return this.#renderReport(phase.opened, phase.name, close);
    }
  }

  #renderReport(opened: Opened, name: Name, cancel: () => void): TemplateResult {
    const { isSaved } = this.state;
    return renderReport(opened, {
      current: this.#title,
      isSaved,
      name: name(),
      open: () => this.#open(opened, name),
      add: opened.isCampaignFile || opened.isTemplate ? undefined : () => this.#add(opened),
      save: () => this.dispatchEvent(new CustomEvent('studio-save', { bubbles: true, composed: true })),
      cancel,
    });
  }

  /** The title of the campaign that is open; undefined if there is none. */
  get #title(): string | undefined {
    const { campaign } = this.state;
    if (!campaign) return undefined;
    const { title } = campaign.feed;
    return typeof title === 'string' && title.trim() ? title : inLanguage(START_WORDS).untitled;
  }

  #renderCurrent(): TemplateResult | typeof nothing {
    const words = inLanguage(START_WORDS);
    const title = this.#title;
    if (title === undefined || this.#phase.kind !== 'idle') return nothing;
    return html`<div class="current">
      <p>${words.current(title)}</p>
      <button class="primary" @click=${() => this.store.goTo('write')}>${words.goOn}</button>
    </div>`;
  }

  #renderTemplate(name: TemplateName): TemplateResult {
    const [label, use] = inLanguage(START_WORDS).template[name];
    return html`<li>
      <button @click=${() => void this.#startTemplate(name)}>
        <strong>${label}</strong> <span class="hint">${use}</span>
      </button>
    </li>`;
  }
}

customElements.define('studio-start', StudioStart);
