import { latin1 } from '../../check/encoding.js';
import { broken } from './picture-error.js';

/** Reads numbers and slices of a file, never beyond its end. */
export class Bytes {
  readonly #view: DataView;

  constructor(
    readonly all: Uint8Array,
    readonly isLittle = false,
  ) {
    this.#view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  }

  get length(): number {
    return this.all.length;
  }

  u8(at: number): number {
    return this.#number(at, 1, (view) => view.getUint8(at));
  }

  u16(at: number): number {
    return this.#number(at, 2, (view) => view.getUint16(at, this.isLittle));
  }

  u24(at: number): number {
    const [low, high] = this.isLittle ? [this.u16(at), this.u8(at + 2)] : [this.u16(at + 1), this.u8(at)];
    return high * 0x10000 + low;
  }

  u32(at: number): number {
    return this.#number(at, 4, (view) => view.getUint32(at, this.isLittle));
  }

  /** @throws PictureError if the file ends before. */
  slice(from: number, to: number): Uint8Array {
    if (from < 0 || to < from || to > this.length) broken('it ends too early');
    return this.all.subarray(from, to);
  }

  /** Returns bytes as text, one character per byte. */
  text(from: number, to: number): string {
    return latin1(this.slice(from, to));
  }

  #number(at: number, size: number, read: (view: DataView) => number): number {
    if (at < 0 || at + size > this.length) broken('it ends too early');
    return read(this.#view);
  }
}

/** Whether bytes are only padding: zeros and line ends. */
export const isPadding = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0 || byte === 10 || byte === 13);

/** @throws PictureError if there is data after the end of a picture, because it could be anything. */
export function refuseTrailer(bytes: Uint8Array): void {
  if (!isPadding(bytes)) broken('it has other data after its end');
}

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function u32be(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** Returns parts one after another, like `Buffer.concat()`, which browsers lack. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
