/** A picture that is not taken, with the reason for people. */
export class PictureFault extends Error {}

/** @throws PictureFault for a picture that ends too early, or is not as its format says. */
export function broken(why: string): never {
  throw new PictureFault(`it is broken: ${why}`);
}

/** A picture as it is kept. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** As EXIF numbers it; 1 where a picture stands as it is stored. */
  readonly orientation?: number | undefined;
}
