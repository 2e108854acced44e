import { safeUrl } from '../util/urls.js';
import { LIMITS } from './limits.js';
import { mediaType } from '../util/media-type.js';
import type { Json } from './source.js';
import { addressIn, childrenOf } from './xml.js';
import { plainIn } from './xml-words.js';

/** What there may be to see or hear, the best first: of a group its default, of one address what says most of it. */
const KINDS = ['[isDefault=true][url]', 'content[url]', 'enclosure,link[rel=enclosure]'];

/** An item's enclosures and what it has in Media RSS; a thumbnail only where there is nothing else to see. */
export function mediaIn(item: Element, page: string, base: string): Json {
  const thumbnail = item.querySelector('thumbnail');
  const poster = thumbnail ? safeUrl(addressIn(thumbnail, base)) : undefined;
  let image = poster;
  // By group, since all in one are renditions of one thing, else by address.
  const attachments = new Map<unknown, Json>();
  for (const element of KINDS.flatMap((kind) => [...item.querySelectorAll(kind)].slice(0, LIMITS.list))) {
    const get = (name: string): string | null => element.getAttribute(name);
    const address = safeUrl(addressIn(element, base)) ?? '';
    const type = get('type') ?? mediaType(address) ?? `${get('medium')}/*`;
    // YouTube's feed still has the player that it had for Flash; the video is the page's.
    const [url, mime_type] = type.includes('flash') ? [page, 'video/*'] : [address, type];
    const key = element.closest('group') ?? url;
    if (!url || !/^(image|video|audio)/.test(mime_type) || attachments.has(key)) continue;
    attachments.set(key, {
      url,
      mime_type,
      _cx: {
        alt: plainIn(childrenOf(element)('media:description', 'media:title')[0]) || null,
        poster: mime_type.startsWith('video') ? poster : null,
        width: Number(get('width')) || null,
        height: Number(get('height')) || null,
      },
    });
    if (!mime_type.startsWith('audio')) image = '';
  }
  return { attachments: [...attachments.values()], image };
}
