import { Script } from 'node:vm';
import { PictureError } from './picture-error.js';
import { countPixels } from './png-pixels.js';
import { readPicture, type ReadPicture } from './read-picture.js';

/** A picture that is safe to publish. */
export type Inspected = Omit<ReadPicture, 'png'>;

/**
 * Inspects an untrusted picture and returns it without private metadata.
 *
 * @throws PictureError if it is not a picture for web pages, or also something else.
 */
export async function inspectPicture(all: Uint8Array): Promise<Inspected> {
  const { png, ...picture } = readPicture(all);
  if (png) await countPixels(png);
  if (isScript(picture.bytes)) throw new PictureError('it could also run as a script');
  return picture;
}

/** Whether a browser or Node could run it as a script; it is only compiled here. */
function isScript(bytes: Uint8Array): boolean {
  return (['latin1', 'utf8'] as const).some((encoding) => {
    try {
      return Boolean(new Script(Buffer.from(bytes).toString(encoding)));
    } catch (error) {
      // Any other error of the compiler does not prove that the syntax is invalid.
      return !(error instanceof SyntaxError);
    }
  });
}
