import type { Json } from '../../../src/formats/source.js';
import type { Placed, Position } from '../../check/diagnostics.js';
import { cleanLine, cleanText, linesOf } from './words.js';
import { plainHeader } from './headers.js';
import { positionOfCell } from './places.js';
import type { Cell, Table } from './table.js';
import { zoneNamed } from './times.js';

/** A key of the campaign, in a sheet of two columns. */
export interface FeedRow {
  readonly key: string;
  readonly en: string;
  readonly es: string;
  readonly path: readonly string[];
  readonly help: string;
  readonly read: (cell: Cell) => unknown;
  readonly write: (value: never) => string;
}

const line = { read: ({ text }: Cell): unknown => cleanLine(text), write: (value: string): string => value };
const text = { read: ({ text: words }: Cell): unknown => cleanText(words), write: (value: string): string => value };

const parts = (words: string): string[] => words.split('|').map((part) => part.trim());

/** Returns a reader and a writer for objects in lines of their own, with bars between their values. */
const lines = (...keys: readonly string[]): Pick<FeedRow, 'read' | 'write'> => ({
  read: (cell) =>
    linesOf(cell.text).map((one) => {
      const values = parts(one);
      return Object.fromEntries(keys.flatMap((key, index) => (values[index] ? [[key, values[index]]] : [])));
    }),
  write: (value: readonly Readonly<Record<string, string | number | undefined>>[]) =>
    value.map((one) => joined(keys.map((key) => `${one[key] ?? ''}`))).join('\n'),
});

/** Joins values with bars, up to the last one. */
function joined(values: readonly string[]): string {
  const last = values.findLastIndex(Boolean);
  return values.slice(0, last + 1).join(' | ');
}

/** The sheet "Campaign": what all entries have in common. */
export const FEED_ROWS: readonly FeedRow[] = [
  { key: 'title', en: 'Title', es: 'Título', path: ['title'], help: 'The name of the campaign.', ...line },
  {
    key: 'description',
    en: 'Description',
    es: 'Descripción',
    path: ['description'],
    help: 'A paragraph or two.',
    ...text,
  },
  { key: 'home', en: 'Page', es: 'Página', path: ['home_page_url'], help: 'The URL of its page.', ...line },
  {
    key: 'language',
    en: 'Language',
    es: 'Idioma',
    path: ['language'],
    help: 'en-US, es or another BCP 47 tag.',
    ...line,
  },
  { key: 'hashtag', en: 'Hashtag', es: 'Etiqueta', path: ['_cx', 'hashtag'], help: 'With or without #.', ...line },
  { key: 'start', en: 'Start', es: 'Comienzo', path: ['_cx', 'start'], help: 'The first day: 2026-10-05.', ...line },
  { key: 'end', en: 'End', es: 'Final', path: ['_cx', 'end'], help: 'The last day: 2026-10-09.', ...line },
  {
    key: 'timezone',
    en: 'Time zone',
    es: 'Zona horaria',
    path: ['_cx', 'timezone'],
    help: 'ET or America/New_York: for all times without one.',
    read: ({ text: words }) => zoneNamed(cleanLine(words)) ?? cleanLine(words),
    write: (value: string) => value,
  },
  {
    key: 'channels',
    en: 'Channels',
    es: 'Canales',
    path: ['_cx', 'channels'],
    help: 'One per line: URL | label | network | account | language.',
    ...lines('url', 'label', 'network', 'handle', 'language'),
  },
  {
    key: 'figures',
    en: 'Figures',
    es: 'Cifras',
    path: ['_cx', 'figures'],
    help: 'One per line: number | what it counts | the page where it comes from.',
    ...lines('value', 'label', 'source'),
  },
  {
    key: 'image',
    en: 'Image',
    es: 'Imagen',
    path: ['_cx', 'image', 'url'],
    help: 'A picture at the top of the page.',
    ...line,
  },
  {
    key: 'alt',
    en: 'Alt text',
    es: 'Texto alternativo',
    path: ['_cx', 'image', 'alt'],
    help: 'What the picture shows.',
    ...text,
  },
  {
    key: 'credit',
    en: 'Credit',
    es: 'Crédito',
    path: ['_cx', 'image', 'credit'],
    help: 'The source of the picture.',
    ...line,
  },
];

/** What a spreadsheet says about the whole campaign. */
export interface FeedSheet {
  readonly feed: Json;
  readonly cells: ReadonlyMap<string, Position>;
  readonly problems: readonly Placed[];
}

export const EMPTY_FEED: FeedSheet = { feed: {}, cells: new Map(), problems: [] };

/** Whether a sheet is about the campaign: named so, with two columns. */
export function isFeedSheet({ name = '', rows }: Table): boolean {
  if (!/^(?:campaign|campa(?:ñ|n)a|about|settings)$/i.test(name.trim())) return false;
  return rows.filter(({ cells }) => rowFor(cells[0])).length > 1;
}

const rowFor = (cell: Cell | undefined): FeedRow | undefined => {
  const header = cell && plainHeader(cell.text);
  return FEED_ROWS.find(({ en, es, key }) => [en, es, key].some((name) => plainHeader(name) === header));
};

/** Reads the sheet about the campaign. */
export function readFeedSheet({ name, rows }: Table): FeedSheet {
  const feed: Record<string, unknown> = {};
  const cells = new Map<string, Position>();
  for (const {
    number,
    cells: [key, value],
  } of rows) {
    const row = rowFor(key);
    if (!row || !value) continue;
    let inner = feed;
    for (const part of row.path.slice(0, -1)) inner = (inner[part] ??= {}) as Record<string, unknown>;
    inner[row.path.at(-1)!] = row.read(value);
    cells.set(row.path.join('.'), positionOfCell(name, number, 1));
  }
  return { feed, cells, problems: [] };
}
