import { isUtf8 } from 'node:buffer';
import { PictureError } from './image/picture-error.js';

/** The size limit of a captions file in bytes; hours of speech take less. */
const MOST_BYTES = 2_000_000;

/**
 * Inspects an untrusted file that should hold captions or descriptions of a video (WebVTT). Browsers show only its
 * text, and run nothing in it.
 *
 * @throws PictureError if it is anything else.
 */
export function inspectTrack(bytes: Uint8Array): { readonly kind: 'vtt'; readonly bytes: Uint8Array } {
  if (bytes.length > MOST_BYTES) throw new PictureError(`it is larger than ${MOST_BYTES / 1e6} MB`);
  const start = Buffer.from(bytes.subarray(0, 100)).toString('utf8');
  if (/^\uFEFF?\s*1\r?\n\d\d:\d\d/.test(start)) {
    throw new PictureError('it is a SubRip (SRT) file, which browsers do not show; save it as WebVTT');
  }
  if (!/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(start)) throw new PictureError('it is not a WebVTT file');
  if (!isUtf8(bytes) || bytes.includes(0)) throw new PictureError('it is not in UTF-8; save it as UTF-8');
  return { kind: 'vtt', bytes };
}
