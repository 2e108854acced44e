import type { Path } from '../../cli/validators/violation.js';
import type { EntryType } from '../../src/model/types.js';
import type { FieldName } from './field-words-en.js';

/** The kinds of control. */
export type Widget =
  | 'agency'
  | 'alt'
  | 'choice'
  | 'content'
  | 'date'
  | 'flag'
  | 'language'
  | 'list'
  | 'long'
  | 'media'
  | 'moment'
  | 'named'
  | 'number'
  | 'object'
  | 'picture'
  | 'post-url'
  | 'related'
  | 'tags'
  | 'text'
  | 'type'
  | 'url'
  | 'value'
  | 'words'
  | 'zone';

/** How a key of the schema is presented. */
export interface Field {
  /** The name of its label and hint. */
  readonly name: FieldName;
  /** Keys inside the object to which it belongs. */
  readonly path: Path;
  readonly widget: Widget;
  /** The fields of an object, or of each object in a list. */
  readonly fields?: readonly Field[];
  /** The values to choose from. */
  readonly choices?: readonly string[];
  /** Further keys that the same control writes. */
  readonly alsoWrites?: readonly string[];
  /** The types of entry that it concerns; all if undefined. */
  readonly types?: readonly EntryType[];
  /** Whether few need it, so that it is behind "More". */
  readonly isRare?: boolean;
  /** Whether a list shows the fields of its first member without a list around them. */
  readonly isOpen?: boolean;
}

type Options = Omit<Field, 'name' | 'path' | 'widget'>;

/** Returns a field; the path is written with dots. */
export function field(name: FieldName, path: string, widget: Widget, options: Options = {}): Field {
  return { name, path: path.split('.'), widget, ...options };
}
