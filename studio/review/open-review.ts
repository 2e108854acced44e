import { parseHandFile, isObject, type HandFile } from '../../cli/review/hand-file.js';
import { reviewOf } from '../../cli/review/review.js';
import type { ReviewFileName, ReviewSession } from '../draft/review-session.js';

/** A file that the user chose. */
export interface ReviewSource {
  readonly name: string;
  readonly text: string;
  readonly handle?: FileSystemFileHandle | undefined;
}

/** The queue is missing, or two files belong to different configs. */
export class ReviewError extends Error {
  constructor(
    readonly code: 'no-queue' | 'mixed' | 'unknown' | 'campaign-file',
    readonly file = '',
  ) {
    super(code);
  }
}

interface Found extends ReviewSource {
  readonly file: HandFile | undefined;
}

/**
 * Opens a queue, with the decisions and records beside it if there are any. Files are told apart by their content.
 *
 * @throws ConfigError with line and column, in English, and ReviewError.
 */
export function openReview(sources: readonly ReviewSource[]): ReviewSession {
  const found = new Map<ReviewFileName, Found>();
  for (const source of sources) {
    const { kind, file } = kindOf(source);
    found.set(kind, { ...source, file });
  }
  const [pending, reviewed, records] = [found.get('pending'), found.get('reviewed'), found.get('records')];
  if (!pending) throw new ReviewError('no-queue');
  const config = configOf(pending);
  if (reviewed && configOf(reviewed) !== config) throw new ReviewError('mixed', reviewed.name);
  const review = reviewOf(pending.file, reviewed?.file);
  return {
    config,
    review,
    entries: review.waiting,
    hasReviewed: reviewed !== undefined,
    records: records?.text,
    names: {
      pending: pending.name,
      reviewed: reviewed?.name ?? 'reviewed.json',
      records: records?.name ?? 'records.jsonl',
    },
    handles: { pending: pending.handle, reviewed: reviewed?.handle, records: records?.handle },
    decided: new Map(),
    by: '',
    index: 0,
    isSaved: true,
  };
}

function kindOf({ name, text }: ReviewSource): { kind: ReviewFileName; file: HandFile | undefined } {
  // Records are one JSON object a line.
  if (/^\s*\{[^\n]*"event"[^\n]*\}\s*(?:\n|$)/.test(text) || (/\.jsonl$/i.test(name) && !text.trim())) {
    return { kind: 'records', file: undefined };
  }
  const file = parseHandFile(text, name);
  const { json } = file;
  if (isObject(json) && Array.isArray(json['entries'])) return { kind: 'pending', file };
  if (isObject(json) && (Array.isArray(json['approved']) || Array.isArray(json['rejected']))) {
    return { kind: 'reviewed', file };
  }
  throw new ReviewError(isObject(json) && Array.isArray(json['items']) ? 'campaign-file' : 'unknown', name);
}

function configOf({ file }: Found): string {
  const { config } = file!.json as { readonly config?: unknown };
  return typeof config === 'string' ? config : 'pull.json';
}
