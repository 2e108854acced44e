/** Changes of the list of entries. Each returns the path of the entry to select afterward. */
import type { Json } from '../../src/formats/source.js';
import type { EntryType } from '../../src/model/types.js';
import { readerZone } from '../../src/model/dates.js';
import { moved, valueAt, withValue } from '../draft/json.js';
import type { StudioStore } from '../draft/store.js';
import { isObject, itemsOf, newId } from './entries.js';

const RELATED = ['_cx', 'related'];

type EntryPath = readonly ['items', number];

function setItems(store: StudioStore, items: readonly unknown[], index: number): void {
  const { campaign } = store.getState();
  if (campaign) store.change({ ...campaign, feed: { ...campaign.feed, items } }, ['items', index]);
}

const currentItems = (store: StudioStore): readonly unknown[] => itemsOf(store.getState().campaign?.feed ?? {});

/** Adds an empty entry at the end. An event gets the time zone of the user if the campaign has none. */
export function addEntry(store: StudioStore, type: EntryType): EntryPath {
  const items = currentItems(store);
  const hasZone = valueAt(store.getState().campaign?.feed, ['_cx', 'timezone']) !== undefined;
  const zone = type === 'event' && !hasZone ? { timezone: readerZone() } : {};
  const item = { id: newId(type, items), _cx: { type, ...zone } };
  setItems(store, [...items, item], items.length);
  return ['items', items.length];
}

/** Puts a copy with an id of its own below an entry. */
export function duplicateEntry(store: StudioStore, index: number): EntryPath {
  const items = currentItems(store);
  const item = items[index];
  const id = isObject(item) && typeof item['id'] === 'string' ? item['id'] : 'entry';
  const copy = isObject(item) ? ({ ...item, id: newId(id, items) } satisfies Json) : item;
  setItems(store, [...items.slice(0, index + 1), copy, ...items.slice(index + 1)], index);
  return ['items', index + 1];
}

/** Deletes an entry, and the references of others to it; the next one is selected, or else the one before it, or the campaign itself. */
export function deleteEntry(store: StudioStore, index: number): EntryPath | readonly [] {
  const items = currentItems(store);
  const rest = items.filter((_, at) => at !== index);
  const ids = (some: readonly unknown[]): unknown[] => some.map((one) => valueAt(one, ['id']));
  const [id] = ids([items[index]]);
  // Another entry with the same id is still meant.
  const isGone = id !== undefined && !ids(rest).includes(id);
  setItems(store, isGone ? rest.map((one) => withoutRelated(one, id)) : rest, index);
  return items.length > 1 ? ['items', Math.min(index, items.length - 2)] : [];
}

/** Returns an item that does not name another one as related. */
function withoutRelated(item: unknown, id: unknown): unknown {
  const related = valueAt(item, RELATED);
  if (!Array.isArray(related) || !related.includes(id)) return item;
  const others = related.filter((one) => one !== id);
  return withValue(item, RELATED, others.length ? others : undefined);
}

/** Moves an entry to another place. */
export function moveEntry(store: StudioStore, from: number, to: number): EntryPath {
  setItems(store, moved(currentItems(store), from, to), from);
  return ['items', to];
}

/** Puts an empty entry in place of what is none. */
export function replaceEntry(store: StudioStore, index: number): EntryPath {
  const items = currentItems(store);
  const item = { id: newId('highlight', items), _cx: { type: 'highlight' } };
  setItems(
    store,
    items.map((one, at) => (at === index ? item : one)),
    index,
  );
  return ['items', index];
}
