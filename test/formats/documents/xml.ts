/** Feeds in XML as publishers have them, each with what it becomes; for browsers and for Node. */
import atom from './xml-atom.js';
import atom03 from './xml-atom03.js';
import base from './xml-base.js';
import blogger from './xml-blogger.js';
import drupal from './xml-drupal.js';
import jekyll from './xml-jekyll.js';
import media from './xml-media.js';
import mended from './xml-mended.js';
import podcast from './xml-podcast.js';
import pressOffice from './xml-press-office.js';
import rdf from './xml-rdf.js';
import rssPrefixed from './xml-rss-prefixed.js';
import rss091 from './xml-rss091.js';
import wordpress from './xml-wordpress.js';
import youtube from './xml-youtube.js';
import type { XmlDocument } from './xml-document.js';
import dates from './xml-dates.js';
import places from './xml-places.js';
import rules from './xml-rules.js';

export const PUBLISHERS: readonly XmlDocument[] = [
  atom,
  atom03,
  blogger,
  drupal,
  jekyll,
  media,
  mended,
  podcast,
  pressOffice,
  rdf,
  rssPrefixed,
  rss091,
  wordpress,
  youtube,
];

export const DOCUMENTS: readonly XmlDocument[] = [...PUBLISHERS, base, ...rules, ...places, ...dates];

export { default as FAILURES } from './xml-failures.js';
