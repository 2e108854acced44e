import type { EntryType } from '../../../src/model/types.js';
import type { Agencies } from './agencies.js';
import { readCell } from './cell-values.js';
import type { DateContext } from './dates.js';
import { NOTHING } from './dates.js';
import { Draft, type Filled, type ReportCell } from './draft.js';
import { typeOf } from './entry-type.js';
import type { Heading } from './headers.js';
import { readLinks, type CellLink } from './cell-links.js';
import { putMedia } from './media.js';
import type { Row } from './table.js';
import { putDates } from './when.js';
import { cleanText, readBody } from './words.js';

/** What the rows of a table have in common. */
export interface RowContext {
  readonly headings: readonly Heading[];
  /** The type that the name of the sheet tells. */
  readonly type: EntryType | undefined;
  readonly dates: DateContext;
  readonly agencies: Agencies;
}

/** Reads a row as an item. Cells that can't be read are left out and reported. */
export function readRow(row: Row, { headings, type: ofSheet, dates, agencies }: RowContext, report: ReportCell): Draft {
  const draft = new Draft(filledCells(row, headings, report), report, headings);
  const type = typeOf(draft, ofSheet);
  const column = draft.headingOf('type')?.index ?? draft.cells[0]?.heading.index ?? 0;
  if (type) draft.set(['_cx', 'type'], type, column);
  for (const filled of draft.cells) putValue(draft, filled, type, dates);
  putBody(draft);
  putDates(draft, type, dates);
  putLinks(draft, type);
  putMedia(draft);
  agencies.put(draft);
  return draft;
}

/** Returns the cells of a row that have a value, without errors of formulas, which are reported. */
function filledCells({ cells }: Row, headings: readonly Heading[], report: ReportCell): Filled[] {
  return headings.flatMap((heading): Filled[] => {
    const cell = cells[heading.index];
    const { kind } = heading.column;
    if (!cell || kind === 'left-out' || kind === 'ignored') return [];
    if (cell.kind === 'error' || cell.kind === 'formula') {
      report(heading.index, cell.kind === 'error' ? 'formula-error' : 'formula', cell.text);
      return [];
    }
    if (cell.text.includes('\ufffd')) report(heading.index, 'lost-letter', cell.text);
    return [{ heading, cell }];
  });
}

/** Sets the key of a column that needs no other. */
function putValue(draft: Draft, { heading, cell }: Filled, type: EntryType | undefined, dates: DateContext): void {
  const { column, index, ordinal } = heading;
  const { kind, path, types } = column;
  // A status of an event says nothing of others, and may be anything.
  if (!path || ordinal > 1 || (column.key === 'status' && !types!.includes(type ?? 'highlight'))) return;
  const read = readCell(kind, cell, dates);
  if (!read) return;
  if ('fault' in read) return draft.report(index, read.fault, cell.text, read.forms);
  if (column.key === 'status') return putStatus(draft, String(read.value), index);
  draft.set(path, read.value, index);
  if (column.key === 'person' && !draft.of('title').length && type !== 'spotlight') {
    draft.set(['title'], read.value, index);
  }
}

function putStatus(draft: Draft, written: string, index: number): void {
  const [status] =
    [
      ['scheduled', /^(?:scheduled|confirmed|on|planned|programado|confirmado)$/i],
      ['cancelled', /^(?:cancell?ed|called off|cancelado)$/i],
      ['postponed', /^(?:postponed|delayed|rescheduled|pospuesto|aplazado)$/i],
      ['removed', /^(?:removed|deleted|eliminado)$/i],
    ].find(([, words]) => (words as RegExp).test(written)) ?? [];
  if (status) draft.set(['_cx', 'status'], status, index);
  else draft.report(index, 'no-status', written);
}

/** Sets the text of an item; several columns for it are paragraphs. */
function putBody(draft: Draft): void {
  const filled = draft.of('text');
  const [first] = filled;
  if (!first) return;
  const text = filled.map(({ cell }) => cleanText(cell.text)).join('\n\n');
  if (NOTHING.test(text)) return;
  for (const [key, value] of Object.entries(readBody(text))) draft.set([key], value, first.heading.index);
  const { link } = first.cell;
  if (!link) return;
  const links = withoutContacts(draft, first.heading.index, [{ url: link }]);
  if (links.length) draft.set(['_cx', 'links'], links, first.heading.index);
}

/** Returns links without addresses of email and telephone, which are reported. */
function withoutContacts(draft: Draft, index: number, links: readonly CellLink[]): CellLink[] {
  return links.filter(({ url }) => {
    const isContact = /^(?:mailto|tel):/i.test(url);
    if (isContact) draft.report(index, 'contact', url.replace(/^[a-z]+:/i, ''));
    return !isContact;
  });
}

/** Sets the links of an item. For a post, the first one is its own address, if no column says another. */
function putLinks(draft: Draft, type: EntryType | undefined): void {
  const more: CellLink[] = [];
  const own = draft.of('url')[0];
  if (own) more.push(...withoutContacts(draft, own.heading.index, readLinks(own.cell).slice(1)));
  const title = draft.of('title')[0];
  if (title?.cell.link) more.push(...withoutContacts(draft, title.heading.index, [{ url: title.cell.link }]));
  let column = own?.heading.index ?? 0;
  for (const { cell, heading } of draft.of('links')) {
    column = heading.index;
    const links = readLinks(cell);
    const isNothing = NOTHING.test(cell.text.trim());
    if (!links.length && !isNothing) draft.report(heading.index, 'no-address', cell.text);
    more.push(...withoutContacts(draft, heading.index, links));
  }
  if (type === 'post' && !draft.headingOf('url') && more.length) draft.set(['url'], more.shift()!.url, column);
  const before = (draft.get('_cx', 'links') ?? []) as CellLink[];
  const all = [...before, ...more].filter(({ url }, at, list) => list.findIndex((one) => one.url === url) === at);
  if (all.length) draft.set(['_cx', 'links'], all, column);
}
