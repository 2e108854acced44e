/** Maps the file extension of each picture format that browsers support to its media type. */
export const PICTURE_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The size limit of a picture in bytes. */
export const PICTURE_LIMIT = 10_000_000;

/** Returns the name of a stored file, from the SHA-256 hash of its content in hexadecimal digits. */
export const mediaName = (hash: string, kind: string): string => `${hash.slice(0, 16)}.${kind}`;

/** The same for all files of the media folder: timed text of videos has no size. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = { ...PICTURE_TYPES, vtt: 'text/vtt' };
