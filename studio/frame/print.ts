/**
 * Shows an element as it is printed: tells it that printing begins, as the browser would, and applies the rules for print
 * to the screen. No script can switch the medium itself.
 */
export function printNow(element: Element): void {
  dispatchEvent(new Event('beforeprint'));
  const root = element.shadowRoot;
  if (root) showPrinted(root);
  showRules([...document.styleSheets, ...document.adoptedStyleSheets]);
}

function showPrinted(root: ShadowRoot): void {
  showRules(root.adoptedStyleSheets);
  for (const one of root.querySelectorAll('*')) if (one.shadowRoot) showPrinted(one.shadowRoot);
}

function showRules(sheets: readonly CSSStyleSheet[]): void {
  for (const sheet of sheets) {
    try {
      switchMedium(sheet.cssRules);
    } catch {
      // A style sheet of another origin can't be read.
    }
  }
}

/** Rules that have been switched: elements share their style sheets, and load one after another. */
const switched = new WeakSet<CSSRule>();

function switchMedium(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && !switched.has(rule)) {
      switched.add(rule);
      if (rule.media.mediaText === 'print') rule.media.mediaText = 'screen';
      else if (rule.media.mediaText === 'screen') rule.media.mediaText = 'print';
    }
    const { cssRules } = rule as { cssRules?: CSSRuleList };
    if (cssRules) switchMedium(cssRules);
  }
}
