import type { EntryType } from '../../../src/model/types.js';
import { words } from './column-words.js';
import { COMMON_COLUMNS } from './common-columns.js';
import { EVENT_COLUMNS } from './event-columns.js';
import { PERSON_COLUMNS } from './person-columns.js';
import { POST_COLUMNS } from './post-columns.js';

/** How the cells of a column are read. */
export type ColumnKind =
  | 'line'
  | 'text'
  | 'address'
  | 'flag'
  | 'number'
  | 'tags'
  | 'ids'
  | 'person'
  | 'persons'
  | 'authors'
  | 'tracks'
  | 'figure'
  | 'date'
  // Those below are read together with others.
  | 'type'
  | 'agency'
  | 'body'
  | 'when'
  | 'links'
  | 'media'
  | 'left-out'
  | 'ignored';

/** A column of a spreadsheet. The reference page and the template are made from this table. */
export interface Column {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Its header in English and Spanish; also in the template. */
  readonly en: string;
  readonly es: string;
  /** Other headers, without accents and punctuation. */
  readonly also: readonly string[];
  /** The key of an item that it sets. */
  readonly path?: readonly string[];
  /** The types of entry that have it; all if missing. */
  readonly types?: readonly EntryType[];
  readonly help: string;
  /** Whether the template has it. */
  readonly isCommon?: boolean;
}

/** Columns that never become part of a campaign. */
const OTHERS: readonly Column[] = [
  {
    key: 'contact',
    kind: 'left-out',
    en: 'Contact',
    es: 'Contacto',
    also: words(
      'poc, point of contact, pocs, poc name, poc email, poc phone, contact name, contact email, contact phone, contact information, contact info, email, e mail, email address, e mail address, phone, phone number, telephone, submitted by, submitter, submitter name, submitter email, your name, your email, completed by, respondent, correo, correo electronico, telefono, persona de contacto, punto de contacto, enviado por, username, created by, modified by',
    ),
    help: 'Never published: left out with a warning.',
  },
  {
    key: 'notes',
    kind: 'left-out',
    en: 'Notes',
    es: 'Notas',
    also: words(
      'note, comments, comment, internal notes, internal comments, reviewer comments, review, reviewer, review status, approved, approval, approved by, cleared, clearance, observaciones, comentarios, notas internas, revision, aprobado',
    ),
    help: 'Internal: left out with a warning.',
  },
  {
    key: 'number',
    kind: 'ignored',
    en: 'No.',
    es: 'N.º',
    also: words(
      '#, number, row, row number, item, item number, nr, num, numero, start time of form, completion time, timestamp, marca temporal',
    ),
    help: 'Left out without a warning.',
  },
];

/** All columns, in the order in which they are written. */
export const COLUMNS: readonly Column[] = [
  ...COMMON_COLUMNS,
  ...EVENT_COLUMNS,
  ...PERSON_COLUMNS,
  ...POST_COLUMNS,
  ...OTHERS,
];

const BY_KEY = new Map(COLUMNS.map((column) => [column.key, column]));

/** Returns a column by its key. */
export const columnOf = (key: string): Column => BY_KEY.get(key)!;
