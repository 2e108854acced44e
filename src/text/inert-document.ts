interface Policy {
  createHTML(markup: string): string;
}

let policy: Policy | null | undefined;

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
    return policy ? new DOMParser().parseFromString(policy.createHTML(markup), type) : undefined;
  } catch {
    return undefined;
  }
}
