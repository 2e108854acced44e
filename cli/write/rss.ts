import type { Campaign, Entry, Media } from '../../src/model/types.js';
import { fromText } from '../../src/text/from-text.js';
import { plainText } from '../../src/text/plain-text.js';
import { UsageError } from '../usage-error.js';
import { bodyWithExtras, momentOf, namesOf, titleOf } from './extras.js';
import { toHtml } from './html.js';
import { absoluteId } from './ids.js';
import { mediaXml, MEDIA_RSS } from './media.js';
import { mimeTypeOf } from './mime.js';
import { element, words, Xml, xmlDocument } from './xml.js';

const VOCABULARIES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  ...MEDIA_RSS,
};

/**
 * Writes a campaign as RSS 2.0 (https://www.rssboard.org/rss-specification).
 *
 * @param self - The URL where the RSS feed will be published.
 * @throws UsageError if neither the campaign nor `self` provides a link.
 */
export function toRss(campaign: Campaign, self?: string): string {
  const { title = 'Untitled', url, description, language, hashtag, entries } = campaign;
  const changed = entries.flatMap(({ modified, published }) => momentOf(modified ?? published)?.getTime() ?? []);
  const link = url ?? self;
  if (!link) throw new UsageError('RSS must name a page: give the campaign a home_page_url, or say --self.');
  const channel = element(
    'channel',
    {},
    element('title', {}, title),
    // RSS requires a link and a description.
    element('link', {}, link),
    element('description', {}, plainText(fromText(description ?? '')) || title),
    words('language', language),
    changed.length ? words('lastBuildDate', new Date(Math.max(...changed)).toUTCString()) : undefined,
    words('category', hashtag),
    self ? element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }) : undefined,
    entries.map((entry) => itemXml(entry, campaign)),
  );
  return xmlDocument(element('rss', { version: '2.0', ...VOCABULARIES }, channel));
}

function itemXml(entry: Entry, campaign: Campaign): Xml {
  const { url, published, tags, media, language } = entry;
  const body = bodyWithExtras(entry);
  const id = absoluteId(entry, campaign);
  const summary = plainText(body.slice(0, 1));
  return element(
    'item',
    {},
    words('title', titleOf(entry)),
    words('link', url),
    element('guid', { isPermaLink: String(id === url) }, id),
    words('pubDate', momentOf(published)?.toUTCString()),
    namesOf(entry).map(({ name }) => words('dc:creator', name)),
    words('dc:language', language),
    tags.map((tag) => words('category', tag)),
    // RSS requires an item to have a title or a description.
    words('description', summary || (titleOf(entry) ? '' : id)),
    words('content:encoded', toHtml(body)),
    enclosures(media),
    media.map(mediaXml),
  );
}

/** Returns the enclosure: RSS allows one per item, with a type and a length; 0 if the length is unknown. */
function enclosures(media: readonly Media[]): Xml[] {
  const [first] = media.filter((one) => !mimeTypeOf(one).endsWith('*'));
  return first ? [element('enclosure', { url: first.url, length: 0, type: mimeTypeOf(first) })] : [];
}
