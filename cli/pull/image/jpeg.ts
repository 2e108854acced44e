import { latin1 } from '../../check/encoding.js';
import { ascii, Bytes, concat, isPadding } from './bytes.js';
import { orientationIn, orientationOnly } from './exif.js';
import { broken, type Picture } from './picture-error.js';

const MARK = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
};
const EXIF = 'Exif\0\0';
const ICC = 'ICC_PROFILE\0';

/**
 * Reads a JPEG and rebuilds it from the segments that are rendered: EXIF, XMP, IPTC, previews and comments are dropped.
 */
export function readJpeg(all: Uint8Array): Picture {
  const bytes = new Bytes(all);
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (bytes.u8(at) !== 0xff) broken('its parts are out of order');
    const mark = bytes.u8(at + 1);
    // A marker may be preceded by fill bytes.
    if (mark === 0xff) at++;
    else if (mark === MARK.end) break;
    else {
      const end = at + 2 + bytes.u16(at + 2);
      const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
      if (isFrame && size) broken('it states its size twice');
      if (isFrame) size = { width: bytes.u16(at + 7), height: bytes.u16(at + 5) };
      if (mark === MARK.scan && !size) broken('its parts are out of order');
      if (mark === MARK.app1 && startsWith(bytes, at + 4, end, EXIF))
        orientation = orientationIn(bytes.slice(at + 10, end));
      const next = mark === MARK.scan ? endOfScan(bytes, end) : end;
      if (isKept(bytes, mark, at + 4, end)) kept.push(bytes.slice(at, next));
      at = next;
    }
  }
  refuseStranger(bytes.slice(at + 2, bytes.length));
  if (!size) broken('it contains no picture');
  return { bytes: rebuilt(kept, orientation), ...size, orientation };
}

function rebuilt(kept: readonly Uint8Array[], orientation: number): Uint8Array {
  // JFIF must come first.
  const first = kept[0]?.[1] === MARK.app0 ? kept.slice(0, 1) : [];
  const exif = concat([ascii(EXIF), orientationOnly(orientation)]);
  const turned = orientation > 1 ? [Uint8Array.from([0xff, MARK.app1, 0, exif.length + 2]), exif] : [];
  const rest = kept.slice(first.length);
  return concat([Uint8Array.of(0xff, MARK.start), ...first, ...turned, ...rest, Uint8Array.of(0xff, MARK.end)]);
}

/** Whether a segment is kept: of the application segments, only those that affect colors. */
function isKept(bytes: Bytes, mark: number, from: number, end: number): boolean {
  if (mark === MARK.app0) return startsWith(bytes, from, end, 'JFIF\0') && end - from === 14;
  if (mark === MARK.app2) return startsWith(bytes, from, end, ICC);
  if (mark === MARK.app14) return startsWith(bytes, from, end, 'Adobe');
  return mark !== MARK.comment && !(mark >= MARK.app0 && mark <= MARK.app15);
}

const startsWith = (bytes: Bytes, from: number, end: number, text: string): boolean =>
  end - from >= text.length && bytes.text(from, from + text.length) === text;

/** Finds the end of a scan: a marker that is neither a zero, which escapes the byte, nor a restart. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.all.indexOf(0xff, at);
    if (at < 0) broken('it ends too early');
    const mark = bytes.u8(at + 1);
    if (mark !== 0 && mark !== 0xff && !(mark >= 0xd0 && mark <= 0xd7)) return at;
  }
}

/**
 * Rejects data after the end. Phones append a second picture, a video or notes of their own, which are dropped; any
 * other data is not part of a photo.
 */
function refuseStranger(rest: Uint8Array): void {
  const start = latin1(rest.subarray(0, 12));
  const isPhone = start.startsWith('\xff\xd8\xff') || start.slice(4, 8) === 'ftyp' || /SEF[HT]$/.test(endOf(rest));
  if (!isPhone && !isPadding(rest)) broken('it has other data after its end');
}

const endOf = (bytes: Uint8Array): string => latin1(bytes.subarray(-4));
