import { dequal } from 'dequal';
import type { Json } from '../../../src/formats/source.js';
import { readJson } from '../../../src/formats/sync.js';
import type { Campaign } from '../../../src/model/types.js';
import { toJsonFeed } from '../../write/json-feed.js';
import { sheet } from './sheet.js';
import { writeCsv } from './write-csv.js';
import { feedTable, rowsOf } from './write-rows.js';
import { writeXlsx } from './write-xlsx.js';

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;

export type WrittenFormat = (typeof SHEET_FORMATS)[number];

/** A spreadsheet, and sentences about what it can't hold. */
export interface WrittenFile {
  readonly result: string | Uint8Array;
  readonly losses: readonly string[];
}

/**
 * Writes a campaign as a spreadsheet: one row for each entry, and in XLSX a sheet about the campaign.
 *
 * @param base - The address from which relative addresses in the campaign were resolved; they become relative again.
 */
export function toSheet(campaign: Campaign, to: WrittenFormat, base: string): WrittenFile {
  const json = JSON.stringify(toJsonFeed(campaign)).replaceAll(`"${base}`, '"');
  const feed = JSON.parse(json) as Json & { readonly items: readonly Json[] };
  const { items } = feed;
  const zone = (feed['_cx'] as Json | undefined)?.['timezone'] as string | undefined;
  const table = rowsOf(items, zone, to === 'csv');
  const result =
    to === 'csv'
      ? writeCsv(table)
      : writeXlsx([
          { name: 'Campaign', ...feedTable(feed), widths: [20, 80] },
          { name: 'Entries', ...table },
        ]);
  const bytes = typeof result === 'string' ? new TextEncoder().encode(result) : result;
  return { result, losses: items.length ? lossesOf(feed, bytes, base) : [] };
}

/** Reads the spreadsheet again, and names what differs. */
function lossesOf(feed: Json & { readonly items: readonly Json[] }, bytes: Uint8Array, base: string): string[] {
  const read = readJson(sheet.read(bytes, {}).feed, base, undefined);
  const json = JSON.stringify(toJsonFeed(read)).replaceAll(`"${base}`, '"');
  const again = JSON.parse(json) as typeof feed;
  const byId = new Map(again.items.map((item) => [item['id'], item]));
  const counts = new Map<string, number>();
  for (const item of feed.items) {
    const other = byId.get(item['id']);
    const names = other ? differences(item, zoned(other, item)) : ['the whole entry'];
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const lost = Array.from(counts, ([name, count]) => `${name} (${count} ${count === 1 ? 'entry' : 'entries'})`);
  const about = Object.fromEntries(
    Object.entries(feed).filter(([key]) => !['items', 'version', 'feed_url'].includes(key)),
  );
  const missing = differences(about, again);
  return [
    ...(lost.length
      ? [`A spreadsheet can't hold all of this, so it was left out or changed: ${lost.join(', ')}.`]
      : []),
    ...(missing.length ? [`It has no place for these parts of the campaign: ${missing.join(', ')}.`] : []),
  ];
}

/** Returns an item without a time zone of its own, if that is only the campaign's. */
function zoned(item: Json, original: Json): Json {
  const { timezone, ...cx } = (item['_cx'] ?? {}) as Json;
  const own = (original['_cx'] as Json | undefined)?.['timezone'];
  return timezone === own || own !== undefined ? item : { ...item, _cx: cx };
}

/** Returns the keys of an object that are missing or differ in another; those of `_cx` by themselves. */
function differences(one: Json, other: Json): string[] {
  return Object.entries(one).flatMap(([key, value]) => {
    if (key === '_cx') return differences(value as Json, (other['_cx'] ?? {}) as Json);
    return dequal(value, other[key]) ? [] : [key];
  });
}
