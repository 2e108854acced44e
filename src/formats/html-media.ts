import type { Media } from '../model/types.js';
import { BLOCK } from '../text/html-names.js';
import { safeUrl, shownUrl, withoutTracking } from '../util/urls.js';
import { mediaType } from '../util/media-type.js';
import { pictureName } from './item-media.js';

/** Matches the URL of a player frame, which is not a page to visit; playlists have no page. */
const YOUTUBE = /\/\/www\.youtube[-\w]*\.com\/(?:embed|v)\/(?!videos|live)([\w-]{11})\W?/;

const hostOf = (url = ''): string | undefined => url.split('/')[2];

/**
 * Moves videos, audio and an entry's image out of its HTML; other frames become links. If the entry has no image, the
 * first one from its own site is used.
 *
 * @param media - The entry's media; found media are added.
 * @param sites - URLs on the sites whose images count; the first is the entry's page.
 */
export function takeMedia(body: Element, media: Media[], base: string, sites: readonly (string | undefined)[]): void {
  const document = body.ownerDocument;
  const names = new Set(media.map(({ url }) => pictureName(url)));
  let hasPicture = media.some(({ kind }) => kind === 'image');

  for (const element of body.querySelectorAll('img,iframe,embed,object,video,audio')) {
    const get = (name: string): string | null => element.getAttribute(name);
    const name = element.localName;
    const isPicture = name === 'img';
    // Until their script runs, lazy loaders and consent managers keep the URL in an attribute of their own.
    const lazy = [...element.attributes].find(({ name, value }) => /^data-([\w-]+-)?src$/.test(name) && value);
    const source = lazy?.value ?? get('src') ?? get('data') ?? element.querySelector('source')?.getAttribute('src');
    const url = withoutTracking(
      ((source && safeUrl(source, base)) || '').replace(YOUTUBE, '//www.youtube.com/watch?v=$1&'),
    );
    const title = get(isPicture ? 'alt' : 'title') ?? undefined;
    const link = element.closest('a');
    const isSmall = [get('width'), get('height')].some((side) => side && parseFloat(side) < 48);

    const add = (kind: Media['kind']): void => {
      if (names.has(pictureName(url))) return;
      names.add(pictureName(url));
      media.push({ kind, url, alt: title });
    };

    if (isPicture) {
      // In a link to something else, its description is the link's name; next to text, it is part of the text.
      if (link && link.href !== sites[0] && mediaType(link.href) !== 'image/*') continue;
      const isFirst = url && !hasPicture && !isSmall && sites.some((site) => hostOf(site) === hostOf(url));
      if (isFirst) {
        add('image');
        hasPicture = true;
      } else if (!names.has(pictureName(url)) && [element.previousSibling, element.nextSibling].some(isWord)) continue;
      element.replaceWith(' ');
    } else if (url) {
      const [kind] = /^(audio|video)/.exec(mediaType(url) ?? name) ?? /youtu|vimeo|\/video/.exec(url) ?? [];
      if (!kind && (isSmall || (name === 'object' && element.textContent.trim()))) continue;
      if (kind) add(kind === 'audio' ? kind : 'video');
      element.replaceWith(paragraph(document, kind ? '' : url, title));
    }
  }
}

/** Creates a paragraph that contains a link, or nothing. */
function paragraph(document: Document, url: string, title?: string): Element {
  const place = document.createElement('p');
  const link = place.appendChild(document.createElement('a'));
  link.href = url;
  link.textContent = url && (title || shownUrl(url));
  return place;
}

const isWord = (node: Node | null): boolean => !!node?.textContent?.trim() && !BLOCK.test(node.nodeName);
