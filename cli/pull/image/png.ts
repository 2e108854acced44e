import { createInflate, crc32 } from 'node:zlib';
import { ascii, Bytes, refuseTrailer, u32be } from './bytes.js';
import { orientationIn, orientationOnly } from './exif.js';
import { broken, type Picture } from './picture-error.js';

/** The chunks that are rendered; texts, dates, EXIF and private chunks of programs are dropped. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);
/** Channels per pixel, by color type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly isInterlaced: boolean;
}

export interface Png extends Picture {
  /** @throws PictureError if it contains fewer pixels than its header states. */
  readonly countPixels: () => Promise<void>;
}

/** Reads a PNG and rebuilds it from the chunks that are rendered. */
export function readPng(all: Uint8Array): Png {
  const bytes = new Bytes(all);
  const kept: Uint8Array[] = [bytes.slice(0, 8)];
  const data: Uint8Array[] = [];
  let header: Header | undefined;
  let orientation = 1;
  let at = 8;
  for (let type = ''; type !== 'IEND';) {
    const length = bytes.u32(at);
    type = bytes.text(at + 4, at + 8);
    const body = bytes.slice(at + 8, at + 8 + length);
    const end = at + 12 + length;
    if (type === 'IHDR' ? header : !header) broken('its parts are out of order');
    if (type === 'IHDR') header = headerOf(body);
    if (type === 'IDAT') data.push(body);
    if (type === 'fcTL') checkFrame(body, header!);
    if (type === 'eXIf') orientation = orientationIn(body);
    if (KEPT.has(type)) {
      if (crc32(bytes.slice(at + 4, end - 4)) !== bytes.u32(end - 4)) broken('a checksum is wrong');
      if (type === 'IDAT' && data.length === 1 && orientation > 1)
        kept.push(chunk('eXIf', orientationOnly(orientation)));
      kept.push(bytes.slice(at, end));
    }
    at = end;
  }
  refuseTrailer(bytes.slice(at, bytes.length));
  if (!data.length) broken('there is no picture in it');
  const { width, height } = header!;
  return { bytes: Buffer.concat(kept), width, height, orientation, countPixels: () => countPixels(header!, data) };
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const content = Buffer.concat([ascii(type), body]);
  return Buffer.concat([u32be(body.length), content, u32be(crc32(content))]);
}

function headerOf(body: Uint8Array): Header {
  const bytes = new Bytes(body);
  const channels = CHANNELS[bytes.u8(9)] ?? broken('its kind of color is unknown');
  return { width: bytes.u32(0), height: bytes.u32(4), bits: channels * bytes.u8(8), isInterlaced: bytes.u8(12) === 1 };
}

/** @throws PictureError if an animation frame is larger than the picture. */
function checkFrame(body: Uint8Array, { width, height }: Header): void {
  const bytes = new Bytes(body);
  if (bytes.u32(4) + bytes.u32(12) > width || bytes.u32(8) + bytes.u32(16) > height) {
    broken('a part of it is larger than all of it');
  }
}

/**
 * Inflates the pixels without storing them: the header is untrusted, and truncated data is not visible before
 * decompression.
 */
async function countPixels(header: Header, data: readonly Uint8Array[]): Promise<void> {
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
    broken('its pixels can not be read');
  }
  inflate.destroy();
  if (count < expected) broken('it has fewer pixels than it says');
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
