import { isAvif, readAvif } from './avif.js';
import { latin1 } from '../../check/encoding.js';
import { isOnItsSide } from './exif.js';
import { readGif } from './gif.js';
import { readJpeg } from './jpeg.js';
import { PictureError, type Picture } from './picture-error.js';
import { readPng, type Png } from './png.js';
import { readWebp } from './webp.js';

/** Limits the pixels of a picture: a browser needs four bytes for each, however small the file is. */
const MOST_PIXELS = 50_000_000;

/** A picture without private metadata: its format by its content, its size as displayed by browsers. */
export interface ReadPicture {
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The parts of a PNG from which its pixels are counted. */
  readonly png?: Png | undefined;
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
 * Reads a picture and returns it without private metadata: locations, dates, device names, notes of programs. Format and
 * size are determined by the content, not the file name.
 *
 * @throws PictureError if it is not a picture for web pages.
 */
export function readPicture(all: Uint8Array): ReadPicture {
  const start = latin1(all.subarray(0, 1000));
  const [kind, , read] = isAvif(all)
    ? (['avif', , readAvif] as const)
    : (KINDS.find(([, sign]) => sign.test(start)) ?? []);
  if (!kind)
    throw new PictureError(isPage(start) ? 'it is a web page, not a picture' : 'it is not a picture, or it is broken');
  if (!read)
    throw new PictureError(`browsers do not show its format, ${kind}. Save it as avif, gif, jpg, png, svg or webp`);
  const picture = read(all);
  const { bytes, width, height, orientation } = picture;
  if (!width || !height) throw new PictureError('it is broken: it has no width or height');
  if (width * height > MOST_PIXELS) {
    throw new PictureError(`it has ${width} by ${height} pixels, more than ${MOST_PIXELS / 1e6} million`);
  }
  const png = 'header' in picture ? (picture as Png) : undefined;
  return isOnItsSide(orientation)
    ? { kind, bytes, width: height, height: width, png }
    : { kind, bytes, width, height, png };
}

const isPage = (start: string): boolean => /<!doctype html|<html|<head|<body/i.test(start);
