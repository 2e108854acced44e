/** Keys and indexes from the outside in. */
export type Path = readonly (string | number)[];

/** Line and column, both from 1, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong, or could be better. */
export interface Fault extends Place {
  /** A short name for the kind; docs/reference/command-line.md has them all. */
  readonly code: string;
  /** Where in the document, such as `items[3]._cx.start`. */
  readonly path: string;
  readonly message: string;
  /** The title or id of the item that it is in. */
  readonly entry?: string | undefined;
}

/** What was found in one file. */
export interface Report {
  readonly file: string;
  readonly errors: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Takes a finding; the path may lead to what is not there, then the place is that of what it would be in. */
export type Tell = (code: string, path: Path, message: string) => void;
