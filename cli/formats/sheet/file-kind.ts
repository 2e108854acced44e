import { latin1 } from '../../check/encoding.js';
import { findHeadings } from './headers.js';
import { decodeTable, readTextTable } from './text-table.js';
import { pathsIn } from './unzip.js';

const isZip = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, 4)) === 'PK\x03\x04';

/** Whether bytes are an XLSX file, with or without macros. */
export function isXlsx(bytes: Uint8Array): boolean {
  return isZip(bytes) && pathsIn(bytes).some((path) => path.startsWith('xl/'));
}

/** Whether bytes are another file of a spreadsheet program, which is refused: .xls, .ods, or encrypted. */
export function isOtherFile(bytes: Uint8Array): boolean {
  return oldFileKind(bytes) !== undefined || isOpenDocument(bytes);
}

const isOpenDocument = (bytes: Uint8Array): boolean =>
  isZip(bytes) && latin1(bytes.subarray(0, 200)).includes('opendocument.spreadsheet');

const AS_XLSX = 'In Excel: File, Save As, Excel Workbook (.xlsx).';

/** Returns why a file is refused, with the fix; undefined if it can be read. */
export function fileProblem(bytes: Uint8Array): string | undefined {
  switch (oldFileKind(bytes)) {
    case 'encrypted':
      return "This spreadsheet is protected by a password, so it can't be read. In Excel: File, Info, Protect Workbook, Encrypt with Password, and remove the password.";
    case 'xls':
      return `This is an old Excel file (.xls). ${AS_XLSX}`;
  }
  if (isOpenDocument(bytes))
    return 'This is an OpenDocument spreadsheet (.ods). Save it as Excel 2007-365 (.xlsx), or as CSV.';
  const paths = isZip(bytes) ? pathsIn(bytes) : [];
  if (paths.some((path) => /vbaProject\.bin$/i.test(path))) {
    return `This spreadsheet has macros (.xlsm), which are programs. ${AS_XLSX} That removes the macros.`;
  }
  if (paths.some((path) => /workbook\.bin$/i.test(path))) return `This is a binary Excel file (.xlsb). ${AS_XLSX}`;
  return undefined;
}

/** Returns the kind of an OLE2 file: Excel's format until 2003, or an encrypted newer one. Others are not ours. */
function oldFileKind(bytes: Uint8Array): 'encrypted' | 'xls' | undefined {
  if (latin1(bytes.subarray(0, 4)) !== '\xd0\xcf\x11\xe0') return undefined;
  // Names in its directory are in UTF-16, and begin at even offsets.
  const text = new TextDecoder('utf-16le').decode(bytes);
  const has = (name: string): boolean => text.includes(name);
  if (has('EncryptedPackage')) return 'encrypted';
  return has('Workbook') || has('Book') ? 'xls' : undefined;
}

/** Characters of a text that are looked at. */
const HEAD = 60_000;

/** Whether bytes are a text with a table: its header is known, or its first lines have the same columns. */
export function isTextTable(bytes: Uint8Array): boolean {
  if (isZip(bytes)) return false;
  const text = decodeTable(bytes.subarray(0, HEAD)).replace(/^\ufeff/, '');
  // JSON, XML, a calendar or an address card, YAML, a program, RTF.
  if (/^\s*(?:[{[<]|BEGIN:|---|export\s|(?:const|let|var)\s|window\.|module\.|\{\\rtf|%PDF)/i.test(text)) return false;
  if (/[\0-\x08\x0e-\x1f]/.test(text.slice(0, 4_000))) return false;
  return hasHeader(text) || hasColumns(text);
}

function hasHeader(text: string): boolean {
  try {
    const head = text.split(/(?<=\n)/, 200).join('');
    // A quotation mark may end in the part that was cut off.
    const cut = head.split('"').length % 2 ? head : `${head}"`;
    return findHeadings(readTextTable(cut), new Map()) !== undefined;
  } catch {
    return false;
  }
}

/** Whether the first lines have the same separators, and no characters typical of JSON or XML. */
function hasColumns(text: string): boolean {
  const lines = text.split(/\r\n?|\n/, 2);
  if (lines.length < 2 || /[{}[\]<]/.test(lines.join(''))) return false;
  return [',', ';', '\t'].some((separator) => lines.every((line) => line.split(separator).length > 2));
}
