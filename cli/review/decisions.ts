import type { RecordLine } from './record-lines.js';
import { DECISIONS, keyOf, type Decision, type Review, type Waiting } from './review.js';

/** When a decision was made, by whom, and for which reason. */
export interface Reasons {
  readonly at: string;
  readonly by: string;
  readonly note?: string | undefined;
}

/** Applies the decisions that somebody wrote into the queue. */
export function withDecisions(review: Review, at: string, by = 'pending.json'): Review {
  return review.waiting.reduce((done, entry) => {
    if (!entry.decision || !DECISIONS.includes(entry.decision)) return done;
    return decide(done, [entry], entry.decision, { at, by: entry.by ?? by, note: entry.note });
  }, review);
}

/** Returns the review after a decision about entries in the queue. */
export function decide(
  review: Review,
  entries: readonly Waiting[],
  decision: Decision,
  { at, by, note }: Reasons,
): Review {
  const keys = new Set(entries.map(keyOf));
  const approved = new Map(review.approved);
  const rejected = [...review.rejected];
  for (const { id, url, from, hash, item } of entries) {
    if (decision === 'approve') approved.set(keyOf({ from, id }), { id, from, hash, at, by, item });
    else {
      approved.delete(keyOf({ from, id }));
      rejected.push({ id, url, from, at, by, note });
    }
  }
  return { ...review, waiting: review.waiting.filter((one) => !keys.has(keyOf(one))), approved, rejected };
}

/** Returns the lines of the records for a decision. */
export function decisionLines(entries: readonly Waiting[], decision: Decision, reasons: Reasons): RecordLine[] {
  const { at, by, note } = reasons;
  const event = decision === 'approve' ? 'approved' : 'rejected';
  return entries.map(({ id, url, from, hash }) => ({ event, at, id, url, from, sha256: hash, by, note }));
}
