import { latin1 } from './encoding.js';

/** Signatures of files other than campaign files, as Latin-1. In a ZIP archive, each file is preceded by its name. */
const BEGINNINGS = {
  word: /^PK\x03\x04[^]*?(?:word\/|opendocument\.text)/,
  excel: /^PK\x03\x04[^]*?(?:xl\/|opendocument\.spreadsheet)/,
  powerpoint: /^PK\x03\x04[^]*?(?:ppt\/|opendocument\.presentation)/,
  zip: /^PK[\x03\x05]/,
  'old-office': /^\xd0\xcf\x11\xe0/,
  pdf: /^\s*%PDF-/,
  rtf: /^\s*\{\\rtf/,
  'address-card': /^\s*BEGIN:VCARD/i,
  picture: /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP)/,
  compressed: /^(?:\x1f\x8b|7z\xbc\xaf|Rar!)/,
  'property-list': /^bplist/,
  yaml: /^---\r?\n/,
  javascript: /^\s*(?:export\s+(?:default|const)|(?:const|let|var)\s+\w+\s*=|window\.\w+\s*=|module\.exports)/,
} as const;

/** A kind of file that is neither JSON nor XML. */
export type FileKind = keyof typeof BEGINNINGS | 'table' | 'binary';

/** Returns the kind of a file; undefined if it may be JSON or XML. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const head = latin1(bytes.subarray(0, 4000));
  if (isTable(head)) return 'table';
  const [kind] = Object.entries(BEGINNINGS).find(([, beginning]) => beginning.test(head)) ?? [];
  if (kind) return kind as FileKind;
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff|[<{[]\0|\0[<{[])/.test(head);
  return head.includes('\0') && !isUtf16 ? 'binary' : undefined;
}

/** Whether the first two lines have the same separators, and no characters typical of JSON or XML. */
function isTable(head: string): boolean {
  const lines = head.split(/\r?\n/, 2);
  if (lines.length < 2 || /[{}[\]<]/.test(lines.join(''))) return false;
  return [',', ';', '\t'].some((separator) => lines.every((line) => line.split(separator).length > 2));
}
