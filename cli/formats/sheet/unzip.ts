import { unzipSync } from 'fflate';
import { FeedError } from '../../../src/formats/errors.js';
import { SHEET_LIMITS } from './limits.js';

/** Unpacked parts of an XLSX file, by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks the parts of a ZIP archive that are wanted. A part never becomes larger than the archive says, and the sum of
 * that is limited, so no archive takes more memory.
 *
 * @throws FeedError `too-large` and `syntax`.
 */
export function unzip(bytes: Uint8Array, isWanted: (path: string) => boolean): Parts {
  let total = 0;
  let count = 0;
  const tooLarge = new FeedError(
    'too-large',
    `It unpacks to more than ${SHEET_LIMITS.unpacked / 1e6} MB. Keep only the campaign's sheets, without pictures.`,
  );
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++count > SHEET_LIMITS.parts) throw tooLarge;
        if (!isWanted(name)) return false;
        total += originalSize;
        if (total > SHEET_LIMITS.unpacked) throw tooLarge;
        return true;
      },
    });
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError('syntax', 'This XLSX file is damaged or incomplete. Open it in Excel, and save it again.');
  }
}

/** Returns the paths in a ZIP archive, without unpacking them; none if it can't be read. */
export function pathsIn(bytes: Uint8Array): string[] {
  const paths: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (paths.length < SHEET_LIMITS.parts) paths.push(name);
        return false;
      },
    });
  } catch {
    // What was found until then tells enough.
  }
  return paths;
}
