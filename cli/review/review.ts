import type { Json } from '../../src/formats/source.js';
import { pageOf } from '../../src/util/urls.js';
import { closestMatch } from '../closest-match.js';
import { ConfigError } from '../pull/config-error.js';
import type { Difference } from './difference.js';
import { isObject, type HandFile } from './hand-file.js';
import { versionOf } from './version.js';

export const DECISIONS = ['approve', 'reject'] as const;

export type Decision = (typeof DECISIONS)[number];

/** An entry that waits for review. */
export interface Waiting {
  /** Written by hand or by the studio: what the next run does with it, who says so, and why. */
  readonly decision?: Decision;
  readonly by?: string;
  readonly note?: string;
  readonly id: string;
  readonly url?: string | undefined;
  /** The name of its source, and its `from` in the config. */
  readonly source: string;
  readonly from: string;
  readonly waiting_since: string;
  readonly reasons: readonly string[];
  /** Differences from the last approved version, which pages still show. */
  readonly difference?: readonly Difference[];
  readonly hash: string;
  readonly item: Json;
}

/** An approved version of an entry. */
export interface Approved {
  readonly id: string;
  readonly from: string;
  readonly hash: string;
  readonly at: string;
  readonly by: string;
  readonly item: Json;
}

/** An entry that never returns. */
export interface Rejected {
  readonly id: string;
  readonly url?: string | undefined;
  readonly from: string;
  readonly at: string;
  readonly by: string;
  readonly note?: string | undefined;
}

/** The queue and the decisions of a config. */
export interface Review {
  readonly waiting: readonly Waiting[];
  readonly approved: ReadonlyMap<string, Approved>;
  readonly rejected: readonly Rejected[];
  /** When each source, by `from`, came under review. */
  readonly sources: ReadonlyMap<string, string>;
}

const PENDING =
  'Entries that wait for review. Decide with "npx cx-widgets-cli review", or add "decision": "approve" or "reject".';
const REVIEWED =
  'Decisions about entries, and the approved versions. Keep this file under version control; do not publish it.';

/** Returns the key of an entry of a source. */
export const keyOf = ({ from, id }: { readonly from: string; readonly id: string }): string => `${from} ${id}`;

/**
 * Reads the queue and the decisions. People may edit both.
 *
 * @param pending - The queue; undefined if there is no such file.
 * @param reviewed - The decisions.
 * @throws ConfigError with line and column for each part that can't be used; nothing is lost.
 */
export function reviewOf(pending: HandFile | undefined, reviewed: HandFile | undefined): Review {
  const problems: string[] = [];
  const listOf = (file: HandFile | undefined, key: string, check: (entry: Json) => Problem | undefined): Json[] => {
    const list = (file?.json as Json | undefined)?.[key] ?? [];
    if (!Array.isArray(list)) {
      problems.push(file!.errorAt([key], `${key}: expected a list.`));
      return [];
    }
    const seen = new Set<string>();
    (list as unknown[]).forEach((entry, index) => {
      const problem = isObject(entry) ? (check(entry) ?? duplicate(entry, seen)) : { message: 'expected an object.' };
      if (problem) problems.push(file!.errorAt([key, index, ...(problem.key ? [problem.key] : [])], problem.message));
    });
    return list as Json[];
  };
  const waiting = listOf(pending, 'entries', (entry) => missing(entry, TEXTS) ?? wrongDecision(entry) ?? edited(entry));
  const approved = listOf(reviewed, 'approved', (entry) => missing(entry, [...TEXTS, 'at', 'by']) ?? edited(entry));
  const rejected = listOf(reviewed, 'rejected', (entry) => missing(entry, ['id', 'from']));
  if (problems.length) throw new ConfigError(...problems);
  const decided = new Map(approved.map((entry) => [keyOf(entry as never), entry as unknown as Approved]));
  const sources = (reviewed?.json as Json | undefined)?.['sources'];
  const all = rejected as unknown as readonly Rejected[];
  return {
    // An interrupt may have left an entry here that is decided already.
    waiting: (waiting as unknown as readonly Waiting[]).filter(
      (one) => decided.get(keyOf(one))?.hash !== one.hash && !isRejected(all, one),
    ),
    approved: decided,
    rejected: all,
    sources: new Map(Object.entries(isObject(sources) ? sources : {}) as [string, string][]),
  };
}

/** Whether an entry was rejected: by its id, or its page. */
export function isRejected(
  rejected: readonly Rejected[],
  { id, url }: { readonly id: string; readonly url?: string | undefined },
): boolean {
  const page = url && pageOf(url);
  return rejected.some((one) => one.id === id || (page && one.url && pageOf(one.url) === page));
}

/** Returns the text of the file of decisions. */
export function reviewedText(config: string, { approved, rejected, sources }: Review): string {
  return textOf({
    comment: REVIEWED,
    config,
    sources: Object.fromEntries(sources),
    rejected,
    approved: [...approved.values()],
  });
}

/** Returns the text of the queue. */
export const pendingText = (config: string, entries: readonly Waiting[]): string =>
  textOf({ comment: PENDING, config, entries });

const textOf = (json: Json): string => `${JSON.stringify(json, undefined, 2)}\n`;

interface Problem {
  readonly key?: string;
  readonly message: string;
}

const TEXTS = ['id', 'from', 'hash'];

function missing(entry: Json, keys: readonly string[]): Problem | undefined {
  const key = keys.find((name) => typeof entry[name] !== 'string' || !entry[name]);
  return key
    ? {
        key,
        message: `${key}: it is missing. Restore the key, or delete the whole entry: the next run restores the entry.`,
      }
    : undefined;
}

function wrongDecision({ decision }: Json): Problem | undefined {
  if (decision === undefined || DECISIONS.includes(decision as Decision)) return undefined;
  const match = typeof decision === 'string' ? closestMatch(decision, DECISIONS) : undefined;
  const words = match ? ` Did you mean ${match}?` : '';
  return {
    key: 'decision',
    message: `decision: expected one of ${DECISIONS.join(', ')}, not ${JSON.stringify(decision)}.${words}`,
  };
}

/** Returns a problem if somebody edited what is to be approved: then it is not what the source says. */
function edited({ item, hash }: Json): Problem | undefined {
  if (isObject(item) && versionOf(item) === hash) return undefined;
  return {
    key: 'item',
    message:
      'item: it was changed here, so it differs from its source. Undo the change, or delete the entry: the next run restores the entry. To publish different text, change the source, or use "set" in the config.',
  };
}

function duplicate(entry: Json, seen: Set<string>): Problem | undefined {
  const key = keyOf(entry as never);
  const isSecond = seen.has(key);
  seen.add(key);
  return isSecond
    ? { key: 'id', message: `id: ${JSON.stringify(entry['id'])} is in the file twice; delete one of them.` }
    : undefined;
}
