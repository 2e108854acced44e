import { inertDocument } from '../text/inert-document.js';
import { safeUrl } from '../text/urls.js';
import { FeedError } from './errors.js';
import { mediaIn } from './media-rss.js';
import { atOnce, type Sliced } from './slices.js';
import type { Json, Source } from './source.js';
import { addressIn, baseOf, childrenOf, isHuge, rootOf, textIn, xmlRoot, type Find } from './xml.js';
import { bodyIn, plainIn } from './xml-words.js';

/**
 * An RSS feed (0.9x, 1.0, 2.0) or an Atom feed. One reader serves both, since each is found with elements of the other.
 *
 * @throws FeedError `syntax`, `format` or `policy`.
 */
export function xmlFeed(text: string, base: string, feedUrl?: string): Source {
  return atOnce(readingXml(text, base, feedUrl));
}

/** The same, in slices. */
export function* readingXml(text: string, base: string, feedUrl?: string): Sliced<Source> {
  const { index, 1: name = '' } = rootOf(text);
  if (!/^(.+:)?(rss|RDF|feed)$/.test(name)) throw new FeedError('format', whatItIs(text, index, base), feedUrl);
  if (!text.includes('</' + name)) throw new FeedError('syntax', 'It was cut short.', feedUrl);
  const root = yield* xmlRoot(text, index, feedUrl);
  const atRoot = childrenOf(root);
  const [channel = root] = atRoot('channel');
  const find = childrenOf(channel);
  const home = linkIn(find, base);
  return {
    feed: {
      title: plainIn(find('title')[0]),
      home_page_url: home,
      next_url: linkIn(find, base, '[rel=next]'),
      description: plainIn(find('description', 'subtitle', 'tagline')[0]),
      language: languageOf(channel, find) ?? root.getAttribute('xml:lang'),
    },
    // RSS 1.0 has the items beside the channel.
    items: [...find('item', 'entry'), ...atRoot('item')],
    toItem: (item: Element) => {
      if (isHuge(item)) throw new Error('it has more elements than are read');
      // In RSS, which says nothing of it, addresses start from the page that they are about, not from the feed's own.
      return root.localName === 'feed' || baseOf(channel, base) !== base
        ? readItem(item, find, base, true)
        : readItem(item, find, home ?? base, false);
    },
  };
}

function readItem(item: Element, inFeed: Find, feedBase: string, isFromFeed: boolean): Json {
  const find = childrenOf(item);
  const id = textIn(find, 'guid', 'id') ?? item.getAttribute('rdf:about') ?? '';
  const isLink = /^https?:/.test(id) && !item.querySelector('[isPermaLink=false]');
  const content = item.querySelector('content[src]');
  const url = linkIn(find, feedBase) ?? (content ? addressIn(content, feedBase) : isLink ? id : '');
  const base = isFromFeed ? feedBase : url || feedBase;
  return {
    id,
    url,
    title: plainIn(find('title', 'dc:title')[0]),
    date_published: textIn(find, 'pubDate', 'published', 'dc:date', 'issued', 'updated'),
    date_modified: textIn(find, 'updated', 'modified', 'dc:modified'),
    authors: peopleIn(find, base) ?? peopleIn(inFeed, feedBase),
    tags: [
      ...new Set(
        find('category', 'dc:subject').flatMap(
          (tag) => tag.getAttribute('label') ?? tag.getAttribute('term') ?? (plainIn(tag) || []),
        ),
      ),
    ],
    language: languageOf(item, find),
    ...mediaIn(item, url, base),
    // YouTube has the words in a group.
    ...[
      ...find('content:encoded', 'content', 'description', 'summary', 'media:description'),
      ...item.querySelectorAll('group>description'),
    ]
      .map((element) => bodyIn(element, base))
      .find(Boolean),
  };
}

const languageOf = (element: Element, find: Find): string | undefined =>
  element.getAttribute('xml:lang') ?? textIn(find, 'language', 'dc:language');

/** The address of the first link of a kind that has one; what says no kind leads to the page. */
function linkIn(find: Find, base: string, kind = ':not([rel]),[rel=alternate]'): string | undefined {
  const links = find('link').filter((link) => link.matches(kind));
  return links.map((link) => addressIn(link, base)).find(Boolean);
}

/** Who wrote it, from the first of the elements that names somebody. */
function peopleIn(find: Find, base: string): Json[] | undefined {
  return ['dc:creator', 'author', 'itunes:author']
    .map((kind) =>
      find(kind).flatMap((person) => {
        const inside = childrenOf(person);
        // RSS has `jane@agency.example (Jane Doe)`; nobody is shown by an e-mail address.
        const name = plainIn(inside('name')[0] ?? person).replace(/ ?(?<!\S)\S+@\S+( \((.*)\))?/, '$2');
        const [url] = inside('uri', 'url').map((uri) => safeUrl(addressIn(uri, base)));
        return name ? { name, url } : [];
      }),
    )
    .find(({ length }) => length);
}

/** Why it is no feed and, for a web page, which feed it announces. */
function whatItIs(text: string, index: number, base: string): string {
  // What announces a feed stands at the top; a whole page may be made to take long.
  const link = inertDocument(text.slice(0, 5e4), 'text/html')?.querySelector(
    '[rel~=alternate]:is([type$=xml],[type*=feed])',
  );
  return (
    `It is ${/html/i.test(text.slice(0, index + 9)) ? 'a web page' : 'XML'}, but neither RSS nor Atom.` +
    (link ? ` It announces a feed: ${addressIn(link, base)}` : '')
  );
}
