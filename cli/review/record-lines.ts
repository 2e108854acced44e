import type { Json } from '../../src/formats/source.js';
import { textHash } from './text-hash.js';

/** Events in the history of an entry. */
export type RecordEvent = 'published' | 'withdrawn' | 'approved' | 'rejected';

/** A line of the records: one event of one entry. */
export interface RecordLine {
  readonly event: RecordEvent;
  readonly at: string;
  readonly id: string;
  /** The original address. */
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  /** The source, as the config has it. */
  readonly from?: string | undefined;
  readonly retrieved_at?: string | undefined;
  /** The hash of the bytes that the source sent. */
  readonly source_sha256?: string | undefined;
  /** The hash of `item` as JSON. */
  readonly sha256?: string | undefined;
  readonly by?: string | undefined;
  readonly note?: string | undefined;
  /** The entry as published. */
  readonly item?: Json | undefined;
}

/** Returns how the text of records ends: the hash of its last line, and whether that was cut off. */
export function endOf(text: string): { readonly last: string; readonly isCut: boolean } {
  const lines = text.split('\n');
  const isCut = lines.at(-1) !== '';
  const last = isCut ? lines.at(-1) : lines.at(-2);
  return { last: last === undefined ? '' : textHash(last), isCut };
}

/**
 * Returns lines of the records as text. Each has the hash of the line before it, so that a later change shows.
 *
 * @param last - The hash of the last line so far; empty for none.
 */
export function chained(lines: readonly RecordLine[], last: string): { readonly text: string; readonly last: string } {
  let hash = last;
  const text = lines.map((line) => {
    const whole = JSON.stringify({ ...line, previous: hash });
    hash = textHash(whole);
    return `${whole}\n`;
  });
  return { text: text.join(''), last: hash };
}
