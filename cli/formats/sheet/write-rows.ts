import type { Json } from '../../../src/formats/source.js';
import { columnOf, COLUMNS } from './columns.js';
import { FEED_ROWS } from './feed-sheet.js';
import { agencyValues, bodyValue, dateValue, mediaValues, writeValue, type Value } from './write-cells.js';

/** A table to write: a header, and rows. */
export interface WrittenTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (Value | undefined)[])[];
}

/** Kinds that one key of an item fills by itself. */
const ALONE = new Set([
  'line',
  'text',
  'address',
  'flag',
  'number',
  'tags',
  'ids',
  'person',
  'persons',
  'authors',
  'tracks',
  'figure',
  'links',
  'type',
]);

const get = (json: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (value as Json | undefined)?.[key], json);

/**
 * Returns the items of a JSON Feed as a table, with the columns that at least one of them fills.
 *
 * @param zone - The time zone of the campaign, of times in items that state none.
 * @param isAlone - Whether the table says all: there is no sheet about the campaign, and a blank agency is that above.
 */
export function rowsOf(items: readonly Json[], zone: string | undefined, isAlone: boolean): WrittenTable {
  const rows = items.map((item) => cellsOf(item, zone, isAlone));
  if (isAlone) fillAgencies(rows);
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  // Without this column, the first link of a post would be its own address.
  if (rows.some((row) => row.get('type 1') === 'post')) used.add('url 1');
  const most = Math.max(1, ...[...used].map((key) => Number(key.split(' ')[1])));
  const keys = COLUMNS.filter(({ kind }) => kind !== 'media').map(({ key }) => `${key} 1`);
  const media = COLUMNS.filter(({ kind }) => kind === 'media').map(({ key }) => key);
  const at = keys.indexOf('tags 1');
  const numbered = Array.from({ length: most }, (_, index) => media.map((key) => `${key} ${index + 1}`)).flat();
  keys.splice(at, 0, ...numbered);
  const columns = keys.filter((key) => used.has(key));
  return { header: columns.map(headerOf), rows: rows.map((row) => columns.map((key) => row.get(key))) };
}

function headerOf(column: string): string {
  const [key = '', ordinal] = column.split(' ');
  const name = columnOf(key).en;
  return ordinal === '1' ? name : `${name} ${ordinal}`;
}

function cellsOf(item: Json, campaignZone: string | undefined, isAlone: boolean): Map<string, Value> {
  const cells = new Map<string, Value>();
  const put = (key: string, value: Value | undefined, ordinal = 1): void => {
    if (value !== undefined && value !== '') cells.set(`${key} ${ordinal}`, value);
  };
  for (const { key, kind, path } of COLUMNS) {
    const value = path && ALONE.has(kind) ? get(item, path) : undefined;
    if (value !== undefined && value !== null) put(key, writeValue(kind, value));
  }
  const { _cx = {}, date_published, date_modified } = item;
  const { agency, type, start, end, timezone } = _cx as Json;
  if (agency) for (const [key, value] of Object.entries(agencyValues(agency))) put(key, value);
  const own = (timezone as string | undefined) ?? (isAlone ? campaignZone : undefined);
  const zone = (timezone as string | undefined) ?? campaignZone;
  const known = zone === 'Etc/Unknown' ? undefined : zone;
  put('timezone', own);
  put('text', bodyValue(item));
  const isDated = type === 'event' || type === 'milestone';
  if (date_published) put(isDated ? 'published' : 'date', dateValue(date_published, known));
  if (date_modified) put('modified', dateValue(date_modified, known));
  if (start) put('start', dateValue(start, known));
  if (end) put('end', dateValue(end, known));
  for (const [key, ordinal, value] of mediaValues(item)) put(key, value, ordinal);
  return cells;
}

/** A blank agency in a text file is read as the one above. */
function fillAgencies(rows: readonly Map<string, Value>[]): void {
  let isSet = false;
  for (const row of rows) {
    if (row.has('agency 1')) isSet = true;
    else if (isSet) row.set('agency 1', 'N/A');
  }
}

/** Returns what a JSON Feed says about the whole campaign, as a table of two columns. */
export function feedTable(feed: Json): WrittenTable {
  const rows = FEED_ROWS.flatMap(({ en, path, write }): [string, Value][] => {
    const value = get(feed, path);
    return value === undefined || value === '' ? [] : [[en, write(value as never)]];
  });
  return { header: ['Key', 'Value'], rows };
}
