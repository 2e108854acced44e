import { normalDate } from '../model/read-date.js';
import { UNKNOWN_ZONE } from '../model/zones.js';
import { hasWords } from '../text/has-words.js';
import { inertDocument } from '../text/inert-document.js';
import { safeUrl } from '../util/urls.js';
import { FeedError, ItemError } from './errors.js';
import { mediaIn } from './media-rss.js';
import type { Task } from '../util/scheduler.js';
import type { Format } from './registry.js';
import { isXml } from './signatures.js';
import type { Json, Source } from './source.js';
import { addressIn, baseOf, childrenOf, isHuge, rootOf, textIn, wordsIn, xmlRoot, type Find } from './xml.js';
import { bodyIn, plainIn } from './xml-words.js';

const FEED = /^(.+:)?(rss|RDF|feed|entry)$/i;
const DATES = [
  'pubDate',
  'published',
  'dc:date',
  'issued',
  'dc:issued',
  'created',
  'dc:created',
  'updated',
  'modified',
];
const TEXTS = ['content:encoded', 'content', 'body', 'fullitem', 'div', 'description', 'summary', 'media:description'];
const SUMMARIES = ['itunes:summary', 'dc:description', 'dc:abstract', 'googleplay:description', 'itunes:subtitle'];

function* read(text: string, base: string, feedUrl?: string): Task<Source> {
  const first = rootOf(text);
  const { index, 1: name = '' } = FEED.test(first[1] ?? '') ? first : inPage(text, first);
  const end = text.lastIndexOf('</' + name);
  const isEntry = /entry$/i.test(name);
  if (!FEED.test(name) || (isEntry && !/atom/i.test(text))) {
    throw new FeedError(
      'format',
      /html/i.test(text.slice(0, index + 9)) ? 'web-page' : 'xml',
      feedUrl,
      undefined,
      announced(text, base),
    );
  }
  if (end < index) throw new FeedError('syntax', 'cut', feedUrl);
  // Text after the end tag is irrelevant, and the last character of the end tag is not needed.
  const root = yield* xmlRoot(`${text.slice(0, end)}</${name}>`, index, feedUrl);
  const isAtom = /(feed|entry)$/i.test(name);
  const atRoot = childrenOf(root);
  const [channel = root] = atRoot('channel');
  const find = childrenOf(channel);
  const home = linkIn(find, base);
  return {
    feed: {
      title: titleIn(find),
      home_page_url: home,
      next_url: linkIn(find, base, '[rel=next]'),
      description: plainIn(find('description', 'subtitle', 'tagline')[0]),
      language: languageOf(channel, find) ?? root.getAttribute('xml:lang'),
    },
    // RSS 1.0 has the items next to the channel.
    items: isEntry ? [root] : [...new Set([...find('item', 'entry'), ...atRoot('item')])],
    hasLooseIds: !isAtom,
    toItem: (item: Element) => {
      if (isHuge(item)) throw new ItemError('too-large');
      // RSS does not define a base; its URLs are relative to the page that they describe, not to the feed.
      return isAtom || baseOf(channel, base) !== base
        ? readItem(item, find, base, true)
        : readItem(item, find, home ?? base, false);
    },
  };
}

/**
 * Reads an RSS feed (0.9x, 1.0, 2.0), an Atom feed or an Atom entry, even inside a web page. One reader handles all of
 * them, because feeds in the wild mix their elements.
 */
export const xml = { name: 'xml', matches: isXml, read } satisfies Format;

/** Finds the feed inside a web page, as saved by a browser; returns `first` if there is none. */
function inPage(text: string, first: ReturnType<typeof rootOf>): ReturnType<typeof rootOf> {
  const found = /<((?:\w+:)?(?:rss|feed|entry))\s[^<>]*(?:xmlns|version)/i.exec(text.slice(first.index));
  return found ? { index: first.index + found.index, 1: found[1]! } : first;
}

const titleIn = (find: Find): string | undefined =>
  find('title', 'dc:title', 'media:title')
    .map((title) => plainIn(title))
    .find(Boolean);

function readItem(item: Element, inFeed: Find, feedBase: string, isFromFeed: boolean): Json {
  const find = childrenOf(item);
  const isLink = !item.querySelector('[isPermaLink=false]');
  const given = textIn(find, 'guid', 'id') ?? item.getAttribute('rdf:about') ?? '';
  const id = isLink && given.startsWith('/') ? (safeUrl(given, baseOf(item, feedBase)) ?? given) : given;
  const content = item.querySelector('content[src]');
  const url =
    linkIn(find, feedBase) ?? (content ? addressIn(content, feedBase) : isLink && /^https?:/.test(id) ? id : '');
  const base = isFromFeed ? feedBase : url || feedBase;
  return {
    id,
    url,
    title: titleIn(find),
    date_published: dateIn(find(...DATES)),
    date_modified: textIn(find, 'updated', 'modified', 'dc:modified'),
    authors: peopleIn(find, base) ?? peopleIn(inFeed, feedBase),
    tags: [
      ...new Set(
        find('category', 'dc:subject', 'media:category', 'itunes:category')
          .flatMap((tag) => [tag, ...tag.querySelectorAll('[text]')])
          .flatMap(
            (tag) =>
              ['label', 'term', 'text'].map((name) => tag.getAttribute(name)).find(Boolean) ?? (plainIn(tag) || []),
          ),
      ),
    ],
    language: languageOf(item, find),
    ...mediaIn(item, url, base),
    // YouTube puts the description into a group.
    ...contentIn([...find(...TEXTS), ...item.querySelectorAll('group>description'), ...find(...SUMMARIES)], base),
  };
}

/** Returns the first date that can be read, else the first text, so that it is reported. */
function dateIn(elements: readonly Element[]): string | undefined {
  const dates = elements.map(wordsIn).filter(Boolean);
  return dates.find(isDate) ?? dates[0];
}

function isDate(text: string): boolean {
  try {
    return !!normalDate(text, UNKNOWN_ZONE);
  } catch {
    return false;
  }
}

/** Returns the first body, together with the first one that has words if it has only media. */
function contentIn(elements: readonly Element[], base: string): Json | undefined {
  const bodies = elements.map((element) => bodyIn(element, base)).filter((body) => body !== undefined);
  const [first] = bodies;
  const words = bodies.find(({ content_html = '', content_text }) => content_text ?? hasWords(content_html));
  if (!words || words === first) return first;
  const { content_html, content_text } = words;
  return content_html
    ? { ...words, content_html: content_html + (first?.content_html ?? '') }
    : { ...first, summary: content_text };
}

const languageOf = (element: Element, find: Find): string | undefined =>
  (element.getAttribute('xml:lang') ?? textIn(find, 'language', 'dc:language'))?.replace('_', '-');

/** Returns the URL of a link of a given kind, web pages first; a link without a kind leads to the page. */
function linkIn(find: Find, base: string, kind = ':not([rel]),[rel=alternate]'): string | undefined {
  const links = find('link').filter((link) => link.matches(kind));
  const isOther = (link: Element): number => Number(/^(?!.*html)./.test(link.getAttribute('type') ?? ''));
  return links
    .sort((one, other) => isOther(one) - isOther(other))
    .map((link) => addressIn(link, base))
    .find(Boolean);
}

/** Returns the authors, from the first element that names any. */
function peopleIn(find: Find, base: string): Json[] | undefined {
  return ['dc:creator', 'dc:author', 'author', 'itunes:author']
    .map((kind) =>
      find(kind).flatMap((person) => {
        const inside = childrenOf(person);
        // RSS has `jane@agency.example (Jane Doe)`; email addresses are never shown.
        const name = plainIn(inside('name')[0] ?? person).replace(/ ?(?<!\S)\S+@\S+( \((.*)\))?/, '$2');
        const [url] = inside('uri', 'url').map((uri) => safeUrl(addressIn(uri, base)));
        return name ? { name, url } : [];
      }),
    )
    .find(({ length }) => length);
}

/** Returns the URL of the feed that a web page announces; empty if there is none. */
function announced(text: string, base: string): string {
  // Feeds are announced at the top of a page; a whole page could be crafted to take long.
  const link = inertDocument(text.slice(0, 5e4), 'text/html')?.querySelector(
    '[rel~=alternate]:is([type$=xml],[type*=feed])',
  );
  return link ? addressIn(link, base) : '';
}
