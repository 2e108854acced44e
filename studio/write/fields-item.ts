import { CARD_KINDS, ENTRY_TYPES, type EntryType } from '../../src/model/types.js';
import { field, type Field } from './field.js';
import { AUTHOR_FIELDS, FIGURE_FIELDS, PERSON_FIELDS, VIDEO_FIELDS } from './fields-shared.js';

const LINK_FIELDS: readonly Field[] = [
  field('linkLabel', 'label', 'text'),
  field('linkUrl', 'url', 'url'),
  field('linkLanguage', 'language', 'language', { isRare: true }),
];

/** The fields of a picture or another file of an entry; the control itself shows the first three. */
export const MEDIA_FIELDS: readonly Field[] = [
  field('mediaUrl', 'url', 'picture', { alsoWrites: ['mime_type'] }),
  field('alt', '_cx.alt', 'alt'),
  field('caption', 'title', 'text'),
  field('credit', '_cx.credit', 'text'),
  field('mimeType', 'mime_type', 'text', { isRare: true }),
  field('width', '_cx.width', 'number', { isRare: true }),
  field('height', '_cx.height', 'number', { isRare: true }),
  ...VIDEO_FIELDS.map((one) => ({ ...one, path: ['_cx', ...one.path] })),
  field('bytes', 'size_in_bytes', 'number', { isRare: true }),
  field('seconds', 'duration_in_seconds', 'number', { isRare: true }),
];

const POST: readonly EntryType[] = ['post'];
const EVENT: readonly EntryType[] = ['event'];

const CARD_FIELDS: readonly Field[] = [
  field('linkUrl', 'url', 'url'),
  field('cardTitle', 'title', 'text'),
  field('cardDescription', 'description', 'long'),
  field('cardImage', 'image', 'picture'),
  field('cardKind', 'kind', 'choice', { choices: CARD_KINDS }),
];

const POLL_FIELDS: readonly Field[] = [
  field('pollOptions', 'options', 'list', {
    fields: [field('pollLabel', 'label', 'text'), field('pollVotes', 'votes', 'number')],
  }),
  field('pollClosed', 'closed', 'flag'),
];

const METRIC_FIELDS: readonly Field[] = [
  field('replies', 'replies', 'number'),
  field('reposts', 'reposts', 'number'),
  field('quotes', 'quotes', 'number'),
  field('likes', 'likes', 'number'),
  field('views', 'views', 'number'),
];

const AGENCY_FIELDS: readonly Field[] = [
  field('agencyName', 'name', 'text'),
  field('agencyAbbreviation', 'abbreviation', 'text'),
  field('agencyUrl', 'url', 'url'),
  field('agencyLogo', 'logo', 'picture', { isRare: true }),
];

const LOCATION_FIELDS: readonly Field[] = [
  field('placeName', 'name', 'text'),
  field('placeAddress', 'address', 'text'),
  field('placeUrl', 'url', 'url', { isRare: true }),
];

/** All fields of an entry, in the order in which "More" shows them. */
export const ITEM_FIELDS: readonly Field[] = [
  field('title', 'title', 'text'),
  field('content', 'content_html', 'content', { alsoWrites: ['content_text'] }),
  field('quote', '_cx.quote', 'long', { types: ['spotlight'] }),
  field('person', '_cx.person', 'object', { fields: PERSON_FIELDS, types: ['spotlight'] }),
  field('start', '_cx.start', 'moment', { types: ['event', 'milestone'] }),
  field('end', '_cx.end', 'moment', { types: ['event', 'milestone'] }),
  field('allDay', '_cx.all_day', 'flag', { types: EVENT }),
  field('zone', '_cx.timezone', 'zone'),
  field('location', '_cx.location', 'named', { fields: LOCATION_FIELDS, types: EVENT }),
  field('onlineUrl', '_cx.online_url', 'url', { types: EVENT }),
  field('registrationUrl', '_cx.registration_url', 'url', { types: EVENT }),
  field('speakers', '_cx.speakers', 'list', { fields: PERSON_FIELDS, types: EVENT }),
  field('figure', '_cx.figure', 'object', { fields: FIGURE_FIELDS, types: ['milestone'] }),
  field('agency', '_cx.agency', 'agency', { fields: AGENCY_FIELDS }),
  field('media', 'attachments', 'media', { fields: MEDIA_FIELDS }),
  field('links', '_cx.links', 'list', { fields: LINK_FIELDS }),
  field('tags', 'tags', 'tags'),
  field('related', '_cx.related', 'related', { types: ['highlight'] }),
  field('url', 'url', 'url'),
  field('date', 'date_published', 'date'),
  field('featured', '_cx.featured', 'flag'),
  field('expires', '_cx.expires', 'date'),
  field('summary', 'summary', 'long'),
  field('status', '_cx.status', 'choice', {
    choices: ['scheduled', 'cancelled', 'postponed', 'removed'],
    types: ['event', 'post'],
  }),
  field('video', '_cx.video', 'object', { fields: [field('videoUrl', 'url', 'url'), ...VIDEO_FIELDS], types: EVENT }),
  field('authors', 'authors', 'list', { fields: AUTHOR_FIELDS, types: POST, isOpen: true }),
  field('network', '_cx.network', 'text', { types: POST }),
  field('handle', '_cx.handle', 'text', { types: POST }),
  field('warning', '_cx.warning', 'text', { types: POST }),
  field('sensitive', '_cx.sensitive', 'flag', { types: POST }),
  field('edited', '_cx.edited', 'flag', { types: POST }),
  field('verified', '_cx.verified', 'flag', { types: POST }),
  field('replyTo', '_cx.reply_to', 'url', { types: POST }),
  field('repostOf', '_cx.repost_of', 'url', { types: POST }),
  field('card', '_cx.card', 'object', { fields: CARD_FIELDS, types: POST }),
  field('poll', '_cx.poll', 'object', { fields: POLL_FIELDS, types: POST }),
  field('metrics', '_cx.metrics', 'object', { fields: METRIC_FIELDS, types: POST }),
  field('image', 'image', 'picture'),
  field('bannerImage', 'banner_image', 'url'),
  field('externalUrl', 'external_url', 'url'),
  field('language', 'language', 'language'),
  field('modified', 'date_modified', 'date'),
  field('type', '_cx.type', 'type', { choices: ENTRY_TYPES }),
  field('id', 'id', 'text'),
];

/** The fields that come first for each type. */
const MAIN: Readonly<Record<EntryType, readonly string[]>> = {
  highlight: ['title', 'content', 'agency', 'media', 'links', 'tags', 'related'],
  spotlight: ['person', 'quote', 'content', 'agency', 'media', 'links'],
  post: ['url', 'content', 'authors', 'date', 'media', 'agency'],
  event: ['title', 'start', 'end', 'zone', 'location', 'onlineUrl', 'registrationUrl', 'content', 'speakers', 'agency'],
  milestone: ['title', 'start', 'end', 'figure', 'content', 'agency', 'media', 'links'],
};

/** Keys of an item that no field shows: they come from networks, as they are. */
export const ITEM_WITHOUT_FIELD: readonly string[] = ['_cx.facets', '_cx.emojis', '_cx.quoted'];

/** Returns the fields of a type that come first, and the others; one of another type only if it has a value. */
export function fieldsOf(type: EntryType, hasValue: (one: Field) => boolean): { main: Field[]; more: Field[] } {
  const names = MAIN[type];
  const main = names.map((name) => ITEM_FIELDS.find((one) => one.name === name)!);
  const more = ITEM_FIELDS.filter(
    (one) => !names.includes(one.name) && (!one.types || one.types.includes(type) || hasValue(one)),
  );
  return {
    main: main.map((one) => (type === 'post' && one.name === 'url' ? { ...one, widget: 'post-url' } : one)),
    more,
  };
}
