import { Bytes, concat, refuseTrailer } from './bytes.js';
import { broken, type Picture } from './picture-error.js';

/** Extensions for looping animations and color profiles; all others contain metadata of programs. */
const APPLICATIONS = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'];

/** Reads a GIF and rebuilds it from the blocks that are rendered: comments, texts and XMP are dropped. */
export function readGif(all: Uint8Array): Picture {
  const bytes = new Bytes(all, true);
  const [width, height] = [bytes.u16(6), bytes.u16(8)];
  let at = 13 + colors(bytes.u8(10));
  const kept: Uint8Array[] = [bytes.slice(0, at)];
  let frames = 0;
  for (let kind; (kind = bytes.u8(at)) !== 0x3b;) {
    const end =
      kind === 0x2c
        ? endOfFrame(bytes, at, width, height)
        : kind === 0x21
          ? endOfBlocks(bytes, at + 2)
          : broken('its parts are unknown');
    if (kind === 0x2c) frames++;
    if (kind === 0x2c || isKept(bytes, at)) kept.push(bytes.slice(at, end));
    at = end;
  }
  refuseTrailer(bytes.slice(at + 1, bytes.length));
  if (!frames) broken('it contains no picture');
  return { bytes: concat([...kept, Uint8Array.of(0x3b)]), width, height };
}

/** Returns the size of a color table in bytes, from its packed field. */
const colors = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

function endOfFrame(bytes: Bytes, at: number, width: number, height: number): number {
  const [left, top, across, down] = [1, 3, 5, 7].map((offset) => bytes.u16(at + offset)) as [
    number,
    number,
    number,
    number,
  ];
  if (left + across > width || top + down > height) broken('a part of it is larger than all of it');
  return endOfBlocks(bytes, at + 11 + colors(bytes.u8(at + 9)));
}

function endOfBlocks(bytes: Bytes, from: number): number {
  let at = from;
  for (let length; (length = bytes.u8(at)) > 0;) at += 1 + length;
  return at + 1;
}

/** Whether an extension is kept: frame timing, and a few application extensions. */
function isKept(bytes: Bytes, at: number): boolean {
  const label = bytes.u8(at + 1);
  return (
    label === 0xf9 || (label === 0xff && bytes.u8(at + 2) === 11 && APPLICATIONS.includes(bytes.text(at + 3, at + 14)))
  );
}
