import type { Json } from '../../src/formats/source.js';
import { pageOf } from '../../src/util/urls.js';
import type { Given } from '../pull/assemble.js';
import type { Config, HoldConfig, SourceConfig } from '../pull/config-schema.js';
import type { Folders } from '../pull/folders.js';
import { withDecisions } from './decisions.js';
import { differences } from './difference.js';
import { holdReasons } from './hold.js';
import { keyOf, type Approved, type Review, type Waiting } from './review.js';
import { isObject } from './hand-file.js';
import { fromPortable, portable, versionOf } from './version.js';

/** Facts about a run that a review needs. */
export interface ReviewInput {
  readonly config: Config;
  /** All sources, with everything that they have. */
  readonly given: readonly Given[];
  /** The keys of entries that would be published. */
  readonly wanted: ReadonlySet<string>;
  /** Returns the items that a source had in the last run. */
  readonly lastOf: (source: SourceConfig) => readonly Json[];
  readonly folders: Folders;
  readonly review: Review;
  readonly now: string;
}

/** The sources with only what may be published, and the review after the run. */
export interface Reviewed {
  readonly given: readonly Given[];
  readonly review: Review;
}

/** Whether a config reviews anything. */
export const hasReview = ({ review, hold, sources }: Config): boolean =>
  [{ review, hold }, ...sources].some((one) => (one.review ?? 'none') !== 'none' || one.hold !== undefined);

/** Returns the rules that hold entries of a source: its own, else those of the config, key by key. */
const holdOf = (config: Config, source: SourceConfig): HoldConfig => ({ ...config.hold, ...source.hold });

/**
 * Leaves out of each source what waits for review: its last approved version stays. Everything that differs from it waits
 * in the queue.
 */
export function applyReview(input: ReviewInput): Reviewed {
  const decided = withDecisions(input.review, input.now);
  const approved = new Map(decided.approved);
  const sources = new Map(decided.sources);
  const since = new Map(decided.waiting.map((one) => [keyOf(one) + one.hash, one.waiting_since]));
  const ids = new Set(decided.rejected.map(({ id }) => id));
  const pages = new Set(decided.rejected.flatMap(({ url }) => (url ? pageOf(url) : [])));
  const waiting: Waiting[] = [];
  const given = input.given.map(({ source, stored }): Given => {
    addBaseline(input, source, approved, sources);
    const items = stored.items.flatMap((item): Json[] => {
      if (ids.has(item['id'] as string) || (item['url'] !== undefined && pages.has(pageOf(item['url'] as string))))
        return [];
      const outcome = judge(item, source, approved, input);
      if (outcome.waits && input.wanted.has(keyOf({ from: source.from, id: item['id'] as string }))) {
        const name = source.name ?? ((stored.feed['title'] as string | undefined) || source.from);
        const entry = { ...outcome.waits, source: name, waiting_since: input.now };
        waiting.push({ ...entry, waiting_since: since.get(keyOf(entry) + entry.hash) ?? input.now });
      }
      return outcome.shown ? [outcome.shown] : [];
    });
    return { source, stored: { ...stored, items } };
  });
  return { given, review: { waiting, approved, rejected: decided.rejected, sources } };
}

/** Approves what a source had already when its review was set to "new". */
function addBaseline(
  { config, lastOf, folders, now }: ReviewInput,
  source: SourceConfig,
  approved: Map<string, Approved>,
  sources: Map<string, string>,
): void {
  const { from } = source;
  const mode = source.review ?? config.review ?? 'none';
  if (mode === 'none' || sources.has(from)) return;
  sources.set(from, now);
  if (mode === 'all') return;
  for (const last of lastOf(source)) {
    const item = portable(last, folders);
    const entry = {
      id: item['id'] as string,
      from,
      hash: versionOf(item),
      at: now,
      by: 'there before the review',
      item,
    };
    if (!approved.has(keyOf(entry))) approved.set(keyOf(entry), entry);
  }
}

interface Outcome {
  /** The version to publish, if there is one. */
  readonly shown?: Json | undefined;
  readonly waits?: Omit<Waiting, 'source' | 'waiting_since'>;
}

/** Decides on an item of a source. */
function judge(
  given: Json,
  source: SourceConfig,
  approved: ReadonlyMap<string, Approved>,
  { config, folders }: ReviewInput,
): Outcome {
  const { from } = source;
  const mode = source.review ?? config.review ?? 'none';
  const held = holdReasons({ item: given, source }, holdOf(config, source));
  if (mode === 'none' && !held.length) return { shown: given };
  const item = portable(given, folders);
  const id = item['id'] as string;
  const last = approved.get(keyOf({ from, id }));
  const hash = versionOf(item);
  if (last?.hash === hash) return { shown: given };
  const reason = mode === 'none' ? [] : [last ? 'is changed' : 'is new'];
  const waits = {
    id,
    url: item['url'] as string | undefined,
    from,
    reasons: [...reason, ...held],
    ...(last && { difference: differences(last.item, item) }),
    hash,
    item,
  };
  return { shown: last && withStatus(fromPortable(last.item, folders), given), waits };
}

/** Returns the approved version of a post; as removed, if its network no longer has it. */
function withStatus(item: Json, { _cx }: Json): Json {
  if (!isObject(_cx) || _cx['status'] !== 'removed') return item;
  return { ...item, _cx: { ...(isObject(item['_cx']) ? item['_cx'] : {}), status: 'removed' } };
}
