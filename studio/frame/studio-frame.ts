import { LitElement, css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pageKey, type FromFrame, type Report, type ToFrame, type View } from './view.js';

/** Fired when the page in the frame has changed. */
export class StudioReportEvent extends Event {
  readonly report: Report;

  constructor(report: Report) {
    super('studio-report');
    this.report = report;
  }
}

/** Maximum height of the frame in CSS pixels; a longer page scrolls in it. */
const HIGHEST = 20_000;

/**
 * Shows an element in a sandboxed frame: the shipped script under the policy that is handed out.
 *
 * @fires {StudioReportEvent} studio-report - Fired when the page in the frame has changed.
 */
export class StudioFrame extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow-x: auto;
    }
    iframe {
      display: block;
      inline-size: 100%;
      block-size: var(--_height, 20rem);
      border: 0;
    }
  `;

  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    width: { type: Number },
    label: {},
    isFitted: { attribute: false },
  };

  declare view: View | undefined;
  /** The width of the frame in CSS pixels; that of the element if unset. */
  declare width: number | undefined;
  /** The accessible name of the frame. */
  declare label: string;
  /** Whether the frame is as high as its page. */
  declare isFitted: boolean;

  /** The window of the frame whose page is ready. */
  #ready: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#onMessage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#onMessage);
  }

  readonly #onMessage = ({ source, data }: MessageEvent<FromFrame | undefined>): void => {
    const frame = this.renderRoot.querySelector('iframe');
    if (!frame || source !== frame.contentWindow) return;
    if (data?.type === 'studio:ready') {
      this.#ready = source;
      this.#show();
    } else if (data?.type === 'studio:report') {
      if (this.isFitted) frame.style.blockSize = `${Math.min(data.pageHeight, HIGHEST)}px`;
      this.dispatchEvent(new StudioReportEvent(data));
    }
  };

  protected override updated(): void {
    const frame = this.renderRoot.querySelector('iframe');
    if (!frame) return;
    frame.style.inlineSize = this.width ? `${this.width}px` : '';
    this.#show();
  }

  /** Sends the page to the frame, if it can receive it. */
  #show(): void {
    const window = this.renderRoot.querySelector('iframe')?.contentWindow;
    if (!window || window !== this.#ready || !this.view) return;
    const message: ToFrame = { type: 'studio:show', view: this.view };
    // A sandboxed page has no origin to name.
    window.postMessage(message, '*');
  }

  protected override render(): TemplateResult {
    if (!this.view) return html``;
    return html`${keyed(
      pageKey(this.view),
      html`<iframe src="preview.html" sandbox="allow-scripts" title=${this.label}></iframe>`,
    )}`;
  }
}

customElements.define('studio-frame', StudioFrame);

declare global {
  interface HTMLElementTagNameMap {
    'studio-frame': StudioFrame;
  }
}
