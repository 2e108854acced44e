import { PictureError } from '../../../cli/pull/image/picture-error.js';
import { readPicture } from '../../../cli/pull/image/read-picture.js';
import { MEDIA_TYPES, mediaName, PICTURE_LIMIT } from '../../../cli/pull/picture-types.js';

/** The folder of pictures, beside the campaign file; `pull` uses the same. */
const FOLDER = 'media';

/** The longest side of a picture that was made smaller, in pixels: enough for a large screen. */
const LONGEST_SIDE = 2400;
const QUALITY = 0.85;

/** A picture to keep with the campaign. */
export interface KeptPicture {
  /** Its path beside the campaign file, by its content. */
  readonly path: string;
  readonly blob: Blob;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** Why a file is no picture to keep. */
export class PictureFileError extends Error {
  constructor(
    readonly reason: 'large' | 'svg' | 'insecure' | 'unreadable' | 'refused',
    message = '',
  ) {
    super(message);
  }
}

export const LIMIT_MB = PICTURE_LIMIT / 1e6;

/**
 * Reads a picture file as `pull` does: its kind by its content, without private metadata such as the place where it was
 * taken, named by the hash of its content.
 *
 * @throws PictureFileError
 */
export async function readPictureFile(file: Blob): Promise<KeptPicture> {
  if (file.size > PICTURE_LIMIT) throw new PictureFileError('large');
  // Only secure pages have it.
  if (!('subtle' in crypto)) throw new PictureFileError('insecure');
  const original = new Uint8Array(await file.arrayBuffer());
  if (/<svg[\s>]/i.test(new TextDecoder().decode(original.subarray(0, 1000)))) throw new PictureFileError('svg');
  try {
    const { kind, bytes, width, height } = readPicture(original);
    const type = MEDIA_TYPES[kind]!;
    const content = bytes as Uint8Array<ArrayBuffer>;
    const blob = new Blob([content], { type });
    (await createImageBitmap(blob)).close();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { path: `${FOLDER}/${mediaName(hash, kind)}`, blob, type, width, height };
  } catch (error) {
    if (error instanceof PictureError) throw new PictureFileError('refused', error.message);
    throw new PictureFileError('unreadable');
  }
}

/**
 * Returns a smaller copy of a picture that is over the limit.
 *
 * @throws PictureFileError if the browser can't read it.
 */
export async function shrink(file: Blob): Promise<Blob> {
  const whole = await createImageBitmap(file).catch(() => undefined);
  if (!whole) throw new PictureFileError('unreadable');
  const scale = Math.min(1, LONGEST_SIDE / Math.max(whole.width, whole.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(whole.width * scale);
  canvas.height = Math.round(whole.height * scale);
  const context = canvas.getContext('2d');
  // JPEG has no transparency; without a ground it would be black.
  if (context) context.fillStyle = '#fff';
  context?.fillRect(0, 0, canvas.width, canvas.height);
  context?.drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.close();
  const copy = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!copy || copy.size > PICTURE_LIMIT) throw new PictureFileError('unreadable');
  return copy;
}
