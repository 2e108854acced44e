import { sanitize } from './sanitize.js';

interface Policy {
  createHTML(markup: string): string;
}

let policy: Policy | null | undefined;
let parser: DOMParser | undefined;

/**
 * Parses markup into a document that runs and loads nothing. Returns undefined if there is no DOMParser, if the page's
 * Content-Security-Policy blocks our Trusted Types policy, or if XML is not well-formed.
 */
export function inertDocument(markup: string, type: DOMParserSupportedType): Document | undefined {
  // Read on each call: in Node, the command line supplies the parser.
  const { DOMParser, trustedTypes } = globalThis as typeof globalThis & {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  try {
    const rules: Policy = { createHTML: (trusted) => trusted };
    // A refusal is cached, because each attempt is reported as a violation.
    if (policy === undefined) {
      policy = null;
      policy = trustedTypes ? trustedTypes.createPolicy('cx-widgets', rules) : rules;
    }
    if (!policy) return undefined;
    // The parser is reused: creating one takes as long as parsing a short text.
    parser = parser instanceof DOMParser ? parser : new DOMParser();
    if (type === 'text/html') return parser.parseFromString(policy.createHTML(sanitize(markup)), type);
    // Parsed as a fragment: in a document, Chromium adds a styled error message and reports that style as a violation.
    const page = parser.parseFromString(policy.createHTML('<_/>'), type);
    const range = page.createRange();
    range.selectNodeContents(page.documentElement);
    page.documentElement.replaceWith(range.createContextualFragment(policy.createHTML(markup)).firstElementChild!);
    return page;
  } catch {
    return undefined;
  }
}
