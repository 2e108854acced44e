import { timeOf } from '../../src/model/dates.js';
import type { Json } from '../../src/formats/source.js';
import { networkOf } from '../../src/util/networks.js';

/** An entry that disappeared from its source, and the result. */
export interface RemovedEntry {
  readonly id: string;
  readonly became: 'marked as removed' | 'kept as it was' | 'left out';
}

export interface Keep {
  /** Keep entries that were removed; posts are marked as removed. */
  readonly removed: boolean;
  /** Keep entries that merely dropped off the end of the feed. */
  readonly old: boolean;
  /** The type of entries that do not state one. */
  readonly type?: string | undefined;
}

/**
 * Returns the items of a new response, plus those missing from it since the last one. A feed contains its newest items:
 * an item missing among them was removed by its author; an older one has only dropped off the end. Items without a
 * date, and all items if the response is empty, count as older.
 */
export function withRemoved(
  fresh: readonly Json[],
  last: readonly Json[],
  keep: Keep,
): { items: Json[]; gone: RemovedEntry[] } {
  const ids = new Set(fresh.map(({ id }) => id));
  const oldest = fresh.map(dateOf).reduce((least, time) => (time < least ? time : least), Infinity);
  const items = [...fresh];
  const gone: RemovedEntry[] = [];
  for (const item of last) {
    if (ids.has(item['id'])) continue;
    const extension = item['_cx'] as Json | undefined;
    const id = item['id'] as string;
    const wasRemoved = extension?.['status'] === 'removed';
    const isMissing = oldest < Infinity && dateOf(item) > oldest;
    if (keep.removed && isMissing && isPost(item, keep.type) && !wasRemoved) {
      items.push({ ...item, _cx: { ...extension, status: 'removed' } });
      gone.push({ id, became: 'marked as removed' });
    } else if (isMissing || wasRemoved ? keep.removed : keep.old) {
      items.push(item);
      if (isMissing && !wasRemoved) gone.push({ id, became: 'kept as it was' });
    } else if (isMissing) gone.push({ id, became: 'left out' });
  }
  return { items, gone };
}

const dateOf = (item: Json): number => timeOf(item['date_published'] as string | undefined);

/** Whether an item is a post: by its type, else by its network. */
function isPost({ url, _cx }: Json, usual?: string): boolean {
  const { type = usual, network } = (_cx ?? {}) as { type?: string; network?: string };
  return type ? type === 'post' : Boolean(network ?? (url && networkOf(url as string)));
}
