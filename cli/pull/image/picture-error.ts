/** A picture that is refused, with the reason. */
export class PictureError extends Error {}

/**
 * Refuses a picture that ends too early, or contradicts its format.
 *
 * @throws PictureError
 */
export function broken(why: string): never {
  throw new PictureError(`it is broken: ${why}`);
}

/** A picture as it is stored. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The EXIF orientation; 1 for a picture that is shown as stored. */
  readonly orientation?: number | undefined;
}
