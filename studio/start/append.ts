import type { Json } from '../../src/formats/source.js';
import type { Campaign } from '../draft/state.js';
import type { Opened } from './opened.js';

/** Returns a campaign with more entries at its end. An id that is taken gets a number, so that both stay. */
export function appended({ feed, files }: Campaign, opened: Pick<Opened, 'feed' | 'files'>): Campaign {
  const items = (feed['items'] ?? []) as readonly Json[];
  const taken = new Set(items.map(({ id }) => id));
  const added = opened.feed.items.map((item) => {
    const id = freeId(item['id'], taken);
    taken.add(id);
    return id === item['id'] ? item : { ...item, id };
  });
  return { feed: { ...feed, items: [...items, ...added] }, files: new Map([...files, ...opened.files]) };
}

function freeId(id: unknown, taken: ReadonlySet<unknown>): unknown {
  if (typeof id !== 'string' || !taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
