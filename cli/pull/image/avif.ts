import { boxesAt, boxesIn, type Box } from './boxes.js';
import { latin1 } from '../../check/encoding.js';
import { ascii, Bytes } from './bytes.js';
import { broken, type Picture } from './picture-error.js';

/** Boxes with arbitrary metadata of programs. */
const NOTES = new Set(['uuid', 'udta']);
/** Container boxes that may contain metadata. */
const OUTER = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);

/** Whether a file is an AVIF by its major brand or a compatible brand. */
export function isAvif(all: Uint8Array): boolean {
  const start = latin1(all.subarray(0, 64));
  return start.slice(4, 8) === 'ftyp' && /avi[fs]/.test(start.slice(8));
}

/**
 * Reads an AVIF. Its parts refer to each other by offset, so EXIF, XMP and notes are not removed but filled with zeros.
 */
export function readAvif(all: Uint8Array): Picture {
  const copy = Uint8Array.from(all);
  const bytes = new Bytes(copy);
  const top = boxesIn(bytes, 0, bytes.length);
  const [meta] = top.filter(({ type }) => type === 'meta');
  if (!meta) broken('it contains no picture');
  const inner = boxesIn(bytes, meta.from + 4, meta.end);
  for (const id of notesIn(bytes, inner)) blankItem(bytes, inner, id);
  blankBoxes(copy, bytes, top);
  return { bytes: copy, ...sizeOf(bytes, inner) };
}

/** Returns the ids of the items that contain EXIF or XMP. */
function notesIn(bytes: Bytes, inner: readonly Box[]): number[] {
  const [info] = inner.filter(({ type }) => type === 'iinf');
  if (!info) return [];
  const entries = boxesIn(bytes, info.from + (bytes.u8(info.from) === 0 ? 6 : 8), info.end);
  return entries.flatMap(({ from }) => {
    const version = bytes.u8(from);
    if (version < 2) return [];
    const wide = version === 2 ? 0 : 2;
    const type = bytes.text(from + 8 + wide, from + 12 + wide);
    return type === 'Exif' || type === 'mime' ? [wide ? bytes.u32(from + 4) : bytes.u16(from + 4)] : [];
  });
}

/** Fills the data of an item with zeros; `iloc` has its offsets, in fields of several sizes. */
function blankItem(bytes: Bytes, inner: readonly Box[], wanted: number): void {
  const [place] = inner.filter(({ type }) => type === 'iloc');
  if (!place) return;
  const version = bytes.u8(place.from);
  let at = place.from + 4;
  const take = (size: number): number => {
    at += size;
    if (size === 8) return bytes.u32(at - 8) * 2 ** 32 + bytes.u32(at - 4);
    return size === 4 ? bytes.u32(at - 4) : size === 2 ? bytes.u16(at - 2) : size === 1 ? bytes.u8(at - 1) : 0;
  };
  const [first, second] = [take(1), take(1)];
  const sizes = { offset: first >> 4, length: first & 15, base: second >> 4, index: version ? second & 15 : 0 };
  for (let items = take(version < 2 ? 2 : 4); items > 0; items--) {
    const id = take(version < 2 ? 2 : 4);
    const isInside = version > 0 && (take(2) & 15) === 1;
    take(2);
    const base = take(sizes.base) + (isInside ? (inner.find(({ type }) => type === 'idat')?.from ?? 0) : 0);
    for (let extents = take(2); extents > 0; extents--) {
      take(sizes.index);
      const from = base + take(sizes.offset);
      const length = take(sizes.length);
      if (id === wanted) bytes.slice(from, from + length).fill(0);
    }
  }
}

function blankBoxes(copy: Uint8Array, bytes: Bytes, boxes: readonly Box[]): void {
  for (const { type, at, from, end } of boxes) {
    if (NOTES.has(type)) {
      copy.set(ascii('free'), at + 4);
      copy.fill(0, from, end);
    } else if (OUTER.has(type)) blankBoxes(copy, bytes, boxesIn(bytes, from, end));
  }
}

/** Returns the size of the main item from its properties. */
function sizeOf(bytes: Bytes, inner: readonly Box[]): { width: number; height: number } {
  const [main] = inner.filter(({ type }) => type === 'pitm');
  const [properties] = inner.filter(({ type }) => type === 'iprp');
  if (!main || !properties) broken('it does not state its size');
  const id = bytes.u8(main.from) === 0 ? bytes.u16(main.from + 4) : bytes.u32(main.from + 4);
  const all = boxesAt(bytes, [properties], 'iprp', 'ipco').flatMap((box) => boxesIn(bytes, box.from, box.end));
  const own = boxesAt(bytes, [properties], 'iprp', 'ipma').flatMap((box) => propertiesOf(bytes, box, id));
  const [size] = own.flatMap((index) => (all[index - 1]?.type === 'ispe' ? all[index - 1]! : []));
  if (!size) broken('it does not state its size');
  const isTurned = own.some((index) => all[index - 1]?.type === 'irot' && bytes.u8(all[index - 1]!.from) % 2 === 1);
  const [width, height] = [bytes.u32(size.from + 4), bytes.u32(size.from + 8)];
  return isTurned ? { width: height, height: width } : { width, height };
}

/** Returns the properties of an item, as numbers from 1. */
function propertiesOf(bytes: Bytes, box: Box, wanted: number): number[] {
  const [version, isWide] = [bytes.u8(box.from), bytes.u8(box.from + 3) % 2 === 1];
  const found: number[] = [];
  let at = box.from + 8;
  for (let items = bytes.u32(box.from + 4); items > 0; items--) {
    const id = version ? bytes.u32(at) : bytes.u16(at);
    at += version ? 4 : 2;
    for (let count = bytes.u8(at++); count > 0; count--) {
      const index = isWide ? bytes.u16(at) & 0x7fff : bytes.u8(at) & 0x7f;
      at += isWide ? 2 : 1;
      if (id === wanted) found.push(index);
    }
  }
  return found;
}
