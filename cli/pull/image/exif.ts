import { ascii, Bytes } from './bytes.js';

const ORIENTATION = 0x0112;

/** Returns the orientation in EXIF data; 1 if it is missing or unreadable. */
export function orientationIn(tiff: Uint8Array): number {
  try {
    const isLittle = new Bytes(tiff).text(0, 2) === 'II';
    const bytes = new Bytes(tiff, isLittle);
    const directory = bytes.u32(4);
    const count = Math.min(bytes.u16(directory), 1000);
    for (let index = 0; index < count; index++) {
      const at = directory + 2 + index * 12;
      if (bytes.u16(at) !== ORIENTATION) continue;
      const value = bytes.u16(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // The data is unreadable.
  }
  return 1;
}

/** Returns EXIF data that contains only an orientation. */
export function orientationOnly(orientation: number): Uint8Array {
  return Uint8Array.from([
    ...ascii('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0'),
    orientation,
    ...ascii('\0\0\0\0\0\0'),
  ]);
}

/** Whether browsers swap width and height. */
export const isOnItsSide = (orientation = 1): boolean => orientation > 4;
