import { field, type Field } from './field.js';
import { AUTHOR_FIELDS, FIGURE_FIELDS } from './fields-shared.js';

const IMAGE_FIELDS: readonly Field[] = [
  field('imageUrl', 'url', 'picture'),
  field('alt', 'alt', 'alt'),
  field('credit', 'credit', 'text'),
  field('width', 'width', 'number', { isRare: true }),
  field('height', 'height', 'number', { isRare: true }),
];

const CHANNEL_FIELDS: readonly Field[] = [
  field('channelUrl', 'url', 'url'),
  field('channelLabel', 'label', 'text'),
  field('channelNetwork', 'network', 'text', { isRare: true }),
  field('channelHandle', 'handle', 'text', { isRare: true }),
  field('linkLanguage', 'language', 'language', { isRare: true }),
];

/** The fields about the campaign itself that most campaigns need, in their order. */
export const FEED_MAIN: readonly Field[] = [
  field('campaignTitle', 'title', 'text'),
  field('campaignDescription', 'description', 'long'),
  field('campaignStart', '_cx.start', 'date'),
  field('campaignEnd', '_cx.end', 'date'),
  field('campaignImage', '_cx.image', 'object', { fields: IMAGE_FIELDS }),
  field('hashtag', '_cx.hashtag', 'text'),
  field('campaignZone', '_cx.timezone', 'zone'),
  field('channels', '_cx.channels', 'list', { fields: CHANNEL_FIELDS }),
  field('figures', '_cx.figures', 'list', { fields: FIGURE_FIELDS }),
];

export const FEED_MORE: readonly Field[] = [
  field('campaignLanguage', 'language', 'language'),
  field('homePage', 'home_page_url', 'url'),
  field('feedUrl', 'feed_url', 'url'),
  field('nextUrl', 'next_url', 'url'),
  field('feedIcon', 'icon', 'url'),
  field('favicon', 'favicon', 'url'),
  field('feedAuthors', 'authors', 'list', { fields: AUTHOR_FIELDS }),
  field('hide', '_cx.hide', 'words'),
  field('expired', 'expired', 'flag'),
  field('comment', 'user_comment', 'long'),
];

/** Keys of a feed that no field shows: the format's own, and the entries. */
export const FEED_WITHOUT_FIELD: readonly string[] = ['$schema', 'version', 'items'];
