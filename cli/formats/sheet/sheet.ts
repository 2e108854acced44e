import { FeedError } from '../../../src/formats/errors.js';
import type { Json } from '../../../src/formats/source.js';
import { EMPTY_FEED, type FeedSheet, isFeedSheet, readFeedSheet } from './feed-sheet.js';
import type { SourceDocument, SourceFormat } from '../source-format.js';
import type { SourceOptions } from '../options.js';
import { Agencies } from './agencies.js';
import { fileProblem, isOtherFile, isTextTable, isXlsx } from './file-kind.js';
import { mappedColumns } from './headers.js';
import { SHEET_LIMITS } from './limits.js';
import { placesOf } from './places.js';
import { isHelpSheet, Reading } from './reading.js';
import { decodeTable, readTextTable } from './text-table.js';
import type { Table } from './table.js';
import { isTimeline, readTimeline } from './timeline.js';
import { readWorkbook } from './workbook.js';

/** CSV, TSV, Excel's Unicode Text, and XLSX: one row is one entry. */
export const sheet = { name: 'sheet', matches, read } satisfies SourceFormat;

function matches(bytes: Uint8Array): boolean {
  return isXlsx(bytes) || isOtherFile(bytes) || isTextTable(bytes);
}

function read(bytes: Uint8Array, options: SourceOptions): SourceDocument {
  const reason = fileProblem(bytes);
  if (reason) throw new FeedError('format', reason);
  if (bytes.length > SHEET_LIMITS.bytes) {
    throw new FeedError('too-large', `It is larger than ${SHEET_LIMITS.bytes / 1e6} MB. Remove pictures from it.`);
  }
  const tables = isXlsx(bytes) ? readWorkbook(bytes) : [readTextTable(decodeTable(bytes))];
  return readTables(tables, options);
}

/**
 * Reads the tables of a spreadsheet, or of a part of one.
 *
 * @throws FeedError `format` if no table has a header.
 */
export function readTables(tables: readonly Table[], options: SourceOptions): SourceDocument {
  const { known: mapped, unknown } = mappedColumns(options.map);
  const reading = new Reading({ options, mapped, agencies: new Agencies() });
  for (const name of unknown) reading.add({ line: 1, column: 1 }, { code: 'map', name });
  let about: FeedSheet = EMPTY_FEED;
  let hasEntries = false;
  for (const table of tables) {
    if (!table.rows.length || isHelpSheet(table)) continue;
    if (table.isHidden) reading.leaveOutSheet(table, 'hidden');
    else if (isFeedSheet(table)) about = readFeedSheet(table);
    else if (isTimeline(table)) {
      hasEntries = true;
      about = readTimeline(table, reading, about);
    } else if (reading.readTable(table)) hasEntries = true;
    else reading.leaveOutSheet(table, 'no-header');
  }
  if (!hasEntries) throw new FeedError('format', noHeader(tables));
  return documentOf(reading, about, options);
}

function documentOf(reading: Reading, about: FeedSheet, { timezone }: SourceOptions): SourceDocument {
  const { items, places, problems } = reading;
  const cx = (about.feed['_cx'] ?? {}) as Json;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: '',
    ...about.feed,
    _cx: { ...(timezone && { timezone }), ...cx },
    items,
  };
  return { feed, problems: [...about.problems, ...problems], positionOf: placesOf(places, about.cells) };
}

function noHeader(tables: readonly Table[]): string {
  const table = tables.find(({ rows, isHidden }) => rows.length && !isHidden);
  if (!table) return 'This spreadsheet is empty. npx cx-widgets-cli new --sheet makes one to start with.';
  const [row] = table.rows;
  const place = table.name === undefined ? `row ${row!.number}` : `${table.name}, row ${row!.number}`;
  return `This spreadsheet has no header: no row near the top (from ${place}) names two columns, such as Agency, Title, Text or Date. Write one above the entries, or name your columns: --map "Bureau=agency". To start with a template: npx cx-widgets-cli new --sheet.`;
}
