import type { ColumnKind } from './columns.js';
import { readLinks } from './cell-links.js';
import { NOTHING, readPeriod, UNDECIDED, type DateContext } from './dates.js';
import type { CellFault } from './problems.js';
import type { Cell } from './table.js';
import { cleanLine, cleanText, linesOf } from './words.js';

/** A value, or why it can't be read. */
export type CellValue = { readonly value: unknown } | { readonly fault: CellFault; readonly forms?: readonly string[] };

const YES = /^(?:yes|y|true|x|✓|✔|1|s[ií]|verdadero)$/i;
const NO = /^(?:no|n|false|0|falso)$/i;

/** Readers of cells that need no other cell. */
const READERS: Partial<Record<ColumnKind, (cell: Cell, context: DateContext) => CellValue>> = {
  line: ({ text }) => ({ value: cleanLine(text) }),
  person: ({ text }) => ({ value: cleanLine(text) }),
  text: ({ text }) => ({ value: cleanText(text) }),
  address: readAddress,
  flag: ({ text }) => {
    const word = text.trim();
    return YES.test(word) ? { value: true } : NO.test(word) ? { value: false } : { fault: 'no-flag' };
  },
  number: ({ text }) => {
    const number = Number(text.replaceAll(',', '').trim());
    return Number.isFinite(number) ? { value: number } : { fault: 'no-number' };
  },
  figure: ({ text, kind }) => ({ value: kind === 'number' && !text.endsWith('%') ? Number(text) : cleanLine(text) }),
  tags: ({ text }) => ({ value: tagsIn(text) }),
  ids: ({ text }) => ({ value: linesOf(text) }),
  persons: ({ text }) => ({ value: linesOf(text).map(personIn) }),
  authors: ({ text }) => ({ value: linesOf(text).map((line) => named(line, ['name', 'url', 'avatar'])) }),
  tracks: ({ text }) => ({ value: linesOf(text).map(trackIn) }),
  date: ({ text }, context) => {
    const period = readPeriod(text, context);
    return 'fault' in period ? period : { value: period.start };
  },
};

/** Returns the value of a cell; undefined if its kind is read together with other cells, or if it says "none". */
export function readCell(kind: ColumnKind, cell: Cell, context: DateContext): CellValue | undefined {
  const reader = READERS[kind];
  if (!reader || NOTHING.test(cell.text.trim())) return undefined;
  if (kind !== 'text' && UNDECIDED.test(cell.text.trim())) return { fault: 'not-decided' };
  return reader(cell, context);
}

/** Reads one address; a path or the name of a file is relative to the sheet. */
function readAddress(cell: Cell): CellValue {
  const text = cleanLine(cell.text);
  if (/^(?:https?|mailto|tel):\S+$/i.test(text)) return { value: text };
  const [link] = readLinks(cell);
  if (link) return { value: link.url };
  return isFilePath(text) ? { value: encodeURI(decodePath(text)) } : { fault: 'no-address' };
}

/** Whether a text is the path of a file, not words. */
export const isFilePath = (text: string): boolean =>
  /^[^\n<>:"|?*]{1,300}\.[a-z\d]{2,5}(?:[?#]\S*)?$/i.test(text) || /^(?:\.{0,2}\/)[^\s]{1,300}$/.test(text);

/** Returns a path without escapes, so that it is not escaped twice. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Splits tags at lines, commas and semicolons; at spaces only if each word is a hashtag. */
function tagsIn(text: string): string[] {
  const plain = cleanText(text);
  const areHashtags = plain.split(/\s+/).every((word) => word.startsWith('#'));
  const separator = areHashtags ? /[\s,;]+/ : /[\n,;]+/;
  return plain
    .split(separator)
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter((tag) => tag && !NOTHING.test(tag));
}

/** Reads a person: name, role and organization behind commas or vertical bars. */
function personIn(line: string): Record<string, string> {
  const keys = ['name', 'role', 'organization', 'url', 'photo'];
  if (line.includes('|')) return named(line, keys);
  const parts = line.split(',').map((part) => part.trim());
  return parts.length < 4
    ? withValues(keys, parts)
    : withValues(keys, [parts[0]!, parts.slice(1, -1).join(', '), parts.at(-1)!]);
}

/** Reads a track of text: language, label and address; or the address alone, in English. */
function trackIn(line: string): Record<string, string> {
  if (!line.includes('|')) return { url: line, language: 'en' };
  const parts = line.split('|').map((part) => part.trim());
  const [language = '', label = ''] = parts;
  return withValues(['url', 'language', 'label'], [parts.at(-1)!, language, parts.length > 2 ? label : '']);
}

const named = (line: string, keys: readonly string[]): Record<string, string> =>
  withValues(
    keys,
    line.split('|').map((part) => part.trim()),
  );

const withValues = (keys: readonly string[], values: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key, index) => (values[index] ? [[key, values[index]]] : [])));
