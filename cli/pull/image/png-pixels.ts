import { createInflate } from 'node:zlib';
import { broken } from './picture-error.js';
import type { Header, Png } from './png.js';

/**
 * Inflates the pixels without storing them: the header is untrusted, and truncated data is not visible before
 * decompression.
 *
 * @throws PictureError if there are fewer pixels than the header states.
 */
export async function countPixels({ header, data }: Png): Promise<void> {
  const expected = sizeOfPixels(header);
  const inflate = createInflate();
  let count = 0;
  try {
    inflate.end(Buffer.concat(data));
    for await (const piece of inflate as AsyncIterable<Uint8Array>) {
      count += piece.length;
      // Browsers ignore extra pixels.
      if (count > expected) break;
    }
  } catch {
    broken("its pixels can't be read");
  }
  inflate.destroy();
  if (count < expected) broken('it has fewer pixels than its header states');
}

/** Adam7: the start and the steps of each of the seven passes. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function sizeOfPixels({ width, height, bits, isInterlaced }: Header): number {
  const size = (columns: number, rows: number): number =>
    columns > 0 && rows > 0 ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0;
  if (!isInterlaced) return size(width, height);
  return PASSES.reduce(
    (sum, [x, y, right, down]) => sum + size(Math.ceil((width - x) / right), Math.ceil((height - y) / down)),
    0,
  );
}
