import { readFile } from 'node:fs/promises';
import { ConfigError } from '../pull/config-error.js';
import { parseHandFile, type HandFile } from './hand-file.js';

/**
 * Reads JSON that people may edit by hand; see `parseHandFile`.
 *
 * @returns Undefined if there is no such file.
 * @throws ConfigError
 */
export async function readHandFile(path: string, name = path): Promise<HandFile | undefined> {
  try {
    return parseHandFile(await readFile(path, 'utf8'), name);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new ConfigError(`${name}: ${message}`);
  }
}
