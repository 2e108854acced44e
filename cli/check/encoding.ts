import type { Position, Problem } from './diagnostics.js';
import { positionAt } from './positions.js';

/** The characters of Windows-1252 that Latin-1 lacks, from 0x80; not all Node versions decode them. */
const WINDOWS = '€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ';

/** Matches UTF-8 that was decoded as Windows-1252 and saved: “Ã©” instead of “é”. */
const DECODED_TWICE = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf™œ˜“”¢¦]/;

type EncodingProblem = Extract<Problem, { code: 'encoding' }>;

interface Found {
  readonly problem: EncodingProblem;
  readonly position: Position;
}

/**
 * Finds characters that will be displayed incorrectly, because the file is not UTF-8 or was previously saved in a wrong
 * encoding.
 *
 * @param text - The text as decoded by the page's reader.
 */
export function findEncodingProblem(bytes: Uint8Array, text: string): Found | undefined {
  const head = latin1(bytes.subarray(0, 200));
  // XML declares its encoding.
  const isXml = /^\s*<\?xml[^>]*encoding/.test(head) || /^(?:\xff\xfe|\xfe\xff)?\0?<\0?/.test(head);
  if (/^(?:\xff\xfe|\xfe\xff|[{[]\0|\0[{[])/.test(head)) {
    return isXml ? undefined : { problem: { code: 'encoding', kind: 'utf-16' }, position: positionAt(text, 0) };
  }
  const lost = text.indexOf('\ufffd');
  if (!isUtf8(bytes)) return isXml && lost < 0 ? undefined : notUtf8(bytes);
  if (lost >= 0) return { problem: { code: 'encoding', kind: 'lost' }, position: positionAt(text, lost) };
  const { 0: letters = '', index = 0 } = DECODED_TWICE.exec(text) ?? {};
  return letters
    ? { problem: { code: 'encoding', kind: 'decoded-twice', letters }, position: positionAt(text, index) }
    : undefined;
}

/** Whether bytes are valid UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Returns each byte as a character. A TextDecoder with this label decodes Windows-1252 instead. */
export const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Returns each character as a byte, the opposite of `latin1`. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Finds the first wrong character in the bytes: the page's reader guesses the encoding, so its text may be correct. */
function notUtf8(bytes: Uint8Array): Found {
  const lines = latin1(bytes).split('\n');
  const wrong = lines.flatMap((line, index) => (isUtf8(bytesOf(line)) ? [] : [index]));
  const first = wrong[0] ?? 0;
  const written = lines[first]!.split(/[\s"]/).find((one) => /[\x80-\xff]/.test(one)) ?? '';
  const word = written.replace(/[\x80-\x9f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80]!);
  return {
    problem: {
      code: 'encoding',
      kind: 'not-utf-8',
      word: word.slice(0, 30),
      otherLines: Math.max(0, wrong.length - 1),
    },
    position: { line: first + 1, column: Math.max(1, lines[first]!.search(/[\x80-\xff]/) + 1) },
  };
}
