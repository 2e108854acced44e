/** Describes items of a campaign file for the list of entries and the form. */
import type { Path } from '../../cli/validators/violation.js';
import type { Json } from '../../src/formats/source.js';
import { ENTRY_TYPES, type EntryType } from '../../src/model/types.js';
import { textOfHtml } from '../../src/text/text-of-html.js';
import { networkOf } from '../../src/util/networks.js';
import { valueAt } from '../draft/json.js';

/** Characters of a text that stands for a missing title. */
const EXCERPT = 60;

/** Returns the items of a campaign file; an empty list if it has none. */
export function itemsOf(feed: Json): readonly unknown[] {
  const { items } = feed;
  return Array.isArray(items) ? (items as unknown[]) : [];
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the type of an item: as given, else as pages infer it. */
export function typeOf(item: Json): EntryType {
  const type = valueAt(item, ['_cx', 'type']);
  if (ENTRY_TYPES.includes(type as EntryType)) return type as EntryType;
  const { url } = item;
  const isPost = valueAt(item, ['_cx', 'network']) || (typeof url === 'string' && networkOf(url));
  return isPost ? 'post' : 'highlight';
}

/** Titles by item: a search asks for all of them with each letter. */
const TITLES = new WeakMap<Json, string | undefined>();

/** Returns the title of an item, or else its person, the beginning of its text, or its URL; undefined if it is empty. */
export function titleOf(item: Json): string | undefined {
  if (!TITLES.has(item)) TITLES.set(item, findTitle(item));
  return TITLES.get(item);
}

function findTitle(item: Json): string | undefined {
  const { title, content_text: text, content_html: html, summary, url } = item;
  const found = [
    title,
    valueAt(item, ['_cx', 'person', 'name']),
    text,
    typeof html === 'string' ? textOfHtml(html.slice(0, 1000)) : undefined,
    summary,
    url,
  ].find((one): one is string => typeof one === 'string' && !!one.trim());
  if (!found) return undefined;
  const line = found.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}

/** Returns the date of an item, as it is written. */
export function dateOf(item: Json): string | undefined {
  const date = valueAt(item, ['_cx', 'start']) ?? item['date_published'];
  return typeof date === 'string' ? date.slice(0, 10) : undefined;
}

/** Returns an id that no other item has. */
export function newId(base: string, items: readonly unknown[]): string {
  const taken = new Set(items.map((one) => (isObject(one) ? one['id'] : undefined)));
  const start = base.replace(/-\d+$/, '');
  let number = base === start ? 1 : Number(base.slice(start.length + 1));
  while (taken.has(`${start}-${number}`)) number++;
  return `${start}-${number}`;
}

/** Returns the index of the item that contains a path; undefined for the campaign itself. */
export function indexIn([list, index]: Path, items: readonly unknown[]): number | undefined {
  if (list !== 'items' || typeof index !== 'number' || !items.length) return undefined;
  return Math.min(index, items.length - 1);
}
