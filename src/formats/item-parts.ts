import type { Post } from '../model/types.js';
import type { Item } from './schema.js';

/** An item that was read by the schema, and values derived from its context. */
export interface ItemParts {
  readonly item: Item;
  /** The base for relative URLs. */
  readonly base: string;
  readonly feedUrl: string | undefined;
  readonly url: string | undefined;
  readonly network: string | undefined;
  readonly handle: string | undefined;
  readonly timezone: string | undefined;
  readonly quoted: Post | undefined;
}
