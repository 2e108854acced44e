import { ascii, Bytes, concat, refuseTrailer, u32be } from './bytes.js';
import { crc32 } from './crc32.js';
import { orientationIn, orientationOnly } from './exif.js';
import { broken, type Picture } from './picture-error.js';

/** The chunks that are rendered; texts, dates, EXIF and private chunks of programs are dropped. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);
/** Channels per pixel, by color type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The header of a PNG: size, bits per pixel, and order of rows. */
export interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly isInterlaced: boolean;
}

export interface Png extends Picture {
  readonly header: Header;
  /** Its compressed pixels. */
  readonly data: readonly Uint8Array[];
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
  if (!data.length) broken('it contains no picture');
  const { width, height } = header!;
  return { bytes: concat(kept), width, height, orientation, header: header!, data };
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const content = concat([ascii(type), body]);
  return concat([u32be(body.length), content, u32be(crc32(content))]);
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
