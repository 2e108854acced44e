import { Script } from 'node:vm';
import { isAvif, readAvif } from './avif.js';
import { isOnItsSide } from './exif.js';
import { PictureError, type Picture } from './picture-error.js';
import { readGif } from './gif.js';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';
import { readWebp } from './webp.js';

/** Limits the pixels of a picture: a browser needs four bytes for each, however small the file is. */
const MOST_PIXELS = 50_000_000;

/** A picture that is safe to publish: its format by its content, its size as displayed by browsers. */
export interface Inspected {
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** File signatures. Formats without a reader are not supported by all browsers. */
const KINDS: readonly (readonly [kind: string, start: RegExp, read?: (all: Uint8Array) => Picture])[] = [
  ['png', /^\x89PNG\r\n\x1a\n/, readPng],
  ['jpg', /^\xff\xd8\xff/, readJpeg],
  ['gif', /^GIF8[79]a/, readGif],
  ['webp', /^RIFF[^]{4}WEBP/, readWebp],
  ['psd', /^8BPS/],
  ['bmp', /^BM/],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
  ['ico', /^\0\0[\x01\x02]\0/],
  ['heic', /^[^]{4}ftyp(?:hei|hev|mif|msf)/],
  ['jxl', /^(?:\xff\x0a|\0\0\0\x0cJXL )/],
  ['jp2', /^(?:\0\0\0\x0cjP|\xff\x4f\xff\x51)/],
];

/**
 * Inspects an untrusted picture and returns it without private metadata: locations, dates, device names, notes of
 * programs. Format and size are determined by the content, not the file name.
 *
 * @throws PictureError if it is not a picture for web pages, or also something else.
 */
export async function inspectPicture(all: Uint8Array): Promise<Inspected> {
  const start = Buffer.from(all.subarray(0, 1000)).toString('latin1');
  const [kind, , read] = isAvif(all)
    ? (['avif', , readAvif] as const)
    : (KINDS.find(([, sign]) => sign.test(start)) ?? []);
  if (!kind)
    throw new PictureError(isPage(start) ? 'it is a web page, not a picture' : 'it is not a picture, or a broken one');
  if (!read)
    throw new PictureError(`it is of a kind that is not for web pages: ${kind}. Use avif, gif, jpg, png, svg or webp`);
  const picture = read(all);
  const { bytes, width, height, orientation } = picture;
  if (!width || !height) throw new PictureError('it is broken: it has no size');
  if (width * height > MOST_PIXELS) {
    throw new PictureError(`it has ${width} by ${height} pixels, more than ${MOST_PIXELS / 1e6} million`);
  }
  if ('countPixels' in picture) await (picture as ReturnType<typeof readPng>).countPixels();
  if (isScript(bytes)) throw new PictureError('it is a script as well');
  return isOnItsSide(orientation) ? { kind, bytes, width: height, height: width } : { kind, bytes, width, height };
}

const isPage = (start: string): boolean => /<!doctype html|<html|<head|<body/i.test(start);

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
