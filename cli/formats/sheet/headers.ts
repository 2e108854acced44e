import { closestMatch } from '../../closest-match.js';
import { COLUMNS, type Column } from './columns.js';
import { SHEET_LIMITS } from './limits.js';
import type { Row, Table } from './table.js';

/** A column of a table that is read. */
export interface Heading {
  readonly column: Column;
  /** The column in the table, from 0. */
  readonly index: number;
  /** The number behind the header: 2 for `Image 2`. */
  readonly ordinal: number;
  /** The header as written. */
  readonly header: string;
}

/** The header of a table. */
export interface Headings {
  readonly row: Row;
  readonly known: readonly Heading[];
  readonly unknown: readonly { readonly index: number; readonly header: string }[];
}

/** Returns a header without accents, case, punctuation and what stands in parentheses. */
export function plainHeader(header: string): string {
  return header
    .slice(0, 300)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/[^\p{L}\p{N}#/&|:]+/gu, ' ')
    .trim();
}

const letters = (header: string): string =>
  plainHeader(header)
    .replace(/[/&|:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** All headers that are known, and their columns. */
const NAMES = new Map<string, Column>(
  COLUMNS.flatMap((column) =>
    [column.en, column.es, column.key, ...column.also].map((name) => [letters(name), column] as const),
  ).reverse(),
);

/** Names of two letters and more that may begin a longer header, longest first. */
const BEGINNINGS = [...NAMES.keys()].filter((name) => name.length > 3).sort((one, other) => other.length - one.length);

interface Match {
  readonly column: Column;
  readonly ordinal: number;
}

/** Returns the column that a header means; undefined if none is meant for sure. */
export function columnMeant(header: string): Match | undefined {
  const plain = letters(header) || (header.trim() === '#' ? '#' : '');
  if (!plain) return undefined;
  const [, base = plain, number] = /^(.*?)\s?#?(\d{1,2})$/.exec(plain) ?? [];
  const ordinal = number ? Math.max(1, Number(number)) : 1;
  const column = NAMES.get(plain) ?? NAMES.get(base) ?? wordMeant(plain) ?? partMeant(header) ?? typoMeant(base);
  return column && { column, ordinal };
}

/** Finds words that tell the column wherever they stand; personal data comes first, so that none is published. */
function wordMeant(plain: string): Column | undefined {
  if (/\b(?:pocs?|e ?mail|phone|telephone|contact|correo|telefono|contacto)\b/.test(plain)) return NAMES.get('contact');
  return /\balt(?:ernative)? text\b|\btexto alternativo\b/.test(plain) ? NAMES.get('alt text') : undefined;
}

/** Finds a known header in a longer one: "Agency / Bureau", "Title of accomplishment", "Description - 250 words". */
function partMeant(header: string): Column | undefined {
  const parts = plainHeader(header).split(
    /(?:[/|:&]|\bor\b|\band\b|\bof\b|\bfor\b|\by\b|\bo\b|\bde\b|\bpara\b|\bdel\b)/,
  );
  for (const part of parts) {
    const column = NAMES.get(letters(part));
    if (column) return column;
  }
  const plain = letters(header);
  const beginning = BEGINNINGS.find((name) => plain.startsWith(`${name} `));
  return beginning ? NAMES.get(beginning) : undefined;
}

function typoMeant(plain: string): Column | undefined {
  const match = plain.length > 4 ? closestMatch(plain, BEGINNINGS.filter(isNear(plain))) : undefined;
  return match ? NAMES.get(match) : undefined;
}

/** Returns a filter for words that may differ by one letter. */
const isNear =
  (plain: string) =>
  (name: string): boolean =>
    Math.abs(name.length - plain.length) < 2 && name[0] === plain[0] && name.at(-1) === plain.at(-1);

/** Returns the name of the column that is closest to an unknown header. */
export function suggestionFor(header: string): string | undefined {
  const match = closestMatch(letters(header), BEGINNINGS);
  return match && NAMES.get(match)!.en;
}

/** Returns the columns that options name for headers, by plain header. */
export function mappedColumns(map: readonly string[] = []): { known: Map<string, Column>; unknown: readonly string[] } {
  const known = new Map<string, Column>();
  const unknown: string[] = [];
  for (const pair of map) {
    const at = pair.lastIndexOf('=');
    const name = pair.slice(at + 1).trim();
    const column = NAMES.get(letters(name));
    if (at > 0 && column) known.set(letters(pair.slice(0, at)), column);
    else unknown.push(name);
  }
  return { known, unknown };
}

/** Finds the header of a table: the first row near the top with two known headers or more; titles may stand above it. */
export function findHeadings(table: Table, mapped: ReadonlyMap<string, Column>): Headings | undefined {
  for (const row of table.rows.slice(0, SHEET_LIMITS.headerRows)) {
    const headings = headingsIn(row, mapped);
    const keys = new Set(headings.known.map(({ column }) => column.key));
    const isContent = headings.known.some(({ column: { kind } }) => !['ignored', 'left-out'].includes(kind));
    if (keys.size > 1 && isContent && keys.size * 3 >= row.cells.filter(Boolean).length) return headings;
  }
  return undefined;
}

function headingsIn(row: Row, mapped: ReadonlyMap<string, Column>): Headings {
  const known: Heading[] = [];
  const unknown: { index: number; header: string }[] = [];
  row.cells.forEach((cell, index) => {
    // A sentence is no header.
    if (!cell || cell.text.length > 200) return;
    const header = cell.text.replace(/\s+/g, ' ').trim();
    const column = mapped.get(letters(header));
    const match = column ? { column, ordinal: 1 } : columnMeant(header);
    if (match) known.push({ ...match, index, header });
    else unknown.push({ index, header });
  });
  return { row, known: withRoles(known), unknown };
}

/** A "Title" beside a "Name" is the title of a person. */
function withRoles(known: readonly Heading[]): Heading[] {
  const has = (key: string): boolean => known.some(({ column }) => column.key === key);
  const isName = known.some(({ column, header }) => column.key === 'person' && /name|nombre/i.test(header));
  const titles = known.filter(({ column }) => column.key === 'title');
  const isRole = isName && !has('role') && titles.length === 1 && /^(?:title|t[ií]tulo)$/i.test(titles[0]!.header);
  return known.map((one) => (isRole && one === titles[0] ? { ...one, column: NAMES.get('role')! } : one));
}
