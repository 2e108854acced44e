import { timeOf } from '../../src/model/dates.js';
import type { Json } from '../../src/formats/source.js';
import { networkOf } from '../../src/util/networks.js';

/** An entry that disappeared from its source, and its fate. */
export interface RemovedEntry {
  readonly id: string;
  readonly became: 'marked as removed' | 'kept as it was' | 'left out';
}

export interface Keep {
  /** Keep entries that were taken away; posts are marked as removed. */
  readonly removed: boolean;
  /** Keep entries that only fell off the end. */
  readonly old: boolean;
  /** The type of entries that don't say theirs. */
  readonly type?: string | undefined;
}

/**
 * Returns the items of a fresh response, and those of the last one that it lacks. A feed shows its newest items: an item
 * missing among them was taken away by its author; an older one has only fallen off the end. An item without a date, and
 * every item where the response is empty, counts as older.
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
