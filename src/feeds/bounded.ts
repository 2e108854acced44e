import { BOUNDS } from './bounds.js';
import type { Sliced } from './slices.js';

/** Keys whose strings are words, in any of the formats; all other strings are names, titles and addresses. */
const WORDS = /^(content|text|html|body|rendered|excerpt|summary|description|transcript|quote|caption)/;

/** What was cut in a feed: one sentence, however much it is. */
export class Cuts {
  #first = '';
  #count = 0;

  /** @param place - Where it stands: the item and the key. */
  add(place: string): void {
    this.#first ||= place;
    this.#count++;
  }

  get sentences(): string[] {
    const more = this.#count > 1 ? ` and ${this.#count - 1} more` : '';
    return this.#first ? [`${this.#first}${more}: over the bounds of what is read, so cut`] : [];
  }
}

/** Gives JSON within the bounds, item by item. */
export function* bounding(json: unknown, cuts: Cuts): Sliced<unknown> {
  if (Array.isArray(json)) return yield* boundingItems(json, cuts);
  if (!json || typeof json !== 'object') return json;
  const all = json as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {};
  for (const key of [...Object.keys(all).slice(0, BOUNDS.list), ...('items' in all ? ['items'] : [])]) {
    const value = all[key];
    kept[key] = Array.isArray(value)
      ? yield* boundingItems(value, cuts)
      : bounded(value, (at) => cuts.add(at), { values: 10 * BOUNDS.values, all: Infinity }, key);
  }
  return kept;
}

/** The list that holds the items; one that is too long is cut where the items are counted. */
function* boundingItems(items: readonly unknown[], cuts: Cuts): Sliced<unknown[]> {
  const kept = items.slice(0, BOUNDS.items + 1);
  for (const [index, item] of kept.entries()) {
    yield;
    kept[index] = boundedItem(item, index, cuts);
  }
  return kept;
}

/** One item within the bounds; the feed's own keys where the index is negative. */
export function boundedItem<Item>(item: Item, index: number, cuts: Cuts): Item {
  const left = { values: BOUNDS.values, all: BOUNDS.all };
  return bounded(item, (at) => cuts.add(index < 0 ? at : `items[${index}]: ${at}`), left) as Item;
}

function bounded(
  value: unknown,
  cut: (at: string) => void,
  left: { values: number; all: number },
  key = '',
  depth = 0,
): unknown {
  left.values--;
  if (typeof value === 'string') {
    const most = Math.min(left.all, WORDS.test(key) ? BOUNDS.text : BOUNDS.line);
    left.all -= Math.min(most, value.length);
    if (value.length <= most) return value;
    cut(key);
    return value.slice(0, most);
  }
  if (!value || typeof value !== 'object') return value;
  if (left.values < 0 || depth > BOUNDS.depth) {
    cut(key);
    return undefined;
  }
  const inside = (one: unknown, name: string): unknown => bounded(one, cut, left, name, depth + 1);
  if (Array.isArray(value)) {
    const most = /^(related|tags)$/.test(key) ? BOUNDS.tags : BOUNDS.list;
    if (value.length > most) cut(key);
    return value.slice(0, most).map((one) => inside(one, key));
  }
  const keys = Object.keys(value);
  if (keys.length > BOUNDS.list) cut(key);
  const kept: Record<string, unknown> = {};
  for (const name of keys.slice(0, BOUNDS.list)) kept[name] = inside((value as typeof kept)[name], name);
  return kept;
}
