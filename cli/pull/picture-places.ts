import type { Json } from '../../src/formats/source.js';
import type { StoredPicture } from './state.js';

/** Keys of items, persons, agencies and link cards that contain the URL of a picture. */
const KEYS = new Set(['image', 'avatar', 'logo', 'photo', 'poster']);

/** Keys with lists of timed text. */
const TRACKS = new Set(['captions', 'descriptions']);

/** Returns the stored file of a URL; `isTrack` says that the URL is that of timed text. */
type PictureOf = (url: string, isTrack: boolean) => StoredPicture | undefined;

/** A file that an item names. */
export interface Named {
  readonly url: string;
  readonly isTrack: boolean;
}

/** Returns all pictures and timed texts in an item, including quoted posts. */
export function picturesIn(item: Json): Named[] {
  const found: Named[] = [];
  withPictures(item, (url, isTrack) => {
    found.push({ url, isTrack });
    return undefined;
  });
  return found;
}

/**
 * Returns an item with other picture URLs, and with their size and type if the format has keys for that. Parts without
 * a picture are dropped; everything else is unchanged.
 */
export function withPictures(item: Json, pictureOf: PictureOf): Json {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) {
    const replaced =
      KEYS.has(key) && typeof value === 'string'
        ? pictureOf(value, false)?.file
        : key === 'attachments'
          ? (value as readonly Json[]).flatMap((one) => attachment(one, pictureOf))
          : key === 'emojis'
            ? (value as readonly Json[]).flatMap((one) => emoji(one, pictureOf))
            : TRACKS.has(key) && Array.isArray(value)
              ? (value as readonly Json[]).map((one) => track(one, pictureOf))
              : Array.isArray(value)
                ? value.map((one: unknown) => (isObject(one) ? withPictures(one, pictureOf) : one))
                : isObject(value)
                  ? withPictures(value, pictureOf)
                  : value;
    if (replaced !== undefined && !(Array.isArray(replaced) && !replaced.length)) copy[key] = replaced;
  }
  return withSize(item, copy, pictureOf);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that could not be copied stays where it is: without it, fewer people understand the video. */
function track(json: Json, pictureOf: PictureOf): Json {
  return { ...json, url: pictureOf(json['url'] as string, true)?.file ?? json['url'] };
}

function attachment(json: Json, pictureOf: PictureOf): Json | [] {
  const { url, mime_type, _cx, ...rest } = json;
  // A video's poster is in its `_cx`.
  if (!String(mime_type).startsWith('image/')) return withPictures(json, pictureOf);
  const picture = pictureOf(url as string, false);
  if (!picture) return [];
  const { file, type, width, height } = picture;
  return { url: file, mime_type: type, ...rest, _cx: { ...(_cx as Json | undefined), width, height } };
}

function emoji(json: Json, pictureOf: PictureOf): Json | [] {
  const picture = pictureOf(json['url'] as string, false);
  return picture ? { ...json, url: picture.file } : [];
}

/** Adds the size of the picture in `image`: only an attachment can have a size, so the picture is also added as one. */
function withSize(item: Json, copy: Json, pictureOf: PictureOf): Json {
  // Only items have an id; a link card has an `image` too.
  const picture = typeof item['image'] === 'string' && 'id' in item ? pictureOf(item['image'], false) : undefined;
  const attachments = (copy['attachments'] ?? []) as readonly Json[];
  if (!picture || attachments.some(({ url }) => url === picture.file)) return copy;
  const { file, type, width, height } = picture;
  return { ...copy, attachments: [{ url: file, mime_type: type, _cx: { width, height } }, ...attachments] };
}
