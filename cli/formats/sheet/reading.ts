import { contentHash } from '../../../src/model/ids.js';
import type { Json } from '../../../src/formats/source.js';
import { hyphenated } from '../../../src/model/slug.js';
import { fold } from '../../../src/text/fold.js';
import type { Placed, Position, Problem } from '../../check/diagnostics.js';
import type { SourceOptions } from '../options.js';
import { readAgency, type Agencies } from './agencies.js';
import type { Column } from './columns.js';
import { typeNamed } from './entry-type.js';
import { findHeadings, suggestionFor, type Heading, type Headings } from './headers.js';
import { positionOfCell, type ItemPlace } from './places.js';
import { codeOf } from './problems.js';
import { readRow } from './row.js';
import { chooseRows, type ChosenRows } from './rows.js';
import { rowRanges, type Row, type Table } from './table.js';
import type { Draft, ReportCell } from './draft.js';

/** Sheets of lists and instructions have no entries, so nobody misses them. */
const HELP =
  /^(?:lists?|listas?|lookups?|values|valores|instructions?|instrucciones|read ?me|l[eé]ame|help|ayuda|data validation|notes|notas)\b/i;

/** Whether a sheet has lists or instructions for those who fill in the others. */
export const isHelpSheet = ({ name = '' }: Table): boolean => HELP.test(name.trim());

interface Context {
  readonly options: SourceOptions;
  /** Columns by the headers that an option names. */
  readonly mapped: ReadonlyMap<string, Column>;
  readonly agencies: Agencies;
}

/** Reads tables one after another, and collects their items with their places. */
export class Reading {
  readonly items: Json[] = [];
  readonly places: ItemPlace[] = [];
  readonly problems: Placed[] = [];
  readonly #ids = new Set<string>();
  /** Rows by their content. */
  readonly #seen = new Map<string, number>();

  constructor(readonly context: Context) {}

  /** Adds a problem. */
  add(position: Position, problem: Problem): void {
    this.problems.push({ ...position, problem });
  }

  /** Reports a sheet that is left out. */
  leaveOutSheet({ name = '', rows }: Table, kind: 'hidden' | 'no-header'): void {
    this.add(positionOfCell(name, rows[0]!.number, 0), { code: 'sheet', name, kind });
  }

  /** Reads the entries of a table; false if it has no header. */
  readTable(table: Table): boolean {
    const headings = findHeadings(table, this.context.mapped);
    if (!headings) return false;
    const known = this.#readable(table, headings);
    const chosen = chooseRows(table, { ...headings, known });
    this.#reportRows(table, chosen, headings);
    const { agencies, options } = this.context;
    const agency = known.find(({ column }) => column.key === 'agency')?.index;
    for (const { cells } of chosen.rows) {
      const read = agency === undefined ? undefined : readAgency(cells[agency]?.text ?? '');
      if (read) agencies.add(read);
    }
    const context = {
      headings: known,
      type: table.name === undefined ? undefined : typeNamed(table.name),
      dates: { order: options.dates, year: options.year },
      agencies,
    };
    for (const row of chosen.rows) this.addItem(readRow(row, context, this.reporter(table, row)), table, row);
    return true;
  }

  /** Returns a function that reports cells of a row. */
  reporter({ name }: Table, { number }: Row): ReportCell {
    return (index, fault, value, forms) => {
      const details = { fault, value, forms };
      const problem =
        codeOf(fault) === 'cell' ? { code: 'cell' as const, ...details } : { code: 'unsure' as const, ...details };
      this.add(positionOfCell(name, number, index), problem);
    };
  }

  /** Adds an item, unless its row has nothing to show or is there twice. */
  addItem(draft: Draft, { name: sheet }: Table, { number: row }: Row): void {
    const position = positionOfCell(sheet, row, draft.columns[0]?.[1] ?? 0);
    const content = JSON.stringify(draft.json);
    const first = this.#seen.get(content);
    if (first !== undefined) {
      return this.add(position, { code: 'row', kind: 'twice', rows: `${row}`, value: `${first}` });
    }
    this.#seen.set(content, row);
    if (!isShown(draft.json)) return this.add(position, { code: 'row', kind: 'empty', rows: `${row}` });
    const { id } = draft.json;
    if (typeof id === 'string') this.#ids.add(id);
    else draft.json['id'] = this.#newId(draft.json, content);
    this.items.push({ ...draft.json, _cx: draft.json['_cx'] ?? {} });
    this.places.push({ sheet, row, columns: draft.columns });
  }

  /** Makes an id of the title or the address, which stays the same when rows move. */
  #newId({ title, url }: Json, content: string): string {
    const words = typeof title === 'string' ? hyphenated(fold(title.slice(0, 200))).toLowerCase() : '';
    const short = words.slice(0, 60).replace(/-$/, '');
    const wanted = typeof url === 'string' && /^https?:/i.test(url) ? url : short || contentHash(content);
    const id = this.#ids.has(wanted) ? `${short || 'entry'}-${contentHash(content)}` : wanted;
    this.#ids.add(id);
    return id;
  }

  /** Returns the columns to read; the others are reported once each. */
  #readable(table: Table, { row, known, unknown }: Headings): Heading[] {
    const report = (index: number, problem: Problem): void =>
      this.add(positionOfCell(table.name, row.number, index), problem);
    const isFilled = (index: number): boolean =>
      table.rows.some(({ number, cells }) => number > row.number && cells[index]);
    for (const { index, header } of unknown) {
      if (isFilled(index)) report(index, { code: 'column', header, kind: 'unknown', match: suggestionFor(header) });
    }
    const taken = new Set<string>();
    return known.filter(({ column: { key, kind }, index, header, ordinal }) => {
      if (kind === 'ignored' || !isFilled(index))
        return kind !== 'left-out' && kind !== 'ignored' && !table.hiddenColumns.has(index);
      const why =
        kind === 'left-out' ? (key as 'contact' | 'notes') : table.hiddenColumns.has(index) ? 'hidden' : undefined;
      // Texts, links and pictures may have several columns.
      const isTwice = taken.has(`${key} ${ordinal}`) && !['text', 'links', 'image', 'tags'].includes(key);
      taken.add(`${key} ${ordinal}`);
      if (why ?? isTwice) report(index, { code: 'column', header, kind: why ?? 'twice' });
      return !why && !isTwice;
    });
  }

  #reportRows(table: Table, chosen: ChosenRows, { known }: Headings): void {
    const first = known[0]?.index ?? 0;
    const rows = (kind: 'agency-only' | 'total' | 'hidden', numbers: readonly number[]): void => {
      const [number] = numbers;
      if (number === undefined) return;
      this.add(positionOfCell(table.name, number, first), { code: 'row', kind, rows: rowRanges(numbers) });
    };
    rows('agency-only', chosen.agencyOnly);
    rows('total', chosen.totals);
    rows('hidden', chosen.hidden);
    const agency = known.find(({ column }) => column.key === 'agency')?.index ?? 0;
    for (const [value, group] of groupByAgency(chosen.filled)) {
      const position = positionOfCell(table.name, group[0]!, agency);
      this.add(position, { code: 'row', kind: 'filled-down', rows: rowRanges(group), value });
    }
    for (const { row, index, text } of chosen.merged) {
      this.add(positionOfCell(table.name, row, index), { code: 'unsure', fault: 'merged', value: text });
    }
  }
}

function groupByAgency(filled: ChosenRows['filled']): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { row, agency } of filled) groups.set(agency, [...(groups.get(agency) ?? []), row]);
  return groups;
}

/** Whether an item has anything that readers would see. */
function isShown(json: Json): boolean {
  const { title, url, content_text, content_html, summary, attachments, _cx = {} } = json;
  const { quote, person, figure, links, video } = _cx as Json;
  return [title, url, content_text, content_html, summary, attachments, quote, person, figure, links, video].some(
    Boolean,
  );
}
