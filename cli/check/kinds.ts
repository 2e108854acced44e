/** How files begin that are no campaign files, as Latin-1, what they are, and what to do. */
const KINDS: readonly (readonly [begin: RegExp, is: string, fix: string])[] = [
  [
    /^PK\x03\x04[^]*?(?:word\/|opendocument\.text)/,
    'a Word (ZIP) file',
    'Save the text as JSON, as plain text in UTF-8.',
  ],
  [
    /^PK\x03\x04[^]*?(?:xl\/|opendocument\.spreadsheet)/,
    'an Excel (ZIP) file',
    'Write its rows as the items of a campaign file: cx-widgets new makes one to begin with.',
  ],
  [
    /^PK\x03\x04[^]*?(?:ppt\/|opendocument\.presentation)/,
    'a PowerPoint (ZIP) file',
    'Save the text as JSON, as plain text in UTF-8.',
  ],
  [/^PK[\x03\x05]/, 'a ZIP archive', 'Unpack it, and check the file in it.'],
  [/^\xd0\xcf\x11\xe0/, 'an old Word or Excel file', 'Save the text as JSON, as plain text in UTF-8.'],
  [/^\s*%PDF-/, 'a PDF', 'Write its text as JSON: cx-widgets new makes a file to begin with.'],
  [
    /^\s*\{\\rtf/,
    'a file of a word processor (RTF)',
    'Save the text as plain text (TextEdit: Format, Make Plain Text).',
  ],
  [
    /^(?:\xef\xbb\xbf)?\s*BEGIN:V(?:CALENDAR|EVENT)/i,
    'a calendar file (iCalendar)',
    'Write its events as items with "_cx": {"type": "event", "start": …}.',
  ],
  [/^\s*BEGIN:VCARD/i, 'an address card (vCard)', 'Write the person as an item with "_cx": {"type": "spotlight", …}.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP)/, 'a picture', 'Name the campaign file; a picture stands beside it.'],
  [/^(?:\x1f\x8b|7z\xbc\xaf|Rar!)/, 'a compressed file', 'Unpack it, and check the file in it.'],
  [/^bplist/, 'a property list', 'Save the text as JSON, as plain text in UTF-8.'],
  [/^---\r?\n/, 'YAML', 'Write it as JSON: keys and texts in double quotes, objects in braces.'],
  [
    /^\s*(?:export\s+(?:default|const)|(?:const|let|var)\s+\w+\s*=|window\.\w+\s*=|module\.exports)/,
    'JavaScript',
    'Keep what is between the outermost braces, with keys in double quotes.',
  ],
];

/** Says what a file is that is neither JSON nor XML, and what to do; undefined where it may be one of them. */
export function otherKind(bytes: Uint8Array): string | undefined {
  // The names in a ZIP stand before each of its files.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
  const [, is, fix] = KINDS.find(([begin]) => begin.test(head)) ?? [];
  if (isTable(head)) return TABLE;
  if (is) return `This is ${is}, not a campaign file or a feed. ${fix!}`;
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff|[<{[]\0|\0[<{[])/.test(head);
  return head.includes('\0') && !isUtf16 ? 'This is no text, so neither a campaign file nor a feed.' : undefined;
}

const TABLE =
  'This is a table (CSV), not a campaign file or a feed. Write its rows as the items of a campaign file: cx-widgets new makes one to begin with.';

/** Whether the first two lines have the same separators, and nothing of JSON or XML. */
function isTable(head: string): boolean {
  const lines = head.split(/\r?\n/, 2);
  if (lines.length < 2 || /[{}[\]<]/.test(lines.join(''))) return false;
  return [',', ';', '\t'].some((separator) => lines.every((line) => line.split(separator).length > 2));
}
