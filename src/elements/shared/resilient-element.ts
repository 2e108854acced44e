import { LitElement, type CSSResult, type CSSResultOrNative } from 'lit';
import { evaluated, inTurn } from './turns.js';

/**
 * Base class of elements that keep their styles when they are moved to another document, take turns with others, and
 * survive an exception while they render.
 */
export abstract class ResilientElement extends LitElement {
  readonly #added: CSSResult[] = [];

  /** @internal */
  adoptedCallback(): void {
    this.#adoptStyles();
  }

  /** @internal Adds a style sheet to those of the class. */
  addStyles(style: CSSResult): void {
    this.#added.push(style);
    const root = this.shadowRoot!;
    try {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, style.styleSheet!];
    } catch {
      // The element was moved to another document.
      this.#adoptStyles();
    }
  }

  /** @internal Renders in place of content that threw. */
  protected abstract fail(thrown: unknown): void;

  /** @internal Renders right after the script has been evaluated; then elements that get content together take turns. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) return inTurn(() => void super.scheduleUpdate());
    await evaluated;
    await super.scheduleUpdate();
  }

  /** Shows the fallback and an error if anything throws while the element renders. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch {
      // The element was moved to another document before its first render.
      this.#adoptStyles();
      return this.shadowRoot!;
    }
  }

  /** Creates the style sheets again, because a document drops them when an element leaves, and rejects foreign ones. */
  #adoptStyles(): void {
    const { shadowRoot, ownerDocument, constructor } = this;
    const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
    // Template content has no window, and is never displayed.
    if (!shadowRoot || !Sheet) return;
    const { elementStyles } = constructor as unknown as { readonly elementStyles: readonly CSSResultOrNative[] };
    shadowRoot.adoptedStyleSheets = [...elementStyles, ...this.#added].map((style) => {
      const sheet = new Sheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }
}
