import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decode } from '../src/util/decode.js';
import { UsageError } from './usage-error.js';

/** The file name for piped input. */
export const STDIN = '-';

/**
 * Reads the text of a file in any encoding.
 *
 * @param name - A path, or `-` for piped input.
 * @throws UsageError if the file does not exist or is not readable.
 */
export async function readText(name: string): Promise<string> {
  return decode(await readBytes(name));
}

/** Reads the bytes of a file; see `readText`. */
export async function readBytes(name: string): Promise<Uint8Array> {
  try {
    return name === STDIN ? await buffer(process.stdin) : await readFile(name);
  } catch (error) {
    throw new UsageError(`${name}: ${reason(error as NodeJS.ErrnoException)}`);
  }
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return 'There is no such file.';
    case 'EISDIR':
      return 'This is a folder. Name the file in it.';
    case 'EACCES':
      return 'You may not read this file.';
    default:
      return message;
  }
}
