import { inertDocument } from '../text/inert-document.js';
import { safeUrl } from '../text/urls.js';
import { FeedError } from './errors.js';
import { mediaIn } from './media-rss.js';
import type { Json, Source } from './source.js';
import { addressIn, childrenOf, rootIndex, xmlRoot, type Find } from './xml.js';
import { bodyIn, plainIn } from './xml-words.js';

/**
 * An RSS feed (0.9x, 1.0, 2.0) or an Atom feed. One reader serves both, since each is found with elements of the other.
 *
 * @throws FeedError `syntax`, `format` or `policy`.
 */
export function xmlFeed(text: string, base: string, feedUrl?: string): Source {
  const index = rootIndex(text);
  if (!/^<([\w-]+:)?(rss|rdf|feed)\b/i.test(text.slice(index, index + 99))) {
    throw new FeedError('format', whatItIs(text, index, base), feedUrl);
  }
  const root = xmlRoot(text, index, feedUrl);
  const atRoot = childrenOf(root);
  const [channel = root] = atRoot('channel');
  const find = channel === root ? atRoot : childrenOf(channel);
  const home = linkOf(find, 'alternate', base);
  // In Atom addresses start from the feed's own; in RSS, which says nothing of it, from the page that they are about.
  const isAtom = root.localName === 'feed';
  const authors = peopleIn(find, base);
  return {
    feed: {
      title: plainIn(find('title')[0]),
      home_page_url: home,
      next_url: linkOf(find, 'next', base),
      description: plainIn(find('description', 'subtitle', 'tagline')[0]),
      language: languageOf(channel, find) || root.getAttribute('xml:lang'),
    },
    // RSS 1.0 has the items beside the channel.
    items: [...new Set([...find('item', 'entry'), ...atRoot('item')])],
    toItem: (item: Element) => readItem(item, isAtom ? base : home || base, isAtom, authors),
  };
}

function readItem(item: Element, feedBase: string, isAtom: boolean, feedAuthors: Json[]): Json {
  const find = childrenOf(item);
  const [guid] = find('guid', 'id');
  const id = guid?.textContent.trim() ?? item.getAttribute('rdf:about');
  const [content] = find('content');
  const url =
    linkOf(find, 'alternate', feedBase) ||
    (content && addressIn(content, content.getAttribute('src'), feedBase)) ||
    (/^https?:/.test(id ?? '') && guid?.getAttribute('isPermaLink') !== 'false' ? id! : '');
  const base = isAtom ? feedBase : url || feedBase;
  const authors = peopleIn(find, base);
  const text = (...names: string[]): string | undefined => find(...names)[0]?.textContent.trim();
  return {
    id,
    url,
    title: plainIn(find('title', 'dc:title')[0]),
    date_published: text('pubDate', 'published', 'dc:date', 'issued', 'updated'),
    date_modified: text('updated', 'modified', 'dc:modified'),
    authors: authors.length ? authors : feedAuthors,
    tags: [
      ...new Set(
        find('category', 'dc:subject').map(
          (tag) => tag.getAttribute('label') ?? tag.getAttribute('term') ?? plainIn(tag),
        ),
      ),
    ].filter(Boolean),
    language: languageOf(item, find),
    ...mediaIn(find, url, base),
    ...[find, ...find('media:group').map(childrenOf)]
      .flatMap((inside) => inside('content:encoded', 'content', 'description', 'summary', 'media:description'))
      .map((element) => bodyIn(element, base))
      .find(Boolean),
  };
}

const languageOf = (element: Element, find: Find): string | null =>
  element.getAttribute('xml:lang') ?? find('language', 'dc:language')[0]?.textContent.trim() ?? null;

/** The address of the first link of a kind; what says no kind leads to the page. */
function linkOf(find: Find, rel: string, base: string): string {
  const [url = ''] = find('link')
    .filter((link) => (link.getAttribute('rel') ?? 'alternate') === rel)
    .map((link) => addressIn(link, link.getAttribute('href') ?? link.textContent, base))
    .filter(Boolean);
  return url;
}

/** Who wrote it, from the first of the elements that names somebody. */
function peopleIn(find: Find, base: string): Json[] {
  for (const kind of ['dc:creator', 'author', 'itunes:author']) {
    const people = find(kind).flatMap((person) => {
      const inside = childrenOf(person);
      const [uri] = inside('uri', 'url');
      // RSS has `jane@agency.example (Jane Doe)`; nobody is shown by an e-mail address.
      const name = plainIn(inside('name')[0] ?? person)
        .split(' ')
        .filter((word) => !/.@/.test(word))
        .join(' ')
        .replace(/^\((.*)\)$/, '$1');
      return name ? [{ name, url: uri && safeUrl(addressIn(uri, uri.textContent, base)) }] : [];
    });
    if (people.length) return people;
  }
  return [];
}

/** Why it is no feed and, for a web page, which feed it announces. */
function whatItIs(text: string, index: number, base: string): string {
  if (!/<!doctype html|<html\b/i.test(text.slice(0, index + 9))) return 'It is XML, but neither RSS nor Atom.';
  // They stand at the top; a whole page may be made to take long.
  const href = inertDocument(text.slice(0, 1e5), 'text/html')
    ?.querySelector('[rel~=alternate]:is([type$="rss+xml"],[type$="atom+xml"],[type$="feed+json"])')
    ?.getAttribute('href');
  const feed = href && safeUrl(href, base);
  return `It is a web page, not a feed.${feed ? ` The page names its feed: ${feed}` : ''}`;
}
