import type { Json } from '../../../src/formats/source.js';
import { timelineJs } from '../../../src/formats/timelinejs.js';
import { Draft } from './draft.js';
import type { FeedSheet } from './feed-sheet.js';
import { plainHeader } from './headers.js';
import { positionOfCell } from './places.js';
import type { Reading } from './reading.js';
import type { Cell, Row, Table } from './table.js';
import { rowRanges } from './table.js';
import { readTimes } from './times.js';
import { cleanText } from './words.js';

/** The columns of TimelineJS3's spreadsheet, as its template names them. */
const KEYS = [
  'year',
  'month',
  'day',
  'time',
  'end year',
  'end month',
  'end day',
  'end time',
  'display date',
  'headline',
  'text',
  'media',
  'media credit',
  'media caption',
  'media thumbnail',
  'alt text',
  'type',
  'group',
  'background',
] as const;

type Key = (typeof KEYS)[number];
type Columns = ReadonlyMap<Key, number>;

const columnsIn = ({ cells }: Row): Columns =>
  new Map(
    cells.flatMap((cell, index) => {
      const name = cell && plainHeader(cell.text).replace(/^media alt(?: text)?$|^alt$/, 'alt text');
      const key = KEYS.find((one) => one === name);
      return key ? [[key, index] as const] : [];
    }),
  );

/** Whether a table is a timeline of TimelineJS3: its first row has years and headlines. */
export function isTimeline({ rows: [first] }: Table): boolean {
  const columns = first && columnsIn(first);
  return !!columns?.has('year') && columns.has('headline');
}

/**
 * Reads a timeline of TimelineJS3 as its JSON would be read: each row is a milestone, an era one that lasts, and the row
 * of type "title" is the campaign. Years before 1 are left out and reported.
 */
export function readTimeline(table: Table, reading: Reading, about: FeedSheet): FeedSheet {
  const [header, ...rows] = table.rows as [Row, ...Row[]];
  const columns = columnsIn(header);
  const beforeChrist: number[] = [];
  let feed = about.feed;
  for (const row of rows) {
    const report = reading.reporter(table, row);
    const of = (key: Key): Cell | undefined => row.cells[columns.get(key) ?? -1];
    const words = (key: Key): string => {
      const cell = of(key);
      if (cell?.kind === 'error') report(columns.get(key)!, 'formula-error', cell.text);
      return cell && cell.kind !== 'error' ? cleanText(cell.text) : '';
    };
    const slide = slideOf(words, (key, value) => report(columns.get(key)!, 'no-time', value));
    if (/^title$/i.test(words('type'))) {
      const title = timelineJs.read({ title: slide, events: [] }).feed;
      feed = { ...feed, ...definedIn(title) };
    } else if (isBeforeChrist(words('year'))) beforeChrist.push(row.number);
    else if (Object.keys(slide).length) {
      const draft = new Draft([], report);
      Object.assign(draft.json, definedIn(timelineJs.read({ events: [slide] }).toItem!(slide as never)));
      noteColumns(draft, columns);
      reading.addItem(draft, table, row);
    }
  }
  reportLeftOut(table, reading, columns, beforeChrist);
  return { ...about, feed };
}

const isBeforeChrist = (year: string): boolean => /^[-−]|\bB\.?C|\ba\.?\s?C\b/i.test(year);

function reportLeftOut(table: Table, reading: Reading, columns: Columns, beforeChrist: readonly number[]): void {
  const [first] = beforeChrist;
  if (first !== undefined) {
    const position = positionOfCell(table.name, first, columns.get('year')!);
    reading.add(position, { code: 'row', kind: 'before-christ', rows: rowRanges(beforeChrist) });
  }
  const [header] = table.rows;
  const index = columns.get('background');
  if (index !== undefined && table.rows.slice(1).some(({ cells }) => cells[index])) {
    const position = positionOfCell(table.name, header!.number, index);
    reading.add(position, { code: 'column', header: header!.cells[index]!.text, kind: 'unused' });
  }
}

/** Returns the slide that TimelineJS3 makes of a row. */
function slideOf(words: (key: Key) => string, onTime: (key: Key, value: string) => void): Json {
  const date = (prefix: '' | 'end '): Json | undefined => {
    const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => words(`${prefix}${part}`));
    const clock = words(`${prefix}time`);
    const times = clock ? readTimes(clock.replace(/^.*T(?=\d)/, '')) : undefined;
    if (clock && !times) onTime(`${prefix}time`, clock);
    const [hour, minute] = times?.start.split(':') ?? [];
    return year ? definedIn({ year, month, day, hour, minute }) : undefined;
  };
  const media = definedIn({
    url: words('media'),
    credit: words('media credit'),
    caption: words('media caption'),
    thumbnail: words('media thumbnail'),
    alt: words('alt text'),
  });
  return definedIn({
    start_date: date(''),
    end_date: date('end '),
    display_date: words('display date'),
    text: definedIn({ headline: words('headline'), text: words('text') }),
    media: media['url'] ? media : undefined,
    group: words('group'),
  });
}

/** Returns the keys of an object, and of those in it, that have a value. */
function definedIn(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) => {
      const list = Array.isArray(value)
        ? (value as unknown[]).filter((one) => one !== undefined && one !== '')
        : undefined;
      const kept = list
        ? list.map((one) => (typeof one === 'object' ? definedIn(one as Json) : one))
        : typeof value === 'object' && value !== null
          ? definedIn(value as Json)
          : value;
      const isEmpty =
        kept === undefined || kept === null || kept === '' || (typeof kept === 'object' && !Object.keys(kept).length);
      return isEmpty ? [] : [[key, kept] as const];
    }),
  );
}

/** Notes which column each key of an item is from. */
function noteColumns(draft: Draft, columns: Columns): void {
  const note = (key: Key, ...path: (string | number)[]): void => {
    const column = columns.get(key);
    if (column !== undefined) draft.note(path, column);
  };
  note('headline', 'title');
  note('text', 'content_html');
  note('year', '_cx', 'start');
  note('end year', '_cx', 'end');
  note('alt text', 'attachments', 0, '_cx', 'alt');
  note('media credit', 'attachments', 0, '_cx', 'credit');
  note('media caption', 'attachments', 0, 'title');
  note('media', 'attachments', 0);
  note('media thumbnail', 'image');
  note('media', '_cx', 'links');
  note('group', 'tags');
}
