import type { Bytes } from './bytes.js';
import { broken } from './picture-error.js';

/** A box of the ISO base media file format (ISO 14496-12): the offsets of its start, of its content and of its end. */
export interface Box {
  readonly type: string;
  readonly at: number;
  readonly from: number;
  readonly end: number;
}

/** Returns consecutive boxes, which must fill the range. */
export function boxesIn(bytes: Bytes, from: number, end: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at < end;) {
    const size = bytes.u32(at);
    const type = bytes.text(at + 4, at + 8);
    const isLong = size === 1;
    const length = isLong ? bytes.u32(at + 8) * 2 ** 32 + bytes.u32(at + 12) : size === 0 ? end - at : size;
    const header = isLong ? 16 : 8;
    if (length < header || at + length > end) broken('it ends too early');
    found.push({ type, at, from: at + header, end: at + length });
    at += length;
  }
  return found;
}

/** Returns nested boxes by a path of types. `meta` starts with four extra bytes. */
export function boxesAt(bytes: Bytes, boxes: readonly Box[], ...[type, ...way]: readonly string[]): Box[] {
  const found = boxes.filter((box) => box.type === type);
  return way.length
    ? found.flatMap((box) => boxesAt(bytes, boxesIn(bytes, box.from + (type === 'meta' ? 4 : 0), box.end), ...way))
    : found;
}
