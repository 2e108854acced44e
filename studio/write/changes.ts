/** Changes of the list of entries. Each returns the path of the entry to select afterward. */
import type { Json } from '../../src/formats/source.js';
import type { EntryType } from '../../src/model/types.js';
import { readerZone } from '../../src/model/dates.js';
import { moved, valueAt } from '../draft/json.js';
import type { StudioStore } from '../draft/store.js';
import { isObject, itemsOf, newId } from './entries.js';

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

/** Deletes an entry; the next one is selected, or else the one before it, or the campaign itself. */
export function deleteEntry(store: StudioStore, index: number): EntryPath | readonly [] {
  const items = currentItems(store);
  setItems(
    store,
    items.filter((_, at) => at !== index),
    index,
  );
  return items.length > 1 ? ['items', Math.min(index, items.length - 2)] : [];
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
