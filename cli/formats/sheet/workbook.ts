import { FeedError } from '../../../src/formats/errors.js';
import { dateKinds, type DateKind } from './number-formats.js';
import { readRows } from './sheet-rows.js';
import { SHEET_LIMITS } from './limits.js';
import type { Table } from './table.js';
import { unzip, type Parts } from './unzip.js';
import { attribute, parseXml } from './xml.js';

const WANTED =
  /^xl\/(?:workbook\.xml|sharedStrings\d*\.xml|styles\d*\.xml|worksheets\/[^/]+\.xml|(?:worksheets\/)?_rels\/[^/]+\.rels)$/i;

/** What the cells of a workbook refer to. */
export interface Book {
  readonly strings: readonly string[];
  /** By the index of a style: how its number is a date. */
  readonly kinds: readonly (DateKind | undefined)[];
  readonly is1904: boolean;
}

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

/**
 * Reads the sheets of an XLSX file.
 *
 * @throws FeedError
 */
export function readWorkbook(bytes: Uint8Array): Table[] {
  const parts = unzip(bytes, (path) => WANTED.test(path));
  const workbook = parts['xl/workbook.xml'];
  if (!workbook)
    throw new FeedError('syntax', 'This XLSX file has no workbook in it. Open it in Excel, and save it again.');
  const { sheets, is1904 } = readSheetList(workbook);
  const targets = relationsOf(parts, 'xl/_rels/workbook.xml.rels');
  const book = { strings: stringsIn(parts, targets), kinds: kindsIn(parts), is1904 };
  let cells: number = SHEET_LIMITS.cells;
  return sheets.slice(0, SHEET_LIMITS.sheets).flatMap(({ name, id, isHidden }): Table[] => {
    const path = targets.get(id) ?? '';
    const part = parts[path];
    if (!part) return [];
    const links = relationsOf(parts, relationsPath(path));
    const { table, count } = readRows(part, book, links, cells);
    cells -= count;
    return [{ ...table, name, isHidden }];
  });
}

/** Returns the path of the relations of a part. */
function relationsPath(path: string): string {
  const name = path.lastIndexOf('/') + 1;
  return `${path.slice(0, name)}_rels/${path.slice(name)}.rels`;
}

function readSheetList(part: Uint8Array): { sheets: SheetEntry[]; is1904: boolean } {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  parseXml(part, {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      const { name = '', state = '' } = attributes;
      sheets.push({ name, id: attribute(attributes, 'id') ?? '', isHidden: /hidden/i.test(state) });
    },
  });
  return { sheets, is1904 };
}

/** Returns the targets of a part's relations by id: addresses, or paths from the root of the archive. */
function relationsOf(parts: Parts, path: string): Map<string, string> {
  const targets = new Map<string, string>();
  const part = parts[path];
  if (!part) return targets;
  const folder = path.slice(0, path.lastIndexOf('_rels/'));
  parseXml(part, {
    open: (element, { Id = '', Target = '', TargetMode = '' }) => {
      if (element !== 'Relationship') return;
      targets.set(Id, TargetMode === 'External' ? Target : Target.startsWith('/') ? Target.slice(1) : folder + Target);
    },
  });
  return targets;
}

function stringsIn(parts: Parts, targets: ReadonlyMap<string, string>): string[] {
  const path = [...targets.values()].find((one) => /sharedStrings\d*\.xml$/i.test(one));
  const part = path ? parts[path] : undefined;
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let isText = false;
  let isPhonetic = false;
  parseXml(part, {
    open: (element) => {
      if (element === 'si') text = '';
      else if (element === 'rPh') isPhonetic = true;
      isText = element === 't' && !isPhonetic;
    },
    text: (piece) => {
      if (isText && text.length < SHEET_LIMITS.text) text += piece;
    },
    close: (element) => {
      isText = false;
      if (element === 'rPh') isPhonetic = false;
      if (element === 'si') strings.push(text);
    },
  });
  return strings;
}

function kindsIn(parts: Parts): readonly (DateKind | undefined)[] {
  const path = Object.keys(parts).find((one) => /styles\d*\.xml$/i.test(one));
  return path ? dateKinds(parts[path]!) : [];
}
