/** An error for a rejected picture, with the reason. */
export class PictureError extends Error {}

/**
 * Rejects a picture that is truncated or violates its format.
 *
 * @throws PictureError
 */
export function broken(why: string): never {
  throw new PictureError(`it is broken: ${why}`);
}

/** A picture as stored. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The EXIF orientation; 1 for a picture that is displayed as stored. */
  readonly orientation?: number | undefined;
}
