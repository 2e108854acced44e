import { latin1 } from '../../check/encoding.js';
import { ascii, Bytes, concat, refuseTrailer, u32be } from './bytes.js';
import { orientationIn, orientationOnly } from './exif.js';
import { broken, type Picture } from './picture-error.js';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags of a VP8X chunk for EXIF and XMP. */
const [EXIF, XMP] = [0x08, 0x04];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reads a WebP and rebuilds it from the chunks that are rendered: EXIF, XMP and unknown chunks are dropped. */
export function readWebp(all: Uint8Array): Picture {
  const bytes = new Bytes(all, true);
  const end = 8 + bytes.u32(4);
  refuseTrailer(bytes.slice(end, bytes.length));
  const kept: Uint8Array[] = [];
  let [canvas, image]: (Size | undefined)[] = [];
  let orientation = 1;
  let frames = 0;
  for (let at = 12; at < end;) {
    const type = bytes.text(at, at + 4);
    const length = bytes.u32(at + 4);
    const body = new Bytes(bytes.slice(at + 8, at + 8 + length), true);
    if (at + 8 + length > end) broken('it ends too early');
    // The padding byte of the last chunk is often missing.
    const next = Math.min(at + 8 + length + (length % 2), end);
    if (type === 'EXIF') orientation = orientationIn(withoutName(body.all));
    if (type === 'VP8X') canvas = { width: 1 + body.u24(4), height: 1 + body.u24(7) };
    if (type === 'ANMF' && canvas) frames += checkFrame(body, canvas);
    image ??= sizeOfImage(type, body);
    if (KEPT.has(type))
      kept.push(type === 'VP8X' ? withoutNotes(bytes.slice(at, next)) : evenly(bytes.slice(at, next)));
    at = next;
  }
  const size = canvas ?? image;
  if (!size || !(image ?? frames)) broken('it contains no picture');
  if (canvas && image && (canvas.width !== image.width || canvas.height !== image.height)) broken('it has two sizes');
  // Chromium does not rotate a WebP, so its size is that of its pixels.
  return { bytes: riff(kept, canvas ? orientation : 1), ...size };
}

/** Removes the JPEG segment name that some programs write before EXIF data. */
const withoutName = (exif: Uint8Array): Uint8Array =>
  latin1(exif.subarray(0, 6)) === 'Exif\0\0' ? exif.subarray(6) : exif;

function sizeOfImage(type: string, body: Bytes): Size | undefined {
  if (type === 'VP8 ') {
    if (body.u24(3) !== 0x2a019d) broken("its pixels can't be read");
    return { width: body.u16(6) & 0x3fff, height: body.u16(8) & 0x3fff };
  }
  if (type !== 'VP8L') return undefined;
  if (body.u8(0) !== 0x2f) broken("its pixels can't be read");
  const bits = body.u32(1);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function checkFrame(body: Bytes, { width, height }: Size): number {
  const [left, top] = [2 * body.u24(0), 2 * body.u24(3)];
  if (left + 1 + body.u24(6) > width || top + 1 + body.u24(9) > height) broken('a part of it is larger than all of it');
  return 1;
}

function withoutNotes(chunk: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy[8] = copy[8]! & ~(EXIF | XMP);
  return copy;
}

const evenly = (chunk: Uint8Array): Uint8Array => (chunk.length % 2 ? concat([chunk, Uint8Array.of(0)]) : chunk);

function riff(chunks: readonly Uint8Array[], orientation: number): Uint8Array {
  const all = [...chunks];
  if (orientation > 1) {
    const exif = orientationOnly(orientation);
    all.push(ascii('EXIF'), u32le(exif.length), exif);
    const extended = all.find((chunk) => latin1(chunk.subarray(0, 4)) === 'VP8X');
    if (extended) extended[8] = extended[8]! | EXIF;
  }
  const content = concat([ascii('WEBP'), ...all]);
  return concat([ascii('RIFF'), u32le(content.length), content]);
}

function u32le(value: number): Uint8Array {
  return u32be(value).reverse();
}
