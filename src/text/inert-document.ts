interface Policy {
  createHTML(markup: string): string;
}

let policy: Policy | null | undefined;
let parser: DOMParser | undefined;

/**
 * Parses markup into a document in which nothing runs and nothing is loaded. Undefined where there is no DOMParser, and
 * where the page's Content-Security-Policy refuses our Trusted Types policy.
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
    // One serves them all: making a parser takes as long as a short text.
    parser = parser instanceof DOMParser ? parser : new DOMParser();
    return policy ? parser.parseFromString(policy.createHTML(quiet(markup)), type) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Nothing runs or is drawn in an inert document, but Chromium reports each event handler and each style in it to the page
 * as a violation of its policy. What slips through is a false report and nothing worse.
 */
function quiet(markup: string): string {
  return markup
    .replace(/(<\/?)style(?=[\s/>])/gi, '$1script')
    .replace(/<[a-z][^>]*/gi, (tag) => tag.replace(/([\s"'/])(?=(?:on\w+|style)\s*=)/gi, '$1data-'));
}
