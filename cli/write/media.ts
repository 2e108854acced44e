import type { Media } from '../../src/model/types.js';
import { mimeTypeOf } from './mime.js';
import { element, type Xml } from './xml.js';

/** Declares the namespace of Media RSS (https://www.rssboard.org/media-rss). */
export const MEDIA_RSS = { 'xmlns:media': 'http://search.yahoo.com/mrss/' };

/** Writes an image, a video or audio with its size and description, for RSS and Atom. */
export function mediaXml(media: Media): Xml {
  const { url, kind, width, height, alt } = media;
  const type = mimeTypeOf(media);
  return element(
    'media:content',
    { url, medium: kind, type: type.endsWith('*') ? undefined : type, width, height },
    alt ? element('media:description', { type: 'plain' }, alt) : undefined,
  );
}
