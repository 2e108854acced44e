import type { Collector } from './collector.js';
import type { Address } from './file-rules.js';

/** What was found in a text, and the addresses in it for those who want to ask for them. */
export interface Findings {
  readonly found: Collector;
  readonly addresses: readonly Address[];
}
