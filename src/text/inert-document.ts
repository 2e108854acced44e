import { sanitize } from './sanitize.js';

interface Policy {
  createHTML(markup: string): string;
}

let policy: Policy | null | undefined;
let parser: DOMParser | undefined;

/**
 * Parses markup into a document in which nothing runs and nothing is loaded. Undefined where there is no DOMParser, where
 * the page's Content-Security-Policy refuses our Trusted Types policy, and for XML that is not well-formed.
 */
export function inertDocument(markup: string, type: DOMParserSupportedType): Document | undefined {
  // Read at each call: in Node the command line supplies the parser.
  const { DOMParser, trustedTypes } = globalThis as typeof globalThis & {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  try {
    const rules: Policy = { createHTML: (trusted) => trusted };
    // A refusal is remembered, since each attempt is reported as a violation.
    if (policy === undefined) {
      policy = null;
      policy = trustedTypes ? trustedTypes.createPolicy('cx-widgets', rules) : rules;
    }
    if (!policy) return undefined;
    // One serves them all: making a parser takes as long as a short text.
    parser = parser instanceof DOMParser ? parser : new DOMParser();
    if (type === 'text/html') return parser.parseFromString(policy.createHTML(sanitize(markup)), type);
    // As a fragment, since in a document Chromium styles what tells of an error, and reports that style as a violation.
    const page = parser.parseFromString(policy.createHTML('<_/>'), type);
    const range = page.createRange();
    range.selectNodeContents(page.documentElement);
    page.documentElement.replaceWith(range.createContextualFragment(policy.createHTML(markup)).firstElementChild!);
    return page;
  } catch {
    return undefined;
  }
}
