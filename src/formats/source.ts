import type { DiagnosticCode } from '../model/types.js';

/** An object from an external source; its content is validated when it becomes an entry. */
export type Json = Readonly<Record<string, unknown>>;

/** Reports content that is shown in part. */
export type Note = (code: Exclude<DiagnosticCode, 'value'>, value: string) => void;

/** The result of a format: a feed in JSON Feed terms, its items still unread. */
export interface Source {
  /** The feed's own keys, as in a JSON Feed. */
  readonly feed: Json;
  readonly items: readonly unknown[];
  /** The network whose API returns this format. */
  readonly api?: string;
  /** Fixes common mistakes in an item that was written for this library. */
  readonly tidy?: (item: unknown) => unknown;
  /**
   * Whether items that differ in title or URL are distinct even if they share an id, as in RSS and JSON Feeds.
   * Otherwise an id identifies one entry, and its newest version counts.
   */
  readonly hasLooseIds?: boolean;
  /**
   * Converts an item to JSON Feed; sets `_base` if its relative URLs have another base than the feed's. Unreadable keys
   * are dropped, because the author did not write the item for this library.
   *
   * @param note - Called for content that is shown in part.
   * @throws ItemError if the item must not be shown.
   */
  readonly toItem?: (item: never, note?: Note) => Json;
}
