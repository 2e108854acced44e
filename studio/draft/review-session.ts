import type { Decision, Review, Waiting } from '../../cli/review/review.js';

/** The files of a review. */
export type ReviewFileName = 'pending' | 'reviewed' | 'records';

/** The user's decision about an entry. */
export interface Decided {
  readonly decision: Decision;
  readonly at: string;
  readonly note: string;
}

/** A queue of `pull`, and what the user decided about it. */
export interface ReviewSession {
  /** The config that it belongs to. */
  readonly config: string;
  readonly review: Review;
  /** The entries to decide on, in the order of the queue. */
  readonly entries: readonly Waiting[];
  /** Whether the file of decisions was opened too; else decisions are written into the queue. */
  readonly hasReviewed: boolean;
  /** The records so far; undefined if they were not opened. */
  readonly records: string | undefined;
  readonly names: Readonly<Record<ReviewFileName, string>>;
  readonly handles: Readonly<Partial<Record<ReviewFileName, FileSystemFileHandle | undefined>>>;
  /** Decisions by the key of the entry. */
  readonly decided: ReadonlyMap<string, Decided>;
  /** The name of the person who decides. */
  readonly by: string;
  /** The index of the entry on screen. */
  readonly index: number;
  readonly isSaved: boolean;
}
