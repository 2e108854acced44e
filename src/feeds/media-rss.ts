import { safeUrl } from '../text/urls.js';
import type { Json } from './source.js';
import { addressIn, childrenOf, type Find } from './xml.js';
import { plainIn } from './xml-words.js';

interface Attachment {
  readonly url: string | undefined;
  readonly mime_type: string;
  readonly _cx: Json;
}

/** What an item has to see or hear, as enclosures and in Media RSS. */
export function mediaIn(find: Find, page: string, base: string): Json {
  const groups = find('media:group').map(childrenOf);
  const url = (element: Element | undefined): string | undefined =>
    element && safeUrl(addressIn(element, element.getAttribute('url') ?? element.getAttribute('href'), base));
  const thumbnails = [find, ...groups].flatMap((inside) => inside('media:thumbnail'));

  const read = (element: Element): Attachment => {
    const get = (name: string): string => element.getAttribute(name) ?? '';
    const inside = childrenOf(element);
    thumbnails.push(...inside('media:thumbnail'));
    const type = get('type') || `${get('medium')}/`;
    // YouTube's feed still has the player that it had for Flash; the video is the page's.
    const isPlayer = /flash/.test(type);
    return {
      url: isPlayer ? page : url(element),
      mime_type: isPlayer ? 'video/*' : type,
      _cx: {
        alt: plainIn(inside('media:description', 'media:title')[0]),
        width: Number(get('width')) || undefined,
        height: Number(get('height')) || undefined,
        poster: url(inside('media:thumbnail')[0] ?? thumbnails[0]),
      },
    };
  };

  // Of the same address the later one says more.
  const attachments = new Map(
    [
      ...find('enclosure'),
      ...find('link').filter((link) => link.getAttribute('rel') === 'enclosure'),
      ...find('media:content'),
      ...groups.flatMap((inside) => {
        const renditions = inside('media:content');
        return renditions.find((one) => one.getAttribute('isDefault') === 'true') ?? renditions.slice(0, 1);
      }),
    ]
      .map(read)
      .filter(({ url, mime_type }) => url && /^(image|video|audio)/.test(mime_type))
      .map((one) => [one.url, one]),
  );
  const isSeen = [...attachments.values()].some(({ mime_type }) => !mime_type.startsWith('audio'));
  return { attachments: [...attachments.values()], image: isSeen ? undefined : url(thumbnails[0]) };
}
