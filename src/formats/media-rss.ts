import { safeUrl } from '../util/urls.js';
import { LIMITS } from './limits.js';
import { mediaType } from '../util/media-type.js';
import type { Json } from './source.js';
import { addressIn, childrenOf } from './xml.js';
import { plainIn } from './xml-words.js';

/** Selectors for media, best first: the default of a group; for duplicates of a URL, the most detailed. */
const KINDS = ['[isDefault=true][url]', 'content[url]', 'enclosure,link[rel=enclosure]'];

/** Returns an item's enclosures and Media RSS content; a thumbnail is used only if there are no other visual media. */
export function mediaIn(item: Element, page: string, base: string): Json {
  const thumbnail = item.querySelector('thumbnail');
  const poster = thumbnail ? safeUrl(addressIn(thumbnail, base)) : undefined;
  let image = poster;
  // Keyed by group, because its members are renditions of one thing, else by URL.
  const attachments = new Map<unknown, Json>();
  for (const element of KINDS.flatMap((kind) => [...item.querySelectorAll(kind)].slice(0, LIMITS.list))) {
    const get = (name: string): string | null => element.getAttribute(name);
    const address = safeUrl(addressIn(element, base)) ?? '';
    const type = get('type') ?? mediaType(address) ?? `${get('medium')}/*`;
    // YouTube's feed still contains its Flash player; the video is on the page.
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
