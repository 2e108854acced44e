import type { Json } from '../../src/formats/source.js';
import type { Path, Placed, Position } from '../check/diagnostics.js';
import type { SourceOptions } from './options.js';

/** A format that is neither JSON nor XML, detected from its bytes, never from a file name or content type. */
export interface SourceFormat {
  readonly name: string;
  /** Whether bytes are in this format. Other formats are asked too, so it must be strict and quick. */
  readonly matches: (bytes: Uint8Array) => boolean;
  /**
   * Converts bytes that match to a campaign file. A part that can't be read is left out, and reported with its place.
   *
   * @throws FeedError `format` or `schema` if nothing can be read; its reason is the message, with the fix.
   */
  readonly read: (bytes: Uint8Array, options: SourceOptions) => SourceDocument;
}

/** A file as a campaign file, and the places of its parts. */
export interface SourceDocument {
  /** A JSON Feed with `_cx`. */
  readonly feed: Json;
  /** Returns the place of a path in `feed`, as its users know it; if the path does not exist, the closest one. */
  readonly positionOf: (path: Path) => Position;
  readonly problems: readonly Placed[];
}
