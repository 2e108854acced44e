import type { FileKind } from './file-kinds.js';

const SAVE = 'Save the text as JSON, as plain text in UTF-8.';
const START = 'npx cx-widgets-cli new makes one to start with.';

/** The name of each kind of file, with the fix. */
const KINDS: Readonly<Record<Exclude<FileKind, 'binary'>, readonly [name: string, fix: string]>> = {
  word: ['a Word (ZIP) file', SAVE],
  excel: ['an Excel (ZIP) file', `Write its rows as the items of a campaign file: ${START}`],
  powerpoint: ['a PowerPoint (ZIP) file', SAVE],
  zip: ['a ZIP archive', 'Unpack it, and check the file in it.'],
  'old-office': ['an old Word or Excel file', SAVE],
  pdf: ['a PDF', `Write its text as JSON: ${START}`],
  rtf: ['a word processor file (RTF)', 'Save the text as plain text (TextEdit: Format, Make Plain Text).'],
  'address-card': ['an address card (vCard)', 'Write the person as an item with "_cx": {"type": "spotlight", …}.'],
  picture: ['a picture', 'Name the campaign file; a picture stands beside it.'],
  compressed: ['a compressed file', 'Unpack it, and check the file in it.'],
  'property-list': ['a property list', SAVE],
  yaml: ['YAML', 'Write it as JSON: keys and texts in double quotes, objects in braces.'],
  javascript: ['JavaScript', 'Keep everything between the outermost braces, with keys in double quotes.'],
  table: ['a table (CSV)', `Write its rows as the items of a campaign file: ${START}`],
};

/** Returns the message for an unsupported kind of file, with the fix. */
export function fileKindMessage(kind: FileKind): string {
  if (kind === 'binary') return 'This is not text, so it is neither a campaign file nor a feed.';
  const [name, fix] = KINDS[kind];
  return `This is ${name}, not a campaign file or a feed. ${fix}`;
}
