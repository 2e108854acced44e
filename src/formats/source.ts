/** An object from outside; what it holds is checked where it becomes an entry. */
export type Json = Readonly<Record<string, unknown>>;

/** What a format gives: a feed in the words of JSON Feed, its items not looked at yet. */
export interface Source {
  /** The feed's own keys, as a JSON Feed has them. */
  readonly feed: Json;
  readonly items: readonly unknown[];
  /** The network whose API gives this form. */
  readonly api?: string;
  /** Mends the slips of those who wrote one of the items for us. */
  readonly tidy?: (item: unknown) => unknown;
  /**
   * Whether two items that differ in title or URL are two although their ids are the same, as in RSS and JSON Feeds.
   * Otherwise one id is one entry, and its newest version counts.
   */
  readonly hasLooseIds?: boolean;
  /**
   * One of the items as a JSON Feed has it, and as `_base` the address that its relative addresses start from, where it
   * is not the feed's. A key in it that can't be read is left out: its author did not write it for us.
   *
   * @param notes - Receives sentences about items that are shown in part.
   * @throws Error with why the item is not to be shown.
   */
  readonly toItem?: (item: never, notes?: Set<string>) => Json;
}
