import type { Media } from '../../src/model/types.js';

/** Media types for campaigns, by file extension; see https://www.iana.org/assignments/media-types. */
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

/** Returns the media type of a URL by its extension; undefined if that is unknown. */
export function typeOfFile(url: string): string | undefined {
  const [, extension = ''] = /\.(\w+)(?:[?#]|$)/.exec(url) ?? [];
  return TYPES[extension.toLowerCase()];
}

/** Returns the media type of a URL by its extension; if that is unknown, a wildcard for its kind. */
export function mimeTypeOf({ kind, url }: Media): string {
  const type = typeOfFile(url);
  if (kind === 'file') return 'application/octet-stream';
  return type?.startsWith(kind) ? type : `${kind}/*`;
}
