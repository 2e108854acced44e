import type { Media } from '../../src/model/types.js';

/** The media types of https://www.iana.org/assignments/media-types that campaigns have, by extension. */
const TYPES: Readonly<Record<string, string>> = {
  __proto__: null as never,
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  webm: 'video/webm',
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
};

/** The media type that an address tells by its extension; where it tells none, any of its kind. */
export function mimeTypeOf({ kind, url }: Media): string {
  const [, extension = ''] = /\.(\w+)(?:[?#]|$)/.exec(url) ?? [];
  const type = TYPES[extension.toLowerCase()];
  if (kind === 'file') return 'application/octet-stream';
  return type?.startsWith(kind) ? type : `${kind}/*`;
}
