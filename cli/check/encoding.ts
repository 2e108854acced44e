import type { Fault } from './fault.js';
import { placeAt } from './places.js';

/** The letters of Windows-1252 that Latin-1 lacks, from 0x80; Node does not decode them everywhere. */
const WINDOWS = '€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ';

/** Letters of UTF-8 that were read as Windows-1252 and saved so: “Ã©” for “é”. */
const TWICE = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf™œ˜“”¢¦]/;

/**
 * Finds letters that readers will see wrong, since the file is not in UTF-8 or was saved in a wrong encoding before.
 *
 * @param text - The text as readers read it.
 */
export function encodingFault(bytes: Uint8Array, text: string): Fault | undefined {
  const fault = (offset: number, message: string): Fault => ({
    code: 'encoding',
    path: '',
    message,
    ...placeAt(text, Math.max(0, offset)),
  });
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  // XML says its encoding itself.
  const isXml = /^\s*<\?xml[^>]*encoding/.test(head) || /^(?:\xff\xfe|\xfe\xff)?\0?<\0?/.test(head);
  if (/^(?:\xff\xfe|\xfe\xff|[{[]\0|\0[{[])/.test(head)) {
    return isXml ? undefined : fault(0, 'This file is UTF-16, not UTF-8. Save it as UTF-8.');
  }
  const lost = text.indexOf('\ufffd');
  if (!isUtf8(bytes)) return isXml && lost < 0 ? undefined : notUtf8(bytes, fault);
  if (lost >= 0) return fault(lost, 'Here a letter was lost (�) when the file was saved. Write it again.');
  const twice = TWICE.exec(text);
  return twice
    ? fault(twice.index, `"${twice[0]}" is a letter that was read in a wrong encoding. Write it again.`)
    : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Names the first wrong letter by bytes: readers guess the encoding, so their text may be right. */
function notUtf8(bytes: Uint8Array, fault: (offset: number, message: string) => Fault): Fault {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const wrong = lines.flatMap((line, index) => (isUtf8(Buffer.from(line, 'latin1')) ? [] : [index]));
  const first = wrong[0] ?? 0;
  const others =
    wrong.length > 1 ? ` (also on ${wrong.length - 1} other ${wrong.length === 2 ? 'line' : 'lines'})` : '';
  const word = lines[first]!.split(/[\s"]/).find((one) => /[\x80-\xff]/.test(one)) ?? '';
  const meant = word.replace(/[\x80-\x9f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80]!);
  const shown = meant.slice(0, 30).replace(/\p{C}/gu, '?');
  const message = `This file is not UTF-8, so readers may see a wrong letter in "${shown}"${others}. Save it as UTF-8.`;
  return { ...fault(0, message), line: first + 1, column: Math.max(1, lines[first]!.search(/[\x80-\xff]/) + 1) };
}
