import { decide, decisionLines, withDecisions } from '../../cli/review/decisions.js';
import { chained, endOf } from '../../cli/review/record-lines.js';
import { keyOf, pendingText, reviewedText, type Waiting } from '../../cli/review/review.js';
import type { ReviewFileName, ReviewSession } from '../draft/review-session.js';

/** A file to save. */
export interface ResultFile {
  readonly kind: ReviewFileName;
  readonly name: string;
  readonly text: string;
}

/**
 * Returns the files of a review after the decisions, as the command writes them: records first, then decisions, then the
 * queue, so that an interrupt loses nothing.
 */
export function resultFiles(session: ReviewSession, now: string): ResultFile[] {
  const { config, review, hasReviewed, names, records } = session;
  const decided = decidedEntries(session);
  if (!hasReviewed) return [{ kind: 'pending', name: names.pending, text: pendingText(config, annotated(session)) }];
  const after = decided.reduce(
    (done, { entry, decision, reasons }) => decide(done, [entry], decision, reasons),
    withDecisions(review, now),
  );
  const lines = decided.flatMap(({ entry, decision, reasons }) => decisionLines([entry], decision, reasons));
  return [
    ...(records === undefined
      ? []
      : [{ kind: 'records', name: names.records, text: withLines(records, lines) } as const]),
    { kind: 'reviewed', name: names.reviewed, text: reviewedText(config, after) },
    { kind: 'pending', name: names.pending, text: pendingText(config, after.waiting) },
  ];
}

/** Returns the decided entries in the order of the decisions. */
function decidedEntries({ entries, decided, by }: ReviewSession): readonly {
  readonly entry: Waiting;
  readonly decision: 'approve' | 'reject';
  readonly reasons: { readonly at: string; readonly by: string; readonly note: string | undefined };
}[] {
  return entries
    .flatMap((entry) => {
      const one = decided.get(keyOf(entry));
      if (!one) return [];
      // As in the command, an approval needs no reason.
      const note = one.decision === 'reject' && one.note.trim() ? one.note.trim() : undefined;
      return [{ entry, decision: one.decision, reasons: { at: one.at, by: by.trim() || 'unknown', note } }];
    })
    .sort((one, other) => (one.reasons.at < other.reasons.at ? -1 : Number(one.reasons.at > other.reasons.at)));
}

/** Returns the queue with the decisions in it, which the next run of `pull` or `review` applies. */
function annotated({ entries, decided, by }: ReviewSession): Waiting[] {
  return entries.map((entry) => {
    const one = decided.get(keyOf(entry));
    if (!one) return entry;
    const { decision, note } = one;
    const isReason = decision === 'reject' && note.trim();
    return {
      decision,
      ...(by.trim() && { by: by.trim() }),
      ...(isReason && { note: note.trim() }),
      ...withoutDecision(entry),
    };
  });
}

function withoutDecision(entry: Waiting): Waiting {
  const copy = { ...entry } as Record<string, unknown>;
  for (const key of ['decision', 'by', 'note']) Reflect.deleteProperty(copy, key);
  return copy as unknown as Waiting;
}

function withLines(records: string, lines: Parameters<typeof chained>[0]): string {
  if (!lines.length) return records;
  const { last, isCut } = endOf(records);
  return `${records}${isCut ? '\n' : ''}${chained(lines, last).text}`;
}
