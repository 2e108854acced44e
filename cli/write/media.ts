import type { Media } from '../../src/model/types.js';
import { mimeTypeOf } from './mime.js';
import { element, type Xml } from './xml.js';

/** Where the names of Media RSS (https://www.rssboard.org/media-rss) are declared. */
export const MEDIA_RSS = { 'xmlns:media': 'http://search.yahoo.com/mrss/' };

/** A picture, a video or a sound with its size and its description, in RSS and in Atom. */
export function mediaXml(media: Media): Xml {
  const { url, kind, width, height, alt } = media;
  const type = mimeTypeOf(media);
  return element(
    'media:content',
    { url, medium: kind, type: type.endsWith('*') ? undefined : type, width, height },
    alt ? element('media:description', { type: 'plain' }, alt) : undefined,
  );
}
