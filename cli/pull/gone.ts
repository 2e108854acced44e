import { timeOf } from '../../src/model/dates.js';
import type { Json } from '../../src/formats/source.js';
import { networkOf } from '../../src/util/networks.js';

/** An entry that its source gives no more, and what became of it. */
export interface Gone {
  readonly id: string;
  readonly became: 'marked as removed' | 'kept as it was' | 'left out';
}

export interface Keep {
  /** Keep what was taken away; posts are marked as removed. */
  readonly removed: boolean;
  /** Keep what only fell off the end. */
  readonly old: boolean;
  /** What entries are that don't say their type. */
  readonly type?: string | undefined;
}

/**
 * The items of a fresh answer and those of the last one that it lacks. A feed shows a window of what is newest: what is
 * missing in it was taken away by its author; what is older has only fallen off its end. What has no date, and all where
 * the answer is empty, counts as older, since nobody can tell.
 */
export function withGone(fresh: readonly Json[], last: readonly Json[], keep: Keep): { items: Json[]; gone: Gone[] } {
  const ids = new Set(fresh.map(({ id }) => id));
  const oldest = fresh.map(dateOf).reduce((least, time) => (time < least ? time : least), Infinity);
  const items = [...fresh];
  const gone: Gone[] = [];
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

/** As readers tell it: by its type, else by a network. */
function isPost({ url, _cx }: Json, usual?: string): boolean {
  const { type = usual, network } = (_cx ?? {}) as { type?: string; network?: string };
  return type ? type === 'post' : Boolean(network ?? (url && networkOf(url as string)));
}
