import type { Campaign, Entry } from '../../src/model/types.js';
import { fromText } from '../../src/text/from-text.js';
import { plainText } from '../../src/text/plain-text.js';
import { toText } from './text.js';
import { bodyWithExtras, momentOf, namesOf, titleOf, updatedOf } from './extras.js';
import { toHtml } from './html.js';
import { absoluteId, uuidOf } from './ids.js';
import { mediaXml, MEDIA_RSS } from './media.js';
import { element, words, xmlDocument, type Xml } from './xml.js';

/**
 * Writes a campaign as Atom 1.0 (RFC 4287).
 *
 * @param self - The URL where the Atom feed will be published.
 */
export function toAtom(campaign: Campaign, self?: string): string {
  const { title = 'Untitled', url, description, language, entries } = campaign;
  const updated = Math.max(...entries.map((entry) => +updatedOf(entry, campaign)), 0);
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', ...MEDIA_RSS, 'xml:lang': language },
      element('id', {}, self ?? url ?? uuidOf(title)),
      element('title', {}, title),
      words('subtitle', toText(fromText(description ?? ''))),
      element('updated', {}, new Date(updated).toISOString()),
      // Atom requires a feed author if an entry has none.
      element('author', {}, element('name', {}, title)),
      url ? element('link', { rel: 'alternate', href: url }) : undefined,
      self ? element('link', { rel: 'self', type: 'application/atom+xml', href: self }) : undefined,
      entries.map((entry) => entryXml(entry, campaign)),
    ),
  );
}

function entryXml(entry: Entry, campaign: Campaign): Xml {
  const { url, language, published, tags, media } = entry;
  const body = bodyWithExtras(entry);
  return element(
    'entry',
    { 'xml:lang': language },
    element('id', {}, absoluteId(entry, campaign)),
    // Atom requires a title; without one, the beginning of the text is used.
    element('title', {}, titleOf(entry) ?? shortened(plainText(body))),
    element('updated', {}, updatedOf(entry, campaign).toISOString()),
    words('published', momentOf(published)?.toISOString()),
    namesOf(entry).map(({ name, url }) => element('author', {}, words('name', name), words('uri', url))),
    tags.map((term) => element('category', { term })),
    url ? element('link', { rel: 'alternate', href: url }) : undefined,
    media.map(mediaXml),
    element('content', { type: 'html' }, toHtml(body)),
  );
}

const shortened = (text: string): string => text.replace(/\s+/g, ' ').replace(/^(.{60}\S*) .*$/su, '$1 …');
