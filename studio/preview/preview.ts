import { html, nothing, type TemplateResult } from 'lit';
import '../frame/studio-frame.js';
import type { StudioReportEvent } from '../frame/studio-frame.js';
import type { Report } from '../frame/view.js';
import { currentPublication, viewOf } from '../page/current.js';
import { BESIDE } from '../page/place.js';
import type { Publication } from '../page/publication.js';
import { inLanguage, languageNow } from '../shell/language.js';
import { renderSegmented, segmentedStyles } from '../shell/segmented.js';
import { StepElement } from '../shell/step-element.js';
import { skipsIn } from './outline.js';
import { previewStyles } from './preview.styles.js';
import { sortedRequests } from './requests.js';
import { PREVIEW_WORDS } from './words.js';

type Reader = 'screen' | 'static' | 'print';
type PageLanguage = 'en' | 'es' | 'rtl';
type Width = '320' | '640' | '1024';

/** Returns the widest frame for a window, with the space beside it. */
const widestFor = (width: number): Width => (width >= 1088 ? '1024' : width >= 704 ? '640' : '320');

/** The step "preview": the shipped script under the policy that is handed out. */
export class StudioPreview extends StepElement {
  static override styles = [StepElement.styles, segmentedStyles, previewStyles];

  static override properties = {
    ...StepElement.properties,
    width: { state: true },
    scheme: { state: true },
    pageLanguage: { state: true },
    reader: { state: true },
    report: { state: true },
  };

  declare width: Width;
  declare scheme: 'light' | 'dark';
  declare pageLanguage: PageLanguage | undefined;
  declare reader: Reader;
  declare report: Report | undefined;

  readonly #current = currentPublication();

  constructor() {
    super();
    this.width = widestFor(innerWidth);
    this.scheme = 'light';
    this.reader = 'screen';
  }

  readonly #onReport = ({ report }: StudioReportEvent): void => {
    const isNew = report.isReady && !this.report?.isReady;
    this.report = report;
    if (isNew) this.#say(inLanguage(PREVIEW_WORDS).ready);
  };

  #say(detail: string): void {
    this.dispatchEvent(new CustomEvent('studio-say', { detail, bubbles: true, composed: true }));
  }

  #set(change: Partial<Pick<StudioPreview, 'width' | 'scheme' | 'pageLanguage' | 'reader'>>): void {
    Object.assign(this, change);
    this.report = undefined;
  }

  protected override render(): TemplateResult {
    const words = inLanguage(PREVIEW_WORDS);
    const { publication, error } = this.#current(this.state, BESIDE);
    if (!publication) {
      return html`<p>${words.broken} <span lang="en">${error}</span></p>`;
    }
    return html`
      <p>${words.intro}</p>
      ${this.#renderOptions(publication)} ${this.#renderFrame(publication)}
      <div class="facts">${this.#renderHeadings()} ${this.#renderRequests()}</div>
      ${this.#renderPolicy(publication)}
    `;
  }

  #languageFor({ language }: Publication): PageLanguage {
    return this.pageLanguage ?? (/^es\b/i.test(language) ? 'es' : 'en');
  }

  #renderOptions(publication: Publication): TemplateResult {
    const words = inLanguage(PREVIEW_WORDS);
    const width = (['320', '640', '1024'] as const).map((one) => [one, words.widths[one]] as const);
    const scheme = (['light', 'dark'] as const).map((one) => [one, words[one]] as const);
    const language = [
      ['en', words.english],
      ['es', words.spanish],
      ['rtl', words.rightToLeft],
    ] as const;
    const reader = (['screen', 'static', 'print'] as const).map((one) => [one, words[one]] as const);
    const pageLanguage = this.#languageFor(publication);
    return html`<div class="options" role="group" aria-label=${words.options}>
      ${this.#renderChoice('width', words.width, width, this.width)}
      ${this.#renderChoice('scheme', words.colors, scheme, this.scheme)}
      ${this.#renderChoice('pageLanguage', words.language, language, pageLanguage)}
      ${this.#renderChoice('reader', words.view, reader, this.reader)}
    </div>`;
  }

  #renderChoice<Value extends string>(
    name: 'width' | 'scheme' | 'pageLanguage' | 'reader',
    legend: string,
    options: readonly (readonly [Value, string])[],
    value: Value,
  ): TemplateResult {
    return renderSegmented<Value>({ name, legend, options, value, choose: (chosen) => this.#set({ [name]: chosen }) });
  }

  #renderFrame(publication: Publication): TemplateResult {
    const words = inLanguage(PREVIEW_WORDS);
    const language = this.#languageFor(publication);
    const view = viewOf(publication, this.state, {
      language: language === 'rtl' ? publication.language : language,
      direction: language === 'rtl' ? 'rtl' : 'ltr',
      scheme: this.scheme,
      isPrinted: this.reader === 'print',
      isStatic: this.reader === 'static',
    });
    return html`<div class="stage" aria-busy=${this.report?.isReady ? 'false' : 'true'}>
      <studio-frame
        .view=${view}
        .width=${Number(this.width)}
        .label=${words.frame}
        .isFitted=${true}
        @studio-report=${this.#onReport}
      ></studio-frame>
    </div>`;
  }

  #renderHeadings(): TemplateResult {
    const words = inLanguage(PREVIEW_WORDS);
    const headings = this.report?.headings ?? [];
    const skips = skipsIn(headings);
    return html`<section>
      <h3>${words.headings}</h3>
      ${headings.length ? nothing : html`<p class="hint">${this.report?.isReady ? words.noHeadings : words.loading}</p>`}
      <ol role="list" class="outline">
        ${headings.map(
          ({ level, text }, index) =>
            html`<li class=${`level-${level}`}>
              <span class="level"
                ><span class="visually-hidden">${words.levelOf(level)}:</span
                ><span aria-hidden="true">h${level}</span></span
              >
              <span lang=${languageNow()}>${text}</span>
              ${skips.has(index) ? html`<p class="message">${words.skipped(skips.get(index)!, level)}</p>` : nothing}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #renderRequests(): TemplateResult {
    const words = inLanguage(PREVIEW_WORDS);
    const { report } = this;
    const { own, others } = sortedRequests(report?.requests ?? [], globalThis.location.href);
    const violations = report?.violations ?? [];
    const list = (title: string, items: readonly string[], isError = false): unknown =>
      items.length
        ? html`<div class=${isError ? 'message error' : ''}>
            <p>${title}</p>
            <ul role="list" class="addresses">
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>
          </div>`
        : nothing;
    return html`<section>
      <h3>${words.requests}</h3>
      ${report ? nothing : html`<p class="hint">${words.loading}</p>`}
      ${report && !own.length && !others.length ? html`<p class="good">${words.noRequests}</p>` : nothing}
      ${list(words.ownRequests, others.length ? [] : own)} ${list(words.otherRequests(others.length), others, true)}
      ${report && !violations.length ? html`<p class="good">${words.noViolations}</p>` : nothing}
      ${list(words.violations, violations, true)}
    </section>`;
  }

  #renderPolicy(publication: Publication): TemplateResult {
    const words = inLanguage(PREVIEW_WORDS);
    return html`<details>
      <summary>${words.differs}</summary>
      <ul>
        ${words.differences.map((one) => html`<li>${one}</li>`)}
      </ul>
      <p>${words.policy}:</p>
      <ul role="list" class="addresses">
        ${publication.policy.map((directive) => html`<li>${directive.join(' ')}</li>`)}
      </ul>
    </details>`;
  }
}

customElements.define('studio-preview', StudioPreview);
