import type { CSSResult, CSSResultOrNative } from 'lit';

interface Host extends HTMLElement {
  readonly constructor: { readonly elementStyles?: readonly CSSResultOrNative[] };
}

/**
 * Makes an element's style sheets anew in the document where it is now: a document takes none that another one made, and
 * forgets those of an element that leaves it.
 */
export function styleAnew(host: HTMLElement): void {
  const { shadowRoot, ownerDocument, constructor } = host as Host;
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  // In the content of a template there is no window, and nothing to be seen.
  if (!shadowRoot || !Sheet) return;
  shadowRoot.adoptedStyleSheets = constructor.elementStyles!.map((style) => {
    const sheet = new Sheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}
