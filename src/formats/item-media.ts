import type { Media } from '../model/types.js';
import type { Item } from './schema.js';

/**
 * Matches the part of an image URL that depends on its size: on X everything after the name; also on Bluesky, on
 * Mastodon, in WordPress and in a query.
 */
const SIZE =
  /(\/\/pbs\.twimg\.com\/media\/[\w-]+).*|(?<=\/\/cdn\.bsky\.app\/img\/)\w+|\/(?:small|original)(?=\/)|-\d+x\d+(?=\.\w+$)|(?<=\.\w{3,4})\?(?:[^?]*&)?(?:w|h|width|height|resize|fit)=.*/g;

/** Returns the part of an image URL that is the same for all sizes. */
export const pictureName = (url: string): string => url.replace(SIZE, '$1');

/** Returns the item's image and attachments; an image in two sizes appears once, in the larger one. */
export function mediaOf({ image, attachments = [] }: Item): Media[] {
  const media = new Map<unknown, Media>();
  const all = attachments.map(({ url, mime_type, title, _cx }): Media => {
    const [kind = 'file'] = /^(image|video|audio)(?=\/)/.exec(mime_type) ?? [];
    return { kind: kind as Media['kind'], url, ...(title && { caption: title }), ..._cx };
  });
  if (image && !all.some(({ url }) => url === image)) all.unshift({ kind: 'image', url: image });
  for (const one of all) {
    // For files that a network has no copy of, the URL may be just the post's.
    const key = one.kind === 'file' ? one : pictureName(one.url);
    const other = media.get(key);
    media.set(
      key,
      /small|thumb|-\d+x\d+\.|[?&](?:w|h|width|height|resize|fit)=/.test(one.url)
        ? { ...one, ...other }
        : { ...other, ...one },
    );
  }
  return [...media.values()];
}
