import type { Media } from '../campaign/types.js';
import { BLOCK } from '../text/html-names.js';
import { safeUrl, shownUrl, withoutTracking } from '../text/urls.js';
import { mediaType } from './media-type.js';

/** The part of a picture's URL that tells two sizes of it apart, in WordPress and in a query. */
const SIZE = /-\d+x\d+(?=\.\w+$)/;
const SIZE_QUERY = /\b(?:w|h|width|height|resize|fit)=/;

/** The frame of a player, which is no page to read; that of a list has no page. */
const YOUTUBE = /\/\/www\.youtube[-\w]*\.com\/(?:embed|v)\/(?!videos|live)([\w-]{11})\W?/;

function nameOf(url: string): string {
  if (mediaType(url) !== 'image/*') return url;
  const [path = '', query = ''] = url.split('?');
  return path.replace(SIZE, '') + (SIZE_QUERY.test(query) ? '' : query);
}

const hostOf = (url = ''): string | undefined => url.split('/')[2];

/** Keeps each thing once, also a picture in several sizes; what the first does not say, the others do. */
export function eachOnce(media: readonly Media[]): Media[] {
  const byName = new Map<string, Media>();
  for (const one of media) byName.set(nameOf(one.url), { ...one, ...byName.get(nameOf(one.url)) });
  return [...byName.values()];
}

/**
 * Moves videos, sounds and an entry's picture out of its HTML; other frames become links there. The picture is the first
 * one of the entry's own site, where the entry has none.
 *
 * @param media - What the entry has; what is found is added.
 * @param sites - URLs on the sites whose pictures count; the first is the entry's page.
 */
export function takeMedia(body: Element, media: Media[], base: string, sites: readonly (string | undefined)[]): void {
  const document = body.ownerDocument;
  const names = new Set(media.map(({ url }) => nameOf(url)));
  let hasPicture = media.some(({ kind }) => kind === 'image');

  for (const element of body.querySelectorAll('img,iframe,embed,object,video,audio')) {
    const get = (name: string): string | null => element.getAttribute(name);
    const name = element.localName;
    const isPicture = name === 'img';
    const source = get('data-src') ?? get('src') ?? get('data') ?? element.querySelector('source')?.getAttribute('src');
    const url = withoutTracking(
      ((source && safeUrl(source, base)) || '').replace(YOUTUBE, '//www.youtube.com/watch?v=$1&'),
    );
    const title = get(isPicture ? 'alt' : 'title') ?? undefined;
    const link = element.closest('a');
    const isSmall = [get('width'), get('height')].some((side) => side && parseFloat(side) < 48);

    const add = (kind: Media['kind']): void => {
      if (names.has(nameOf(url))) return;
      names.add(nameOf(url));
      media.push({ kind, url, alt: title });
    };

    if (isPicture) {
      // In a link to something else its description is the link's name, and beside words it is one of them.
      if (link && link.href !== sites[0] && mediaType(link.href) !== 'image/*') continue;
      const isFirst = url && !hasPicture && !isSmall && sites.some((site) => hostOf(site) === hostOf(url));
      if (isFirst) {
        add('image');
        hasPicture = true;
      } else if (!names.has(nameOf(url)) && [element.previousSibling, element.nextSibling].some(isWord)) continue;
      element.replaceWith(' ');
    } else if (url) {
      const [kind] = /^(audio|video)/.exec(mediaType(url) ?? name) ?? /youtu|vimeo|\/video/.exec(url) ?? [];
      if (!kind && (isSmall || (name === 'object' && element.textContent.trim()))) continue;
      if (kind) add(kind === 'audio' ? kind : 'video');
      element.replaceWith(paragraph(document, kind ? '' : url, title));
    }
  }
}

/** Makes a paragraph that holds a link, or nothing. */
function paragraph(document: Document, url: string, title?: string): Element {
  const place = document.createElement('p');
  const link = place.appendChild(document.createElement('a'));
  link.href = url;
  link.textContent = url && (title || shownUrl(url));
  return place;
}

const isWord = (node: Node | null): boolean => !!node?.textContent?.trim() && !BLOCK.test(node.nodeName);
