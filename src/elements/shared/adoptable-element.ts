import { LitElement, type CSSResult, type CSSResultOrNative } from 'lit';

/** A Lit element that keeps its styles when it is moved to another document. */
export abstract class AdoptableElement extends LitElement {
  /** @internal */
  adoptedCallback(): void {
    this.#adoptStyles();
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

  /** Creates the style sheets again: a document takes none of another one, and drops those of an element that leaves. */
  #adoptStyles(): void {
    const { shadowRoot, ownerDocument, constructor } = this;
    const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
    // The content of a template has no window, and is never seen.
    if (!shadowRoot || !Sheet) return;
    const { elementStyles } = constructor as unknown as { readonly elementStyles: readonly CSSResultOrNative[] };
    shadowRoot.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new Sheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }
}
